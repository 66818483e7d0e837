import type { Cookie } from "#core/cookies/cookie.ts";
import { importCookies } from "#core/cookies/formats/import-cookies.ts";
import { ERROR_WORDS, SKIP_WORDS } from "#core/cookies/formats/import-words.ts";
import type { Party } from "#core/party.ts";
import { purposeOfCategory } from "#core/purposes/category.ts";
import { classifyCookie } from "#core/purposes/classify-cookie.ts";
import { type CookieSubject, cookieSubject } from "#core/purposes/cookie-subject.ts";
import type { Knowledge } from "#core/purposes/knowledge.ts";
import { ownerOfHost } from "#core/purposes/owners.ts";
import { isPublicSuffix, siteOfHost } from "#core/site.ts";
import { subjectFromRow } from "../purposes/labelled-cookies.ts";
import { readCsv } from "../read-csv.ts";
import { InputError } from "./input-error.ts";
import { entryLines, lineOfMistake } from "./json-lines.ts";

export type Circumstances = {
  readonly knowledge: Knowledge;
  /** Registrable domain of the page; undefined where the file is a whole jar. */
  readonly site: string | undefined;
  /** Seconds since the epoch. */
  readonly now: number;
};

/** Cookies of a file, in its order: cookies.txt, JSON or CSV, told apart by how it begins. Throws InputError. */
export function readCookies(text: string, circumstances: Circumstances): readonly CookieSubject[] {
  const isJson = /^[\uFEFF\s]*[[{]/.test(text);
  const [first = ""] = text.split(/\r?\n/, 1);
  if (!isJson && !first.includes("\t") && !first.startsWith("#") && first.includes(",")) return readTable(text);
  return imported(text, isJson, circumstances.now).map((cookie) => subjectInJar(cookie, circumstances));
}

/** As the extension reads them, but that nothing is passed over: an answer must stand for each entry. */
function imported(text: string, isJson: boolean, now: number): readonly Cookie[] {
  const context = { now: now * 1000, rules: "chromium", isPublicSuffix } as const;
  const result = importCookies(text, context, isJson ? undefined : "netscape");
  if ("error" in result) {
    const line = result.error === "broken-json" ? lineOfMistake(text) : 1;
    throw new InputError(line, ERROR_WORDS[result.error]);
  }
  const [skipped] = result.skipped;
  if (skipped) {
    const line = isJson ? (entryLines(text)[skipped.at - 1] ?? 1) : skipped.at;
    throw new InputError(line, `the entry ${SKIP_WORDS[skipped.reason]}`);
  }
  return result.cookies.map((cookie) => ({ storeId: "", ...cookie }));
}

function readTable(text: string): readonly CookieSubject[] {
  try {
    const { columns, rows } = readCsv(text);
    if (!columns.includes("name")) throw new Error("line 1: no column name");
    if (!columns.some((column) => /^(cookie_)?domain$/.test(column)))
      throw new Error("line 1: no column cookie_domain");
    return rows.map(subjectFromRow);
  } catch (error) {
    throw toInputError(error);
  }
}

/** Errors of the table's readers begin with the line. */
function toInputError(error: unknown): unknown {
  const [, line, problem = ""] = (error instanceof Error && /^line (\d+): (.*)$/s.exec(error.message)) || [];
  return line === undefined ? error : new InputError(Number(line), problem);
}

/**
 * A jar does not say on which page a cookie is used. Its partition says it, or the person; else a cookie of a company
 * that works on other sites' pages counts as third-party. People also visit some of these, and a session there must
 * not be taken for a tracker because of the company: what is essential to a visitor stays so.
 */
function subjectInJar(cookie: Cookie, { knowledge, site, now }: Circumstances): CookieSubject {
  const topSite = siteOfPartition(cookie) ?? site;
  const subject = (party: Party) => cookieSubject(cookie, { party, topSite: topSite ?? "", now });
  const first = subject("first-party");
  if (topSite !== undefined) return siteOfHost(first.host) === siteOfHost(topSite) ? first : subject("third-party");
  const category = ownerOfHost(knowledge.owners, first.host)?.category;
  if (category === undefined || purposeOfCategory(category) === "unclassified") return first;
  const isVisited = category === "social" || category === "video";
  return isVisited && classifyCookie(first, knowledge).step === "essentials" ? first : subject("third-party");
}

function siteOfPartition({ partitionKey }: Cookie): string | undefined {
  return partitionKey && siteOfHost(partitionKey.topLevelSite.replace(/^[a-z]+:\/\//, ""));
}
