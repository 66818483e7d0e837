import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SameSite } from "#core/cookies/cookie.ts";
import type { CookieAttributes, CookieSubject } from "#core/purposes/cookie-subject.ts";
import { KNOWN_PURPOSES, type KnownPurpose } from "#core/purposes/purpose.ts";
import type { ValueShape } from "#core/purposes/value-shape.ts";
import { siteOfHost } from "#core/site.ts";
import { type CsvRow, readCsv } from "../read-csv.ts";

/** A cookie that was seen on a site, and what the site's own consent tool says it is for. */
export type LabelledCookie = {
  readonly subject: CookieSubject;
  readonly site: string;
  readonly label: KnownPurpose;
  /** What CookieBlock's model answers, where the file tells. */
  readonly cookieBlock: KnownPurpose | undefined;
};

/** The labelled cookies of `folder`; undefined where the file is absent. */
export function readLabelledCookies(folder: string): readonly LabelledCookie[] | undefined {
  const file = join(folder, "cookie-purposes/cmp-dev.csv");
  if (!existsSync(file)) return undefined;
  return readCsv(readFileSync(file, "utf8")).rows.map((row) => {
    const { site = "", category4 = "", cookieblock_prediction: cookieBlock } = row.cells;
    return {
      subject: subjectFromRow(row),
      site,
      label: purposeFrom(category4, row.line),
      cookieBlock: cookieBlock ? purposeFrom(cookieBlock, row.line) : undefined,
    };
  });
}

function purposeFrom(word: string, line: number): KnownPurpose {
  const purpose = KNOWN_PURPOSES.find((each) => each === word);
  if (!purpose) throw new Error(`line ${line}: no such category`);
  return purpose;
}

const SAME_SITE: readonly SameSite[] = ["no_restriction", "lax", "strict", "unspecified"];

/** A row with the columns of cmp-dev.csv; all but `name` and the domain may be missing. Throws `line N: ...`. */
export function subjectFromRow(row: CsvRow): CookieSubject {
  const { name = "", site = "", cookie_domain, domain } = row.cells;
  const host = (cookie_domain ?? domain ?? "").replace(/^\./, "").toLowerCase();
  const isThird = readFlag(row, "third_party") ?? (site !== "" && siteOfHost(host) !== siteOfHost(site));
  const shape = shapeOf(row);
  return {
    name,
    host,
    party: isThird ? "third-party" : "first-party",
    topSite: site,
    attributes: attributesOf(row, (cookie_domain ?? domain ?? "").startsWith(".")),
    ...(shape && { shape }),
  };
}

function attributesOf(row: CsvRow, withDot: boolean): CookieAttributes {
  const { ttl_seconds, same_site } = row.cells;
  const isSession = readFlag(row, "session") ?? ttl_seconds === "0";
  return {
    hostOnly: readFlag(row, "host_only") ?? !withDot,
    secure: readFlag(row, "secure") ?? false,
    httpOnly: readFlag(row, "http_only") ?? false,
    sameSite: SAME_SITE.find((each) => each === same_site) ?? "unspecified",
    pathDepth: readNumber(row, "path_depth") ?? 0,
    lifetime: isSession ? undefined : readNumber(row, "ttl_seconds"),
  };
}

function shapeOf(row: CsvRow): ValueShape | undefined {
  const length = readNumber(row, "value_length");
  const { value_charset: charset = "", value_shape: marks = "" } = row.cells;
  if (length === undefined) return undefined;
  return {
    length,
    charset,
    entropy: readNumber(row, "value_entropy") ?? 0,
    marks: marks.split(" ").filter((mark) => mark !== ""),
  };
}

function readFlag({ line, cells }: CsvRow, column: string): boolean | undefined {
  const text = cells[column] ?? "";
  if (text === "") return undefined;
  if (text !== "0" && text !== "1") throw new Error(`line ${line}: ${column} is neither 0 nor 1`);
  return text === "1";
}

function readNumber({ line, cells }: CsvRow, column: string): number | undefined {
  const text = cells[column] ?? "";
  if (text === "") return undefined;
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`line ${line}: ${column} is not a number`);
  return Number(text);
}
