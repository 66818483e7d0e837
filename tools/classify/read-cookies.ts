import type { Cookie } from "#core/cookies/cookie.ts";
import { purposeOfCategory } from "#core/purposes/category.ts";
import { type CookieSubject, cookieSubject } from "#core/purposes/cookie-subject.ts";
import { type Owners, ownerOfHost } from "#core/purposes/owners.ts";
import { siteOf, subjectFromRow } from "../purposes/labelled-cookies.ts";
import { readCsv } from "../read-csv.ts";
import { InputError } from "./input-error.ts";
import { readJson } from "./read-json.ts";
import { readNetscape } from "./read-netscape.ts";

export type Circumstances = {
  readonly owners: Owners;
  /** Registrable domain of the page; undefined where the file is a whole jar. */
  readonly site: string | undefined;
  /** Seconds since the epoch. */
  readonly now: number;
};

/** Cookies of a file, in its order: cookies.txt, JSON or CSV, told apart by how it begins. Throws InputError. */
export function readCookies(text: string, circumstances: Circumstances): readonly CookieSubject[] {
  const start = text.trimStart().slice(0, 1);
  if (start === "[" || start === "{") return readJson(text).map((cookie) => subjectInJar(cookie, circumstances));
  const [first = ""] = text.split(/\r?\n/, 1);
  if (!first.includes("\t") && !first.startsWith("#") && first.includes(",")) return readTable(text);
  return readNetscape(text).map((cookie) => subjectInJar(cookie, circumstances));
}

function readTable(text: string): readonly CookieSubject[] {
  try {
    const { columns, rows } = readCsv(text);
    for (const column of ["name", columns.includes("domain") ? "domain" : "cookie_domain"]) {
      if (!columns.includes(column)) throw new Error(`line 1: no column ${column}`);
    }
    return rows.map(subjectFromRow);
  } catch (error) {
    const [, line, problem] = /^line (\d+): (.*)$/s.exec(error instanceof Error ? error.message : "") ?? [];
    throw line === undefined ? error : new InputError(Number(line), problem ?? "");
  }
}

/**
 * A jar does not say on which page a cookie is used. Its partition says it, or the person; else a cookie of a company
 * that works on other sites' pages counts as third-party.
 */
function subjectInJar(cookie: Cookie, { owners, site, now }: Circumstances): CookieSubject {
  const host = cookie.domain.replace(/^\./, "").toLowerCase();
  const topSite = siteOfPartition(cookie) ?? site;
  const owner = ownerOfHost(owners, host);
  const isThird =
    topSite === undefined
      ? owner !== undefined && purposeOfCategory(owner.category) !== "unclassified"
      : siteOf(host) !== siteOf(topSite);
  return cookieSubject(cookie, { party: isThird ? "third-party" : "first-party", topSite: topSite ?? "", now });
}

function siteOfPartition({ partitionKey }: Cookie): string | undefined {
  return partitionKey && siteOf(partitionKey.topLevelSite.replace(/^[a-z]+:\/\//, ""));
}
