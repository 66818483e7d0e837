import type { SqliteTable } from "./build-sqlite.ts";

/** Seconds since the epoch. */
export const SOON = 1_950_000_000;

/** One cookie "sid" of files.test in every form that others write. */
export const FORMATS: readonly (readonly [form: string, text: string, recognised: string])[] = [
  [
    "Cookie-Editor",
    JSON.stringify([
      {
        name: "sid",
        value: "1",
        domain: ".files.test",
        hostOnly: false,
        path: "/",
        secure: true,
        httpOnly: false,
        sameSite: null,
        storeId: null,
        session: false,
        expirationDate: SOON,
      },
    ]),
    "JSON of a cookie editor",
  ],
  [
    "EditThisCookie",
    JSON.stringify([
      {
        domain: ".files.test",
        expirationDate: SOON,
        hostOnly: false,
        httpOnly: false,
        name: "sid",
        path: "/",
        sameSite: "no_restriction",
        secure: true,
        session: false,
        storeId: "0",
        value: "1",
        id: 1,
      },
    ]),
    "JSON of a cookie editor",
  ],
  [
    "Playwright",
    JSON.stringify({
      cookies: [
        {
          name: "sid",
          value: "1",
          domain: ".files.test",
          path: "/",
          expires: SOON,
          httpOnly: false,
          secure: true,
          sameSite: "None",
        },
      ],
      origins: [],
    }),
    "Playwright",
  ],
  [
    "Puppeteer",
    JSON.stringify([
      {
        name: "sid",
        value: "1",
        domain: ".files.test",
        path: "/",
        expires: SOON,
        size: 4,
        httpOnly: false,
        secure: true,
        session: false,
        priority: "Medium",
        sourceScheme: "Secure",
      },
    ]),
    "Puppeteer",
  ],
  ["cookies.txt", `# Netscape HTTP Cookie File\n.files.test\tTRUE\t/\tTRUE\t${SOON}\tsid\t1\n`, "cookies.txt"],
  [
    "LWP",
    '#LWP-Cookies-2.0\nSet-Cookie3: sid=1; path="/"; domain=".files.test"; path_spec; domain_dot; secure; expires="2031-10-17 22:40:00Z"; version=0\n',
    "LWP",
  ],
  ["Set-Cookie", "Set-Cookie: sid=1; Domain=files.test; Path=/; Secure; Max-Age=86400\n", "Set-Cookie lines"],
  ["Cookie", "Cookie: sid=1\n", "Cookie header"],
  ["curl", "curl 'https://www.files.test/' -H 'Cookie: sid=1'", "curl command"],
  [
    "CSV",
    "name,value,domain,hostOnly,path,secure,httpOnly,sameSite,session,expirationDate\r\nsid,1,.files.test,false,/,true,false,lax,true,\r\n",
    "CSV",
  ],
];

/** Databases as the two browsers write them. */
export const FIREFOX: readonly SqliteTable[] = [
  {
    name: "moz_cookies",
    sql: "CREATE TABLE moz_cookies (id INTEGER PRIMARY KEY, originAttributes TEXT NOT NULL DEFAULT '', name TEXT, value TEXT, host TEXT, path TEXT, expiry INTEGER, creationTime INTEGER, isSecure INTEGER, isHttpOnly INTEGER, sameSite INTEGER DEFAULT 0)",
    rows: [
      [undefined, "", "from_firefox", "1", ".files.test", "/", 1_950_000_000_000, 1_700_000_000_123_456, 1, 0, 1],
      [
        undefined,
        "^partitionKey=%28https%2Ctop.test%29",
        "parted",
        "2",
        "files.test",
        "/",
        1_950_000_000_000,
        1_700_000_000_123_456,
        1,
        0,
        256,
      ],
    ],
  },
];
export const CHROMIUM: readonly SqliteTable[] = [
  {
    name: "cookies",
    sql: "CREATE TABLE cookies(creation_utc INTEGER NOT NULL, host_key TEXT NOT NULL, top_frame_site_key TEXT, name TEXT, value TEXT, encrypted_value BLOB, path TEXT, expires_utc INTEGER, is_secure INTEGER, is_persistent INTEGER, samesite INTEGER, has_cross_site_ancestor INTEGER)",
    rows: [
      [
        13_440_000_000_123_456n,
        "files.test",
        "",
        "sealed",
        "",
        Buffer.from("v10secret"),
        "/",
        13_600_000_000_000_000n,
        1,
        1,
        -1n,
        0,
      ],
      [
        13_440_000_000_123_456n,
        "files.test",
        "",
        "open",
        "plain",
        new Uint8Array(),
        "/",
        13_600_000_000_000_000n,
        1,
        1,
        1,
        0,
      ],
    ],
  },
];
