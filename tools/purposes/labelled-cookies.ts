import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getDomain } from "tldts";
import type { SameSite } from "#core/cookies/cookie.ts";
import type { CookieSubject } from "#core/purposes/cookie-subject.ts";
import { KNOWN_PURPOSES, type KnownPurpose } from "#core/purposes/purpose.ts";
import { type CsvRow, readCsv } from "../read-csv.ts";

/** A cookie that was seen on a site, and what the site's own consent tool says it is for. */
export type LabelledCookie = {
  readonly subject: CookieSubject;
  readonly site: string;
  readonly label: KnownPurpose;
  /** What CookieBlock's model answers, where the file tells. */
  readonly cookieBlock: KnownPurpose | undefined;
};

/** The folder of the evidence: outside the repository, which must not contain it. */
export const DATA_FOLDER = process.env["CONSENTRY_DATA"] ?? join(import.meta.dirname, "../../../shared/data");

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
export function subjectFromRow({ line, cells }: CsvRow): CookieSubject {
  const flag = (column: string) => readFlag(cells[column], `line ${line}: ${column}`);
  const number = (column: string) => readNumber(cells[column], `line ${line}: ${column}`);
  const site = cells["site"] ?? "";
  const host = (cells["cookie_domain"] ?? cells["domain"] ?? "").replace(/^\./, "").toLowerCase();
  const thirdParty = flag("third_party") ?? (site !== "" && siteOf(host) !== siteOf(site));
  const session = flag("session") ?? cells["ttl_seconds"] === "0";
  const length = number("value_length");
  return {
    name: cells["name"] ?? "",
    host,
    party: thirdParty ? "third-party" : "first-party",
    topSite: site,
    attributes: {
      hostOnly: flag("host_only") ?? false,
      secure: flag("secure") ?? false,
      httpOnly: flag("http_only") ?? false,
      sameSite: SAME_SITE.find((each) => each === cells["same_site"]) ?? "unspecified",
      pathDepth: number("path_depth") ?? 0,
      lifetime: session ? undefined : number("ttl_seconds"),
    },
    ...(length !== undefined && {
      shape: {
        length,
        charset: cells["value_charset"] ?? "",
        entropy: number("value_entropy") ?? 0,
        marks: (cells["value_shape"] ?? "").split(" ").filter((mark) => mark !== ""),
      },
    }),
  };
}

/** The registrable domain, or the host where it has none. */
export function siteOf(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

function readFlag(text: string | undefined, what: string): boolean | undefined {
  if (text === undefined || text === "") return undefined;
  if (text !== "0" && text !== "1") throw new Error(`${what} is neither 0 nor 1`);
  return text === "1";
}

function readNumber(text: string | undefined, what: string): number | undefined {
  if (text === undefined || text === "") return undefined;
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`${what} is not a number`);
  return Number(text);
}
