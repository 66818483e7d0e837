import { expect, test } from "vitest";
import { MAX_JAR_FILE, readJarFile } from "#core/jar-files/read-jar-file.ts";
import { bestTime } from "../../../support/best-time.ts";
import { buildSqlite, buildWal, type SqliteTable } from "../../../support/build-sqlite.ts";
import { damaged, pseudoRandom } from "../../../support/damage.ts";

const FIREFOX_SQL =
  "CREATE TABLE moz_cookies (id INTEGER PRIMARY KEY, originAttributes TEXT NOT NULL DEFAULT '', name TEXT, value TEXT, host TEXT, path TEXT, expiry INTEGER, creationTime INTEGER, isSecure INTEGER, isHttpOnly INTEGER, sameSite INTEGER DEFAULT 0, CONSTRAINT moz_uniqueid UNIQUE (name, host, path, originAttributes))";
const CHROMIUM_SQL =
  "CREATE TABLE cookies(\"creation_utc\" INTEGER NOT NULL, [host_key] TEXT NOT NULL, top_frame_site_key TEXT, name TEXT DEFAULT (','), value TEXT, encrypted_value BLOB, path TEXT, expires_utc INTEGER, is_persistent INTEGER, samesite INTEGER, has_cross_site_ancestor INTEGER)";

const attributes = "^partitionKey=%28https%2Ctop.example%2C8443%2Cf%29&userContextId=7";
const LONG = "é".repeat(2000);

function firefox(count = 60): readonly SqliteTable[] {
  const rows = Array.from({ length: count }, (_, index) => [
    ...[undefined, index === 0 ? attributes : "", `n${index}`, index % 7 === 0 ? LONG : "v", ".shop.example", "/"],
    ...[1_900_000_000_123, 1_700_000_000_123_456, 1, 0, index % 2 === 0 ? 256 : 2],
  ]);
  return [{ name: "moz_cookies", sql: FIREFOX_SQL, rows }];
}

const CHROMIUM: readonly SqliteTable[] = [
  {
    name: "meta",
    sql: "CREATE TABLE meta(key LONGVARCHAR NOT NULL UNIQUE PRIMARY KEY, value LONGVARCHAR)",
    rows: [["version", "24"]],
  },
  {
    name: "cookies",
    sql: CHROMIUM_SQL,
    rows: [
      [
        13_440_000_000_123_456n,
        "shop.example",
        "",
        "a",
        "",
        Buffer.from("v10secret"),
        "/",
        13_500_000_000_000_000n,
        1,
        -1n,
        0,
      ],
      [
        13_440_000_000_123_456n,
        ".shop.example",
        "https://top.example",
        "b",
        "plain",
        new Uint8Array(),
        "/x",
        0,
        0,
        2,
        1,
      ],
    ],
  },
];

test("Firefox: containers, partitions with port and ancestor, milliseconds, 256, long rows in chains", () => {
  const jar = readJarFile(buildSqlite(firefox(), 17));
  if ("error" in jar) throw new Error(jar.error);
  expect([jar.browser, jar.schemaVersion, jar.cookies.length, jar.damaged]).toEqual(["firefox", 17, 60, 0]);
  expect(jar.cookies.map(({ cookie }) => cookie.name)).toEqual(Array.from({ length: 60 }, (_, index) => `n${index}`));
  expect(jar.cookies[0]).toMatchObject({
    created: 1_700_000_000.123456,
    userContextId: 7,
    originAttributes: attributes,
  });
  expect(jar.cookies[0]?.cookie).toEqual({
    ...{ name: "n0", value: LONG, domain: ".shop.example", hostOnly: false, path: "/", secure: true, httpOnly: false },
    ...{ sameSite: "unspecified", expirationDate: 1_900_000_000.123, storeId: "firefox-container-7" },
    partitionKey: { topLevelSite: "https://top.example:8443", hasCrossSiteAncestor: true },
  });
  expect(jar.cookies[1]?.cookie).toMatchObject({ value: "v", sameSite: "strict", storeId: "firefox-default" });
});

test("Chromium: quoted columns, session cookies, encrypted values told as such", () => {
  const jar = readJarFile(buildSqlite(CHROMIUM));
  if ("error" in jar) throw new Error(jar.error);
  expect([jar.browser, jar.schemaVersion, jar.damaged]).toEqual(["chromium", 24, 0]);
  expect(jar.cookies[0]).toMatchObject({
    encryption: "v10",
    created: 1_795_526_400.123456,
    cookie: { name: "a", value: "", hostOnly: true, sameSite: "unspecified", expirationDate: 1_855_526_400 },
  });
  expect(jar.cookies[1]?.cookie).toEqual({
    ...{
      name: "b",
      value: "plain",
      domain: ".shop.example",
      hostOnly: false,
      path: "/x",
      secure: false,
      httpOnly: false,
    },
    ...{ sameSite: "strict", partitionKey: { topLevelSite: "https://top.example", hasCrossSiteAncestor: true } },
  });
});

test.each([
  ["an empty file", new Uint8Array(), "not-sqlite"],
  ["a picture", Uint8Array.from({ length: 5000 }, (_, index) => index % 256), "not-sqlite"],
  [
    "a database without cookies",
    buildSqlite([{ name: "places", sql: "CREATE TABLE places(a)", rows: [["x"]] }]),
    "no-cookies",
  ],
  [
    "a page size of three",
    Uint8Array.from(buildSqlite(CHROMIUM).map((byte, at) => (at === 17 ? 3 : at === 16 ? 0 : byte))),
    "damaged",
  ],
  ["51 MB", new Uint8Array(MAX_JAR_FILE + 1), "too-large"],
])("%s is refused with its reason", (_what, bytes, error) => {
  expect(readJarFile(bytes)).toEqual({ error });
});

test("the log beside a file counts up to its last commit, and not at all when it is damaged", () => {
  const [before, after] = [buildSqlite(firefox(3), 17), buildSqlite(firefox(60), 17)];
  const count = (wal: Uint8Array) => {
    const jar = readJarFile(before, wal);
    return "cookies" in jar ? jar.cookies.length : jar.error;
  };
  const log = buildWal(after);
  const flipped = Uint8Array.from(log, (byte, at) => (at === 200 ? byte ^ 1 : byte));
  expect([count(log), count(buildWal(after, 3)), count(flipped), count(new Uint8Array(40))]).toEqual([60, 3, 3, 3]);
  const next = pseudoRandom(7);
  for (let run = 0; run < 300; run++) {
    expect(bestTime(() => readJarFile(before, damaged(log, run, next))).milliseconds).toBeLessThan(250);
  }
}, 60_000);

test("a page that names itself as its child is read once", () => {
  const bytes = buildSqlite(firefox(400), 17);
  const root =
    Array.from({ length: bytes.length / 1024 }, (_, index) => index).find((page) => bytes[page * 1024] === 5) ?? 0;
  new DataView(bytes.buffer).setUint32(root * 1024 + 8, root + 1);
  const jar = readJarFile(bytes);
  expect("cookies" in jar && jar.cookies.length > 300 && jar.cookies.length < 400).toBe(true);
}, 20_000);

test("600 damaged files: no exception, none longer than 250 ms, and most of the cookies of a slightly damaged one", () => {
  const whole = buildSqlite(firefox(120), 17);
  const next = pseudoRandom(20_261_120);
  const runs = Array.from({ length: 600 }, (_, run) => bestTime(() => readJarFile(damaged(whole, run, next))));
  expect(Math.max(...runs.map(({ milliseconds }) => milliseconds))).toBeLessThan(250);
  const slightly = runs
    .filter((_, run) => run % 3 === 0)
    .map(({ result }) => ("cookies" in result ? result.cookies.length : 0));
  expect(slightly.reduce((sum, count) => sum + count, 0) / slightly.length).toBeGreaterThan(80); // of 120
}, 120_000);

test("pages that point at each other, and rows that claim to be long, end soon", () => {
  const whole = buildSqlite(firefox(400), 17);
  for (const fill of [0, 1, 5, 13, 0x7f, 0x80, 0xff]) {
    for (const from of [100, 1024, 2048, whole.length - 3000]) {
      const bytes = Uint8Array.from(whole);
      bytes.fill(fill, from, from + 2500);
      expect(bestTime(() => readJarFile(bytes)).milliseconds).toBeLessThan(250);
    }
  }
}, 60_000);
