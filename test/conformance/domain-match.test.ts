import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { domainMatches } from "#core/cookies/domain-match.ts";

const { CONSENTRY_DATA = "" } = process.env;

type Row = readonly [host: string, domain: string, expected: boolean];
type Entry = { readonly table: string; readonly suite: string; readonly row: readonly unknown[] };

/** A host as a URL gives it; what no URL can hold (an IPv6 address without brackets, nonsense) stays as it is. */
function hostOf(name: string): string {
  return URL.canParse(`https://${name}/`) ? new URL(`https://${name}/`).hostname : name.toLowerCase();
}

function isRow(row: readonly unknown[]): row is Row {
  const [host, domain, expected] = row;
  return typeof host === "string" && typeof domain === "string" && typeof expected === "boolean";
}

function load(): readonly Row[] {
  const text = readFileSync(join(CONSENTRY_DATA, "cookies/tough-cookie-tables.json"), "utf8");
  const entries = (JSON.parse(text) as readonly Entry[]).filter(({ table }) => table === "domainMatch");
  return entries.flatMap(({ suite, row }) => {
    if (!isRow(row)) return [];
    // Hosts come to us as a URL gives them, except where the case is about names that were not made canonical.
    const canonical = suite.endsWith("canonicalize=false") ? (name: string) => name : hostOf;
    return [[canonical(row[0]), canonical(row[1].replace(/^\./, "")), row[2]]];
  });
}

describe.skipIf(CONSENTRY_DATA === "")("domain match", () => {
  const rows = CONSENTRY_DATA === "" ? [] : load();

  test("the cases are there", () => expect(rows.length).toBeGreaterThan(20));

  test.each(rows)("%s is sent a domain cookie of %s: %s", (host, domain, expected) => {
    expect(domainMatches(host, { domain, hostOnly: false })).toBe(expected);
  });
});
