import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getDomain } from "tldts";
import { describe, expect, test } from "vitest";
import { type CookieDraft, preflightCookie } from "#core/cookies/preflight-cookie.ts";
import { siteOfHost } from "#core/site.ts";

const DATA = join(process.env.CONSENTRY_DATA ?? join(import.meta.dirname, "../../../shared/data"), "cookies");
const isPresent = existsSync(DATA);
if (!isPresent) console.warn(`skipped: no calls of cookies.set in ${DATA} (CONSENTRY_DATA)`);

const NOW = Date.UTC(2026, 10, 20);

type Outcome = { readonly error?: string; readonly stored: readonly unknown[] };
type Call = {
  readonly label: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly chrome156: Outcome;
  readonly firefox153: Outcome;
};

function draftOf(details: Call["details"]): CookieDraft {
  const text = JSON.stringify(details)
    .replace(/"now([+-]\d+)"/g, (_, offset: string) => `${NOW / 1000 + Number(offset)}`)
    .replace(/"([^"]{2})[^"]*…×(\d+)"/g, (_, start: string, length: string) =>
      JSON.stringify(start.padEnd(Number(length), start[1])),
    );
  return { value: "", ...JSON.parse(text) } as CookieDraft;
}

const context = {
  ...{ now: NOW, siteOfHost },
  isPublicSuffix: (host: string) => getDomain(host, { allowPrivateDomains: true, validateHostname: false }) === null,
};

describe.skipIf(!isPresent)("calls of cookies.set", () => {
  const calls = isPresent
    ? (JSON.parse(readFileSync(join(DATA, "cookies-api-set.json"), "utf8")) as readonly Call[])
    : [];

  test("there are some", () => expect(calls.length).toBe(48));

  /** Addresses of web sockets: Chromium takes them, the form has no use for them. */
  test.each(calls.filter(({ label }) => label !== "ws"))("Chromium: $label", ({ details, chrome156 }) => {
    const { refusals } = preflightCookie(draftOf(details), { ...context, rules: "chromium" });
    expect(refusals.length > 0, refusals.join()).toBe(chrome156.error !== undefined);
  });

  test("in Firefox nothing is written that Chromium refuses, but for a tab", () => {
    const written = calls.filter(({ details, chrome156, label }) => {
      const { refusals } = preflightCookie(draftOf(details), { ...context, rules: "firefox" });
      return chrome156.error !== undefined && refusals.length === 0 && label !== "value tab";
    });
    expect(written.map(({ label }) => label)).toEqual([]);
  });
});
