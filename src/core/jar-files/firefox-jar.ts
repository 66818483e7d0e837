import type { PartitionKey, SameSite } from "#core/cookies/cookie.ts";
import { percentDecoded } from "#core/values/url-encoding.ts";
import { type JarCookie, numberIn, secondsOf, textIn } from "./jar-cookie.ts";
import type { SqliteValue } from "./sqlite-record.ts";
import type { NamedRow } from "./sqlite-schema.ts";

/** Older files give the expiry in seconds, Firefox 153 in milliseconds. */
const MILLISECONDS_FROM = 1e11;

/** 256 is "not set". */
const SAME_SITE = new Map<SqliteValue, SameSite>([
  ...([
    [0, "no_restriction"],
    [1, "lax"],
    [2, "strict"],
  ] as const),
]);

/** A row of the table `moz_cookies` as Firefox 153 has it (user_version 17); missing columns are tolerated. */
export function readFirefoxRow(row: NamedRow): JarCookie {
  const domain = textIn(row.get("host"));
  const expiry = numberIn(row.get("expiry"));
  const originAttributes = textIn(row.get("originAttributes"));
  const attributes = attributesOf(originAttributes);
  const partitionKey = partitionOf(attributes.get("partitionKey"));
  const firstPartyDomain = attributes.get("firstPartyDomain");
  const cookie = {
    ...{ name: textIn(row.get("name")), value: textIn(row.get("value")), domain, hostOnly: !domain.startsWith(".") },
    ...{ path: textIn(row.get("path")), secure: isOne(row, "isSecure"), httpOnly: isOne(row, "isHttpOnly") },
    sameSite: SAME_SITE.get(row.get("sameSite")) ?? "unspecified",
    ...(expiry !== 0 && { expirationDate: expiry > MILLISECONDS_FROM ? expiry / 1000 : expiry }),
    ...(partitionKey && { partitionKey }),
    ...(firstPartyDomain && { firstPartyDomain }),
    ...storeOf(attributes),
  };
  return { cookie, ...detailsOf(row), originAttributes, ...containerOf(attributes) };
}

function detailsOf(row: NamedRow): Omit<JarCookie, "cookie"> {
  const created = secondsOf(row.get("creationTime"), 0);
  const lastAccess = secondsOf(row.get("lastAccessed"), 0);
  const lastUpdate = secondsOf(row.get("updateTime"), 0);
  return {
    ...(created !== undefined && { created }),
    ...(lastAccess !== undefined && { lastAccess }),
    ...(lastUpdate !== undefined && { lastUpdate }),
    ...(row.has("schemeMap") && { schemeMap: numberIn(row.get("schemeMap")) }),
    ...{ askedForPartition: isOne(row, "isPartitionedAttributeSet") },
  };
}

/** `^name=value&name=value`, percent-encoded. */
function attributesOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.startsWith("^") ? text.slice(1, 4096).split("&") : [];
  return new Map(
    pairs.map((pair) => {
      const equals = pair.indexOf("=");
      const value = pair.slice(equals + 1);
      return [pair.slice(0, equals), percentDecoded(value) ?? value] as const;
    }),
  );
}

/** `(https,top.example)`, with a port as third part, "f" last where a frame of another site stood between. */
function partitionOf(text: string | undefined): PartitionKey | undefined {
  const [, scheme, site, port, between] =
    /^\((https?),([^,()]{1,260})(?:,(\d{1,5}))?(?:,(f))?\)$/.exec(text ?? "") ?? [];
  if (scheme === undefined) return undefined;
  const topLevelSite = `${scheme}://${site}${port === undefined ? "" : `:${port}`}`;
  return { topLevelSite, hasCrossSiteAncestor: between === "f" };
}

function storeOf(attributes: ReadonlyMap<string, string>): { readonly storeId: string } {
  const container = attributes.get("userContextId");
  if (container !== undefined && container !== "0") return { storeId: `firefox-container-${container}` };
  return { storeId: (attributes.get("privateBrowsingId") ?? "0") === "0" ? "firefox-default" : "firefox-private" };
}

function containerOf(attributes: ReadonlyMap<string, string>): { readonly userContextId?: number } {
  const id = Number(attributes.get("userContextId") ?? Number.NaN);
  return Number.isInteger(id) ? { userContextId: id } : {};
}

function isOne(row: NamedRow, column: string): boolean {
  return numberIn(row.get(column)) === 1;
}
