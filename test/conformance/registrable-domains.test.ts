import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteOfHost } from "#core/site.ts";

type Case = { readonly input: string | null; readonly registrable: string | null };

const { CONSENTRY_DATA = "" } = process.env;
const cases: readonly Case[] = JSON.parse(readFileSync(join(CONSENTRY_DATA, "cookies/psl.json"), "utf8"));

/** A host as a URL gives it. */
const hostOf = (name: string) => new URL(`https://${name}/`).hostname;

const rows = cases.flatMap(({ input, registrable }) => (input === null ? [] : [[input, registrable] as const]));

test("the cases are there", () => {
  expect(rows.length).toBeGreaterThan(30);
});

test.each(rows)("the site of %s is %s, or itself where it has none", (input, registrable) => {
  expect(siteOfHost(hostOf(input))).toBe(hostOf(registrable ?? input));
});
