/** Which browser's ways the fake takes on, as docs/browsers.md tells them. */
export type Flavour = "chromium" | "firefox";

/** A cookie as the fake holds it. */
export type HeldCookie = {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
  readonly expirationDate?: number;
  readonly storeId: string;
  readonly partitionKey?: { readonly topLevelSite: string; readonly hasCrossSiteAncestor: boolean };
  readonly firstPartyDomain?: string;
};

export type CookieChange = { readonly removed: boolean; readonly cause: string; readonly cookie: object };

export type FakeCookieStore = ReturnType<typeof createCookieStore>;

/** What the test tells the store about the world around it. */
export type StoreSurroundings = {
  readonly flavour: Flavour;
  readonly hasAccessTo: (host: string) => boolean;
  /** Writes for this host are refused whatever they are. */
  readonly refuses: (host: string) => boolean;
  readonly storeIds: () => readonly string[];
  readonly announce: (change: CookieChange) => void;
};

export const DEFAULT_STORE = { chromium: "0", firefox: "firefox-default" } as const;

type Details = Readonly<Record<string, unknown>>;

const READ_WORDS = ["storeId", "name", "domain", "partitionKey"];
const WRITE_WORDS = [
  "url",
  "name",
  "value",
  "domain",
  "path",
  "secure",
  "httpOnly",
  "sameSite",
  "expirationDate",
  "storeId",
  "partitionKey",
];

/** The eight fields that make two cookies two, written once more so that it can disagree with ours. */
function identityOf(cookie: HeldCookie): string {
  const { name, domain, hostOnly, path, storeId, firstPartyDomain = "", partitionKey } = cookie;
  const { topLevelSite, hasCrossSiteAncestor } = partitionKey ?? {};
  return JSON.stringify({
    storeId,
    domain,
    hostOnly,
    path,
    name,
    topLevelSite,
    hasCrossSiteAncestor,
    firstPartyDomain,
  });
}

/** The cookies of a browser: exact identity, its answers' form, what it accepts, what it tells. */
export function createCookieStore(around: StoreSurroundings) {
  const { flavour } = around;
  const isFirefox = flavour === "firefox";
  const held = new Map<string, HeldCookie>();

  const isExpired = ({ expirationDate }: HeldCookie) =>
    expirationDate !== undefined && expirationDate * 1000 <= Date.now();

  function checkWords(details: Details, words: readonly string[]): void {
    const known = isFirefox ? [...words, "firstPartyDomain"] : words;
    const unknown = Object.keys(details).filter((word) => !known.includes(word));
    if (unknown.length > 0) throw new Error(`Unexpected property: '${unknown.join()}'.`);
    const { storeId } = details;
    if (storeId !== undefined && !around.storeIds().includes(`${storeId}`))
      throw new Error(`Invalid cookie store id: "${storeId}"`);
  }

  function getAll(details: Details): readonly object[] {
    checkWords(details, READ_WORDS);
    const { storeId = DEFAULT_STORE[flavour], name, domain, partitionKey } = details;
    // Chromium drops what has expired when it reads; Firefox goes on returning it.
    if (!isFirefox) for (const [key, cookie] of held) if (isExpired(cookie)) expire(key, cookie);
    return [...held.values()]
      .filter(
        (cookie) =>
          cookie.storeId === storeId &&
          (name === undefined || cookie.name === name) &&
          (domain === undefined || `.${hostOf(cookie.domain)}`.endsWith(`.${String(domain)}`)) &&
          around.hasAccessTo(hostOf(cookie.domain)) &&
          isInPartition(cookie, partitionKey as Details | undefined) &&
          (!isFirefox ||
            details.firstPartyDomain === null ||
            (cookie.firstPartyDomain ?? "") === (details.firstPartyDomain ?? "")),
      )
      .map(answerOf);
  }

  function expire(key: string, cookie: HeldCookie): void {
    held.delete(key);
    tell(true, "expired", cookie);
  }

  function answerOf(cookie: HeldCookie): object {
    const { partitionKey, firstPartyDomain = "", ...rest } = structuredClone(cookie);
    const session = cookie.expirationDate === undefined;
    if (isFirefox) return { ...rest, session, firstPartyDomain, partitionKey: partitionKey ?? null };
    return { ...rest, name: readableName(rest.name), session, ...(partitionKey && { partitionKey }) };
  }

  function tell(removed: boolean, cause: string, cookie: HeldCookie): void {
    around.announce({ removed, cause, cookie: answerOf(cookie) });
  }

  /** Stores without asking whether a page or an extension may, and tells of it as the browser does. */
  function put(cookie: HeldCookie): void {
    const key = identityOf(cookie);
    const before = held.get(key);
    if (isFirefox && before && JSON.stringify(before) === JSON.stringify(cookie)) return;
    held.delete(key);
    held.set(key, structuredClone(cookie));
    // Firefox reports the overwritten cookie with its new value.
    if (before) tell(true, "overwrite", isFirefox ? cookie : before);
    tell(false, "explicit", cookie);
  }

  /** A write with an expiry in the past: it removes this identity, except Firefox's ghosts, which ignore it. */
  function drop(cookie: HeldCookie): void {
    const key = identityOf(cookie);
    const before = held.get(key);
    if (before === undefined || (isFirefox && isExpired(before))) return;
    held.delete(key);
    tell(true, isFirefox ? "explicit" : "expired_overwrite", before);
  }

  function set(details: Details): object | null | undefined {
    checkWords(details, WRITE_WORDS);
    const cookie = parse(details, flavour);
    checkWrite(cookie, new URL(`${details.url}`));
    if (isExpired(cookie)) drop(cookie);
    else put(cookie);
    // The answer names the first cookie that matches url and name, which may be a sibling, or nothing.
    const first = [...held.values()].find((each) => each.name === cookie.name && each.path === "/");
    return first ? answerOf(first) : isFirefox ? null : undefined;
  }

  function checkWrite(cookie: HeldCookie, url: URL): void {
    if (!around.hasAccessTo(url.hostname)) throw new Error(`No host permissions for cookies at url: "${url}".`);
    if (around.refuses(url.hostname)) throw new Error("Refused.");
    const refusal = refusalOf({ cookie, url, held: [...held.values()] }, flavour);
    if (refusal) throw new Error(`Failed to parse or set cookie named "${cookie.name}": ${refusal}`);
  }

  const remove = (): never => {
    throw new Error("cookies.remove hits siblings: nobody may call it.");
  };

  return { getAll, set, remove, put, drop, held: () => [...held.values()] };
}

/** Half a surrogate pair is kept and read as three times U+FFFD, by which it is not found (measured in Chromium 156). */
function readableName(name: string): string {
  return name.replace(/[\uD800-\uDFFF]/gu, "\uFFFD\uFFFD\uFFFD");
}

function hostOf(domain: string): string {
  return domain.replace(/^\./, "");
}

function isInPartition({ partitionKey }: HeldCookie, asked: Details | undefined): boolean {
  if (asked === undefined) return partitionKey === undefined;
  if (asked.topLevelSite === undefined) return true;
  const { topLevelSite, hasCrossSiteAncestor: bit } = asked;
  return (
    partitionKey?.topLevelSite === topLevelSite && (bit === undefined || partitionKey?.hasCrossSiteAncestor === bit)
  );
}

/** What the browser makes of the details of `set`. */
function parse(details: Details, flavour: Flavour): HeldCookie {
  const url = new URL(`${details.url}`);
  const { domain, partitionKey, expirationDate, firstPartyDomain } = details as { readonly [key: string]: never };
  const { name = "", value = "", sameSite = "unspecified", storeId = DEFAULT_STORE[flavour], path = "/" } = details;
  return {
    name: flavour === "firefox" ? lowBytes(`${name}`) : `${name}`,
    value: `${value}`,
    domain: domain === undefined ? url.hostname : `.${hostOf(domain)}`,
    hostOnly: domain === undefined,
    path: flavour === "firefox" ? `${path}` : new URL(`https://x.example${path}`).pathname,
    secure: details.secure === true,
    httpOnly: details.httpOnly === true,
    sameSite: `${sameSite}`,
    storeId: `${storeId}`,
    ...(expirationDate !== undefined && { expirationDate: Math.min(expirationDate, Date.now() / 1000 + LONGEST) }),
    ...(partitionKey !== undefined && { partitionKey }),
    ...(firstPartyDomain !== undefined && { firstPartyDomain }),
  };
}

/** 400 days, in seconds: what is longer is cut silently. */
const LONGEST = 34_560_000;

/** Firefox cuts each unit of a name to its low byte. */
function lowBytes(name: string): string {
  return Array.from({ length: name.length }, (_, index) => String.fromCharCode(name.charCodeAt(index) & 0xff)).join("");
}

type Write = { readonly cookie: HeldCookie; readonly url: URL; readonly held: readonly HeldCookie[] };
type Refusal = readonly [reason: string, applies: (write: Write) => boolean];

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question
const BAD_IN_NAME = /[\x00\n\r=;]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question
const BAD_IN_VALUE = /[\x00\n\r;\x7f]/;

const REFUSED_BY_BOTH: readonly Refusal[] = [
  ["neither name nor value", ({ cookie }) => cookie.name + cookie.value === ""],
  ["a character of the name", ({ cookie }) => BAD_IN_NAME.test(cookie.name)],
  ["a character of the value", ({ cookie }) => BAD_IN_VALUE.test(cookie.value)],
  ["its size", ({ cookie }) => new TextEncoder().encode(cookie.name + cookie.value).length > 4096],
  ["SameSite=None without Secure", ({ cookie }) => cookie.sameSite === "no_restriction" && !cookie.secure],
  ["another domain", ({ cookie, url }) => !`.${url.hostname}`.endsWith(`.${hostOf(cookie.domain)}`)],
];

const REFUSED_BY: Readonly<Record<Flavour, readonly Refusal[]>> = {
  firefox: [
    ["no name", ({ cookie }) => cookie.name === ""],
    ["two isolations", ({ cookie }) => cookie.partitionKey !== undefined && cookie.firstPartyDomain !== undefined],
  ],
  chromium: [
    ["Partitioned without Secure", ({ cookie }) => cookie.partitionKey !== undefined && !cookie.secure],
    ["Secure through http", ({ cookie, url }) => cookie.secure && url.protocol === "http:"],
    [
      "__Host-",
      ({ cookie }) => /^__host-/i.test(cookie.name) && !(cookie.hostOnly && cookie.secure && cookie.path === "/"),
    ],
    ["__Secure-", ({ cookie }) => /^__secure-/i.test(cookie.name) && !cookie.secure],
    [
      "a Secure sibling",
      (write) => write.url.protocol === "http:" && write.held.some((each) => isSecureAbove(each, write)),
    ],
  ],
};

function isSecureAbove(held: HeldCookie, { cookie }: Write): boolean {
  return held.secure && held.name === cookie.name && cookie.path.startsWith(held.path);
}

function refusalOf(write: Write, flavour: Flavour): string | undefined {
  return [...REFUSED_BY_BOTH, ...REFUSED_BY[flavour]].find(([, applies]) => applies(write))?.[0];
}
