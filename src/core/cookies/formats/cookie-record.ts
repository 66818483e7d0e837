import type { Plain } from "#core/values/decoded-step.ts";
import { isRecord } from "#core/values/parse-json.ts";
import type { PartitionKey, SameSite } from "../cookie.ts";
import { type Expiry, readExpiry } from "./cookie-expiry.ts";
import { type CookiePlace, readPlace } from "./cookie-place.ts";
import type { Entry, ImportedCookie, ImportNote } from "./imported-cookie.ts";

type Fields = { readonly [key: string]: Plain };

/** What tools call the same things; every other property is dropped with a note. */
const KNOWN = new Set([
  ...["name", "value", "domain", "url", "hostOnly", "path", "secure", "httpOnly", "sameSite", "session", "storeId"],
  ...["expirationDate", "expires", "expiry", "partitionKey", "firstPartyDomain", "partitionKeyOpaque"],
  ...["_crHasCrossSiteAncestor", "id", "size", "priority", "sourceScheme", "sourcePort", "sameParty"],
]);

const SAME_SITE = new Map<string, SameSite>([
  ...([
    ["none", "no_restriction"],
    ["no_restriction", "no_restriction"],
    ["lax", "lax"],
    ["strict", "strict"],
  ] as const),
  ...([
    ["unspecified", "unspecified"],
    ["default", "unspecified"],
    ["", "unspecified"],
  ] as const),
]);

/**
 * One cookie as the WebExtension API, Playwright, Puppeteer and their relatives write it. Properties of the prototype
 * are never meant: each is read by its own name.
 */
export function readRecord(value: Plain | undefined): Entry {
  if (!isRecord(value)) return { reason: "not-an-object" };
  const { name } = value;
  const content = contentOf(value.value);
  if (typeof name !== "string") return { reason: "no-name" };
  if (content === undefined) return { reason: "no-value", detail: name };
  if (value.partitionKeyOpaque === true) return { reason: "opaque-partition", detail: name };
  const place = readPlace(value);
  const expiry = value.session === true ? {} : readExpiry(value.expirationDate ?? value.expires ?? value.expiry);
  if (place === undefined) return { reason: "bad-domain", detail: name };
  if (expiry === undefined) return { reason: "bad-expiry", detail: name };
  return entryOf(value, { name, value: content }, { place, expiry });
}

type Read = { readonly place: CookiePlace; readonly expiry: Expiry };

function entryOf(record: Fields, pair: Pick<ImportedCookie, "name" | "value">, { place, expiry }: Read): Entry {
  const sameSite = SAME_SITE.get(typeof record.sameSite === "string" ? record.sameSite.toLowerCase() : "");
  const cookie: ImportedCookie = {
    ...{ ...pair, domain: place.domain, hostOnly: place.hostOnly, path: place.path },
    ...{ secure: place.secure || isYes(record.secure), httpOnly: isYes(record.httpOnly) },
    sameSite: sameSite ?? "unspecified",
    ...(expiry.seconds !== undefined && { expirationDate: expiry.seconds }),
    ...readContext(record),
  };
  const notes: ImportNote[] = [...place.notes, ...(expiry.note ? [expiry.note] : [])];
  if (sameSite === undefined) notes.push("same-site-unknown");
  return { cookie, notes: [...notes.map((note) => ({ note, detail: pair.name })), ...unknownProperties(record)] };
}

function contentOf(value: Plain | undefined): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return `${value}`;
  return typeof value === "string" ? value : (value ?? "") === "" ? "" : undefined;
}

function unknownProperties(record: Fields) {
  const unknown = Object.keys(record).filter((property) => !KNOWN.has(property));
  return unknown.map((detail) => ({ note: "unknown-property", detail }) as const);
}

/** Store, partition and first-party domain, each only where the record names one. */
function readContext(record: Fields) {
  const { storeId, firstPartyDomain } = record;
  const partitionKey = readPartition(record);
  return {
    ...(typeof storeId === "string" && storeId !== "" && { storeId }),
    ...(typeof firstPartyDomain === "string" && firstPartyDomain !== "" && { firstPartyDomain }),
    ...(partitionKey && { partitionKey }),
  };
}

/** A site as text (Playwright: the ancestor bit beside it), or an object of the API or of the DevTools protocol. */
function readPartition({ partitionKey, _crHasCrossSiteAncestor }: Fields): PartitionKey | undefined {
  if (typeof partitionKey === "string") return partition(partitionKey, _crHasCrossSiteAncestor ?? true);
  if (!isRecord(partitionKey)) return undefined;
  return partition(partitionKey.topLevelSite ?? partitionKey.sourceOrigin, partitionKey.hasCrossSiteAncestor);
}

function partition(site: Plain | undefined, hasCrossSiteAncestor: Plain | undefined): PartitionKey | undefined {
  if (typeof site !== "string" || site === "") return undefined;
  return { topLevelSite: site, hasCrossSiteAncestor: hasCrossSiteAncestor === true };
}

/** Files of older tools hold booleans as text or numbers. */
function isYes(value: Plain | undefined): boolean {
  return value === true || value === 1 || (typeof value === "string" && /^(?:true|1)$/i.test(value));
}
