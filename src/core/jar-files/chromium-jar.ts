import type { PartitionKey, SameSite } from "#core/cookies/cookie.ts";
import { type JarCookie, numberIn, secondsOf, textIn } from "./jar-cookie.ts";
import type { SqliteValue } from "./sqlite-record.ts";
import type { NamedRow } from "./sqlite-schema.ts";

/** Seconds from 1601-01-01, where Chromium's clock begins, to 1970-01-01. */
const EPOCH_1601 = 11_644_473_600;

const SAME_SITE = new Map<SqliteValue, SameSite>([
  ...([
    [0, "no_restriction"],
    [1, "lax"],
    [2, "strict"],
  ] as const),
]);
const PRIORITY = new Map<SqliteValue, "low" | "medium" | "high">([
  [0, "low"],
  [1, "medium"],
  [2, "high"],
]);
const SCHEME = new Map<SqliteValue, "unset" | "nonSecure" | "secure">([
  [0, "unset"],
  [1, "nonSecure"],
  [2, "secure"],
]);

/** A row of the table `cookies` as Chromium 156 has it (schema 24); missing columns of older files are tolerated. */
export function readChromiumRow(row: NamedRow): JarCookie {
  const domain = textIn(row.get("host_key"));
  const isPersistent = numberIn(row.get("is_persistent") ?? 1) === 1;
  const expiry = isPersistent ? secondsOf(row.get("expires_utc"), EPOCH_1601) : undefined;
  const partitionKey = partitionOf(row);
  const { value, encryption } = contentOf(row);
  const cookie = {
    ...{
      name: textIn(row.get("name")),
      value,
      domain,
      hostOnly: !domain.startsWith("."),
      path: textIn(row.get("path")),
    },
    ...{ secure: numberIn(row.get("is_secure")) === 1, httpOnly: numberIn(row.get("is_httponly")) === 1 },
    sameSite: SAME_SITE.get(row.get("samesite")) ?? "unspecified",
    ...(expiry !== undefined && { expirationDate: expiry }),
    ...(partitionKey && { partitionKey }),
  };
  return { cookie, ...detailsOf(row), ...(encryption !== undefined && { encryption }) };
}

function detailsOf(row: NamedRow): Omit<JarCookie, "cookie"> {
  const created = secondsOf(row.get("creation_utc"), EPOCH_1601);
  const lastAccess = secondsOf(row.get("last_access_utc"), EPOCH_1601);
  const lastUpdate = secondsOf(row.get("last_update_utc"), EPOCH_1601);
  const priority = PRIORITY.get(row.get("priority"));
  const sourceScheme = SCHEME.get(row.get("source_scheme"));
  return {
    ...(created !== undefined && { created }),
    ...(lastAccess !== undefined && { lastAccess }),
    ...(lastUpdate !== undefined && { lastUpdate }),
    ...(priority && { priority }),
    ...(sourceScheme && { sourceScheme }),
    ...(row.has("source_port") && { sourcePort: numberIn(row.get("source_port")) }),
  };
}

function partitionOf(row: NamedRow): PartitionKey | undefined {
  const topLevelSite = textIn(row.get("top_frame_site_key"));
  if (topLevelSite === "") return undefined;
  return { topLevelSite, hasCrossSiteAncestor: numberIn(row.get("has_cross_site_ancestor")) === 1 };
}

/** Three letters name the method; no page can undo it, since the key lies with the operating system. */
function contentOf(row: NamedRow): { readonly value: string; readonly encryption?: string } {
  const value = textIn(row.get("value"));
  const sealed = row.get("encrypted_value");
  if (value !== "" || !(sealed instanceof Uint8Array) || sealed.length === 0) return { value };
  const mark = String.fromCharCode(...sealed.subarray(0, 3));
  return { value, encryption: /^v\d\d$/.test(mark) ? mark : "unknown" };
}
