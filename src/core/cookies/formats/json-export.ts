import { hostOfDomain } from "#core/cookies/domain-match.ts";
import { countLosses, type Exported, writable } from "./export-losses.ts";
import type { ImportedCookie } from "./imported-cookie.ts";

/** What a file of ours says about its origin; `created` is milliseconds since the epoch. */
export type ExportOrigin = { readonly created: number; readonly browser: string };

/** Consentry's own JSON, lossless (docs/formats.md): names of the WebExtension API, absent rather than null, sorted. */
export function formatConsentryJson(cookies: readonly ImportedCookie[], origin: ExportOrigin): Exported {
  const file = {
    ...{
      format: "consentry-cookies",
      version: 1,
      created: new Date(origin.created).toISOString(),
      browser: origin.browser,
    },
    stores: [...new Set(cookies.flatMap(({ storeId }) => storeId ?? []))].sort(),
    cookies: [...cookies].sort(byKey).map(apiCookie),
  };
  return { text: `${JSON.stringify(file, undefined, 2)}\n`, losses: [] };
}

/** A bare list as Cookie-Editor writes it: `null` for what is not set. */
export function formatCookieEditor(cookies: readonly ImportedCookie[]): Exported {
  const list = cookies.map((cookie) => {
    const { partitionKey, firstPartyDomain, storeId, ...rest } = apiCookie(cookie);
    return { ...rest, sameSite: cookie.sameSite === "unspecified" ? null : cookie.sameSite, storeId: null };
  });
  return {
    text: `${JSON.stringify(list, undefined, 2)}\n`,
    losses: countLosses(cookies, ["partition", "store", "first-party-domain"]),
  };
}

const SAME_SITE_WORDS = { no_restriction: "None", lax: "Lax", strict: "Strict" } as const;

/** Playwright's storage state; SameSite is left out where it is not set, which its readers accept. */
export function formatPlaywright(cookies: readonly ImportedCookie[]): Exported {
  const list = cookies.map((cookie) => ({
    ...protocolCookie(cookie),
    ...(cookie.partitionKey && {
      partitionKey: cookie.partitionKey.topLevelSite,
      _crHasCrossSiteAncestor: cookie.partitionKey.hasCrossSiteAncestor,
    }),
  }));
  const text = `${JSON.stringify({ cookies: list, origins: [] }, undefined, 2)}\n`;
  return { text, losses: countLosses(cookies, ["store", "first-party-domain"]) };
}

/** The list that Puppeteer's `browser.setCookie` takes. */
export function formatPuppeteer(cookies: readonly ImportedCookie[]): Exported {
  const { kept, leftOut } = writable(cookies, {});
  const list = kept.map((cookie) => ({
    ...protocolCookie(cookie),
    ...(cookie.partitionKey && {
      partitionKey: {
        sourceOrigin: cookie.partitionKey.topLevelSite,
        hasCrossSiteAncestor: cookie.partitionKey.hasCrossSiteAncestor,
      },
    }),
  }));
  const text = `${JSON.stringify(list, undefined, 2)}\n`;
  return { text, losses: [...leftOut, ...countLosses(kept, ["store", "first-party-domain"])] };
}

function protocolCookie({ name, value, domain, path, secure, httpOnly, sameSite, expirationDate }: ImportedCookie) {
  const word = sameSite === "unspecified" ? {} : { sameSite: SAME_SITE_WORDS[sameSite] };
  return { name, value, domain, path, expires: expirationDate ?? -1, httpOnly, secure, ...word };
}

/** Property by property, so that nothing else of an object can get into a file. */
function apiCookie(cookie: ImportedCookie) {
  const { name, value, domain, hostOnly, path, secure, httpOnly, sameSite } = cookie;
  const { expirationDate, storeId, partitionKey, firstPartyDomain } = cookie;
  return {
    ...{ name, value, domain, hostOnly, path, secure, httpOnly, sameSite, session: expirationDate === undefined },
    ...(expirationDate !== undefined && { expirationDate }),
    ...(storeId !== undefined && { storeId }),
    ...(partitionKey && {
      partitionKey: {
        topLevelSite: partitionKey.topLevelSite,
        hasCrossSiteAncestor: partitionKey.hasCrossSiteAncestor,
      },
    }),
    ...(firstPartyDomain !== undefined && { firstPartyDomain }),
  };
}

function byKey(a: ImportedCookie, b: ImportedCookie): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortKey({ domain, path, name, storeId, partitionKey, firstPartyDomain }: ImportedCookie): string {
  const { topLevelSite = "", hasCrossSiteAncestor = false } = partitionKey ?? {};
  return [hostOfDomain(domain), domain, path, name, storeId, topLevelSite, hasCrossSiteAncestor, firstPartyDomain].join(
    "\0",
  );
}
