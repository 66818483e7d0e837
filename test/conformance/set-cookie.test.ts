import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getDomain } from "tldts";
import { describe, expect, test } from "vitest";
import { canonicalDomain } from "#core/cookies/canonical-domain.ts";
import { parseCookieDate } from "#core/cookies/cookie-date.ts";
import { defaultPath } from "#core/cookies/default-path.ts";
import { pathMatches } from "#core/cookies/path-match.ts";
import type { CookieRules, SetCookieContext } from "#core/cookies/set-cookie/set-cookie-record.ts";
import { storedAfter } from "../support/set-cookie-jar.ts";

const DATA = join(process.env.CONSENTRY_DATA ?? join(import.meta.dirname, "../../../shared/data"), "cookies");
const isPresent = existsSync(DATA);
if (!isPresent) console.warn(`skipped: no labelled Set-Cookie lines in ${DATA} (CONSENTRY_DATA)`);

/** Headers of the collection say "in 30 days" by this clock. */
const NOW = Date.parse("2026-11-20T11:48:29Z");

type Stored = {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secondsToExpiry: number | null;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
  readonly priority?: string;
};
type Verdict = { readonly stored: readonly Stored[] } | null;
type Oracle = {
  readonly id: string;
  readonly source: string;
  readonly via: "http" | "dom";
  readonly secureOrigin: boolean;
  readonly host: string;
  readonly requestPath: string;
  readonly setCookie: readonly string[];
  readonly specExpected?: string | boolean;
  readonly chrome156: Verdict;
  readonly firefox153: Verdict;
  readonly agree: Readonly<Record<string, boolean | null>>;
};

function load<T>(file: string): readonly T[] {
  return isPresent ? (JSON.parse(readFileSync(join(DATA, file), "utf8")) as readonly T[]) : [];
}

function contextOf({ host, requestPath, secureOrigin, via }: Oracle, rules: CookieRules): SetCookieContext {
  const isPublicSuffix = (name: string) =>
    getDomain(name, { allowPrivateDomains: true, validateHostname: false }) === null;
  const scheme = secureOrigin ? "https" : "http";
  return { rules, host, path: requestPath, scheme, via: via === "dom" ? "script" : "http", now: NOW, isPublicSuffix };
}

type Found = ReturnType<typeof storedAfter>[number];

/** Everything but times and names: two jars compare as sets of these lines. */
function lineOf({ name, value, domain, hostOnly, path, secure, httpOnly, sameSite }: Stored | Found): string {
  return JSON.stringify([name, value, domain, hostOnly, path, secure, httpOnly, sameSite]);
}

/** What one jar has and the other has not; `names` as the browser's own interface gives them. */
function differences(found: readonly Found[], expected: readonly Stored[], names: BufferEncoding): readonly string[] {
  const ours = new Map(found.map((each) => [lineOf({ ...each, name: Buffer.from(each.name).toString(names) }), each]));
  const theirs = new Map(expected.map((each) => [lineOf(each), each]));
  return [
    ...[...ours.keys()].filter((line) => !theirs.has(line)),
    ...[...theirs].filter(([line, each]) => !isSame(ours.get(line), each)).map(([line]) => line),
  ];
}

/** Expiry to two minutes, as the clock of the collection asks, and Chromium's priority. */
function isSame(ours: Found | undefined, { secondsToExpiry, priority }: Stored): boolean {
  if (ours === undefined) return false;
  const seconds = ours.expirationDate === undefined ? null : ours.expirationDate - NOW / 1000;
  const isNear =
    seconds === null || secondsToExpiry === null
      ? seconds === secondsToExpiry
      : Math.abs(seconds - secondsToExpiry) <= 120;
  return isNear && (priority === undefined || priority.toLowerCase() === ours.priority);
}

describe.skipIf(!isPresent)("what browsers store for a Set-Cookie line", () => {
  const oracle = load<Oracle>("set-cookie-oracle.json");
  const agreed = oracle.filter(({ agree }) => agree.spec_chrome && agree.spec_firefox && agree.chrome_firefox_sent);

  test("there are some, of which draft and both browsers agree on 343", () => {
    expect([oracle.length, agreed.length]).toEqual([370, 343]);
  });

  test.each(agreed.filter(({ agree }) => agree.chrome_firefox_stored))("draft: $source $id", (row) => {
    expect(
      differences(storedAfter(row.setCookie, contextOf(row, "draft")), row.chrome156?.stored ?? [], "utf8"),
    ).toEqual([]);
  });

  test.each([
    ["chromium", "chrome156"],
    ["firefox", "firefox153"],
  ] as const)("%s: at least 99 in 100 of its verdicts", (rules, browser) => {
    const judged = oracle.filter((row) => row[browser] !== null);
    const names = rules === "firefox" ? "latin1" : "utf8";
    const wrong = judged.flatMap((row) => {
      const different = differences(
        storedAfter(row.setCookie, contextOf(row, rules)),
        row[browser]?.stored ?? [],
        names,
      );
      return different.length > 0 ? [[row.source, row.id, row.via, JSON.stringify(row.setCookie), ...different]] : [];
    });
    const right = judged.length - wrong.length;
    console.log(`${rules}: ${right} of ${judged.length}`, ...wrong.map((each) => `\n  ${each.join("\n    ")}`));
    expect(right / judged.length).toBeGreaterThanOrEqual(0.99);
  });
});

describe.skipIf(!isPresent)("cookie dates", () => {
  type Dated = { readonly test: string; readonly expected: string | null };
  type Table = { readonly table: string; readonly input: string; readonly expected: boolean | string };

  test.each(load<Dated>("http-state-dates.json"))("$test", ({ test: text, expected }) => {
    expect(parseCookieDate(text)).toBe(expected === null ? undefined : Date.parse(expected));
  });

  test.each(load<Table>("tough-cookie-tables.json").filter(({ table }) => table === "dates"))(
    "$input",
    ({ input, expected }) => {
      const date = parseCookieDate(input);
      if (typeof expected === "string") expect(date).toBe(parseCookieDate(expected));
      expect(date !== undefined).toBe(expected !== false);
    },
  );
});

describe.skipIf(!isPresent)("tables of tough-cookie", () => {
  type Row = { readonly input: string | null; readonly output: string };
  const tables = load<{ readonly table: string; readonly row: unknown }>("tough-cookie-tables.json");
  const rows = <T>(name: string) => tables.filter(({ table }) => table === name).map(({ row }) => row as T);

  test.each(rows<Row>("canonicalDomain"))("canonical domain of $input", ({ input, output }) => {
    expect(canonicalDomain(input ?? "")).toBe(output);
  });

  test.each(rows<Row>("defaultPath"))("default path of $input", ({ input, output }) => {
    expect(defaultPath(input ?? undefined)).toBe(output);
  });

  test.each(rows<readonly [string, string, boolean]>("pathMatch"))(
    "path %s, cookie %s: %s",
    (path, cookiePath, matches) => {
      expect(pathMatches(path, cookiePath)).toBe(matches);
    },
  );
});
