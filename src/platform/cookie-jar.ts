import browser, { type Cookies } from "webextension-polyfill";
import { type Cookie, cookieKey, type PartitionKey } from "#core/cookies/cookie.ts";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import { isFoundByName } from "#core/cookies/found-by-name.ts";
import type { CookieStore } from "#core/tab-report.ts";
import { isFirefox } from "./browser-traits.ts";
import { apiNameOf, readableName } from "./cookie-name.ts";
import { possibleStores } from "./cookie-stores.ts";

/** The browser's cookies in our own terms. The only door to them. */
export type CookieJar = {
  /** Every cookie of a store, partitioned or not, each once. Firefox includes expired ones. */
  list(storeId: string): Promise<readonly Cookie[]>;
  /** Those of a domain and of all below it. */
  listOfDomain(storeId: string, domain: string): Promise<readonly Cookie[]>;
  /** Those of a name, spelt as this browser's API does. Chromium finds nothing by a name with U+FFFD. */
  listNamed(storeId: string, apiName: string): Promise<readonly Cookie[]>;
  /** Deletes exactly this cookie, never a sibling. True when it is gone. */
  remove(cookie: Cookie): Promise<boolean>;
  /** Writes exactly this cookie. True when a re-read finds it with this value. */
  restore(cookie: Cookie): Promise<boolean>;
  /** Every store that can be read, with its cookies. */
  listAll(): Promise<readonly StoreContent[]>;
  /** Writes this cookie, and gives what a re-read finds under its identity. */
  write(cookie: Cookie): Promise<Cookie | undefined>;
  /** The cookie as this browser would spell its name and path. */
  spelled(cookie: Cookie): Cookie;
};

export type StoreContent = { readonly store: CookieStore; readonly cookies: readonly Cookie[] };

export const browserCookieJar: CookieJar = {
  ...{ list, listOfDomain, listNamed, remove, restore, listAll },
  ...{ write: writeAndRead, spelled },
};

/**
 * An empty partition key asks for both kinds; without `firstPartyDomain: null` Firefox hides isolated ones, while
 * Chromium throws at the word (measured, docs/browsers.md).
 */
const EVERYTHING = isFirefox ? { partitionKey: {}, firstPartyDomain: null } : { partitionKey: {} };

export type ApiCookie = Cookies.Cookie & { readonly partitionKey?: Partial<PartitionKey> | null };

/** Chromium calls its only other store "1". */
export function isPrivateStore(storeId: string): boolean {
  return storeId === "firefox-private" || storeId === "1";
}

async function list(storeId: string): Promise<readonly Cookie[]> {
  return (await getAll({ storeId })).map(fromApi);
}

/** A store that does not exist or may not be read is refused by the browser, and then left out. */
async function listAll(): Promise<readonly StoreContent[]> {
  const contents = (await possibleStores()).map(async (store) => {
    try {
      return [{ store, cookies: await list(store.id) }];
    } catch {
      return [];
    }
  });
  return (await Promise.all(contents)).flat();
}

async function listOfDomain(storeId: string, domain: string): Promise<readonly Cookie[]> {
  return (await getAll({ storeId, domain })).map(fromApi);
}

async function listNamed(storeId: string, name: string): Promise<readonly Cookie[]> {
  return (await getAll({ storeId, name })).map(fromApi);
}

type Query = { readonly storeId: string; readonly name?: string; readonly domain?: string };

async function getAll(query: Query): Promise<readonly ApiCookie[]> {
  return await browser.cookies.getAll({ ...EVERYTHING, ...query } as unknown as Cookies.GetAllDetailsType);
}

/** A cookie of the browser's API in our own terms. */
export function fromApi(cookie: ApiCookie): Cookie {
  const name = readableName(cookie.name);
  const { value, domain, hostOnly, path, secure, httpOnly, storeId, firstPartyDomain } = cookie;
  const topLevelSite = cookie.partitionKey?.topLevelSite;
  return {
    name,
    value,
    domain,
    hostOnly,
    path,
    secure,
    httpOnly,
    sameSite: cookie.sameSite as Cookie["sameSite"],
    storeId,
    ...(name !== cookie.name && { apiName: cookie.name }),
    ...(cookie.expirationDate !== undefined && { expirationDate: cookie.expirationDate }),
    ...(topLevelSite && {
      partitionKey: { topLevelSite, hasCrossSiteAncestor: cookie.partitionKey?.hasCrossSiteAncestor === true },
    }),
    ...(firstPartyDomain && { firstPartyDomain }),
  };
}

/**
 * `cookies.remove` takes a name and a URL and hits siblings (exactly the target in 4 of 13 cases in Chromium, 8 of 14
 * in Firefox), so a cookie is deleted by writing its whole identity with an expiry in the past, and read again.
 */
async function remove(cookie: Cookie): Promise<boolean> {
  await expire(cookie);
  const left = await find(cookie);
  if (left === undefined) return true;
  if (left.expirationDate === undefined || left.expirationDate * 1000 > Date.now()) return false;
  // Firefox keeps returning a cookie that has expired, and such a ghost ignores a write with a past expiry.
  await write(left, { expirationDate: Date.now() / 1000 + 60 });
  await expire(left);
  return (await find(cookie)) === undefined;
}

async function restore(cookie: Cookie): Promise<boolean> {
  await write(cookie, {});
  return (await find(cookie))?.value === cookie.value;
}

async function writeAndRead(cookie: Cookie): Promise<Cookie | undefined> {
  await write(cookie, {});
  return await find(cookie);
}

function spelled(cookie: Cookie): Cookie {
  const { apiName = apiNameOf(cookie.name), ...rest } = cookie;
  return { ...rest, path: pathOf(cookie.path), ...(apiName !== cookie.name && { apiName }) };
}

/** Chromium writes a path as an address has it (`/a b` is `/a%20b`), Firefox as it is given. */
function pathOf(path: string): string {
  if (isFirefox || !path.startsWith("/") || /[;\0\r\n\t]/.test(path)) return path;
  return new URL(`https://host.invalid${path.replaceAll("?", "%3F").replaceAll("#", "%23")}`).pathname;
}

/**
 * A name with U+FFFD may stand for bytes that are no text: Chromium keeps those, gives U+FFFD for them and finds nothing
 * by it (measured in Chromium 156). It is looked for without its name, lest "not found" be taken for "gone".
 */
async function find(cookie: Cookie): Promise<Cookie | undefined> {
  const key = cookieKey(cookie);
  const { storeId, name, apiName = name } = cookie;
  const named = await (isFoundByName(name) ? listNamed(storeId, apiName) : list(storeId));
  return named.find((each) => cookieKey(each) === key);
}

/** The nameless cookie needs a value: with an empty one Chromium refuses the call. */
async function expire(cookie: Cookie): Promise<void> {
  await write(cookie, { value: cookie.name === "" ? "x" : "", expirationDate: 1 });
}

/** What `set` answers says nothing (it may name a sibling, or nothing although it wrote), so nobody looks at it. */
async function write(
  cookie: Cookie,
  change: { readonly value?: string; readonly expirationDate?: number },
): Promise<void> {
  try {
    await browser.cookies.set({ ...detailsOf(cookie), ...change } as Cookies.SetDetailsType);
  } catch {
    // Refused: the re-read that follows every write finds out.
  }
}

function detailsOf(cookie: Cookie) {
  const { value, path, secure, httpOnly, sameSite, storeId, expirationDate, partitionKey, firstPartyDomain } = cookie;
  return {
    // Always https: through an http address Chromium refuses to touch a cookie under a Secure sibling's path.
    url: `https://${hostOfDomain(cookie.domain)}/`,
    name: cookie.apiName ?? cookie.name,
    value,
    path,
    secure,
    httpOnly,
    sameSite,
    storeId,
    ...(!cookie.hostOnly && { domain: cookie.domain }),
    ...(expirationDate !== undefined && { expirationDate }),
    ...(partitionKey && { partitionKey }),
    ...(firstPartyDomain && { firstPartyDomain }),
  };
}
