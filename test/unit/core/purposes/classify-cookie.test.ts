import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyCookie } from "#core/purposes/classify-cookie.ts";
import type { CookieSubject } from "#core/purposes/cookie-subject.ts";
import type { UserWord } from "#core/purposes/user-words.ts";
import { allKnowledge, buildSubject, fixtureKnowledge } from "./fixture-knowledge.ts";

const third = (host: string) => ({ host, party: "third-party" }) as const;
const DAY = 86_400;

type Case = {
  readonly of: Partial<CookieSubject> & { readonly lifetime?: number };
  readonly words?: readonly UserWord[];
  readonly says: string;
};

const IS_ADVERTISING: UserWord = { name: "_ga", site: "shop.example", purpose: "advertising" };

test.each<readonly [string, Case]>([
  ["an essential", { of: { name: "PHPSESSID" }, says: "necessary: essentials" }],
  ["a row of the table", { of: { name: "_ga" }, says: "analytics: table" }],
  ["a family's row", { of: { name: "_ga_ABC123DEF4" }, says: "analytics: table" }],
  ["a third party's row", { of: { name: "IDE", ...third("doubleclick.net") }, says: "advertising: table" }],
  ["an unknown cookie of a known company", { of: { name: "zz", ...third("criteo.com") }, says: "advertising: domain" }],
  [
    "a company whose category says nothing",
    { of: { name: "zz", ...third("www.google.com") }, says: "unclassified: none" },
  ],
  ["the domain step is for third parties", { of: { name: "zz", host: "criteo.com" }, says: "unclassified: none" }],
  ["a suggestion leaves the purpose open", { of: { name: "_gat_tracker", lifetime: 60 }, says: "unclassified: model" }],
  ["the person's word stands before all", { of: { name: "_ga" }, words: [IS_ADVERTISING], says: "advertising: user" }],
  [
    "even before an essential",
    { of: { name: "PHPSESSID" }, words: [{ name: "PHPSESSID", purpose: "analytics" }], says: "analytics: user" },
  ],
  [
    "a word for another site does not count",
    { of: { name: "_ga", topSite: "news.example" }, words: [IS_ADVERTISING], says: "analytics: table" },
  ],
])("%s", (_rule, { of, words = [], says }) => {
  const { purpose, step } = classifyCookie(buildSubject(of), { ...read(fixtureKnowledge), suggestFrom: 0.8 }, words);
  expect(`${purpose}: ${step}`).toBe(says);
});

/** The parts of knowledge are read on demand, so that spreading it needs its values. */
function read({ facts, sentences, owners, model }: typeof fixtureKnowledge) {
  return { facts, sentences, owners, model };
}

describe("an essential's name is no hiding place", () => {
  test.each<readonly [string, Case]>([
    [
      "a session of New Relic's is analytics",
      { of: { name: "JSESSIONID", ...third("bam.nr-data.net") }, says: "analytics: domain" },
    ],
    [
      "a session on an advertiser's domain",
      { of: { name: "PHPSESSID", ...third("doubleclick.net") }, says: "advertising: domain" },
    ],
    [
      "a bot check as it should be",
      { of: { name: "__cf_bm", ...third("criteo.com"), lifetime: 1800 }, says: "necessary: essentials" },
    ],
    [
      "a bot check's name kept for a year",
      { of: { name: "__cf_bm", ...third("criteo.com"), lifetime: 365 * DAY }, says: "advertising: domain" },
    ],
    [
      "a load balancer as it should be",
      { of: { name: "AWSALBCORS", ...third("criteo.com"), lifetime: 7 * DAY }, says: "necessary: essentials" },
    ],
    [
      "a firewall's long-lived name at an advertiser",
      { of: { name: "visid_incap_1", ...third("criteo.com"), lifetime: 365 * DAY }, says: "advertising: domain" },
    ],
    [
      "the same name at a bank",
      { of: { name: "visid_incap_1", ...third("bank.example"), lifetime: 365 * DAY }, says: "necessary: essentials" },
    ],
    [
      "a row that names the domain",
      { of: { name: "session-id", ...third("www.amazon.com"), lifetime: 365 * DAY }, says: "necessary: essentials" },
    ],
  ])("%s", (_rule, { of, says }) => {
    const { purpose, step } = classifyCookie(buildSubject(of), fixtureKnowledge);
    expect(`${purpose}: ${step}`).toBe(says);
  });
});

describe.each(allKnowledge)("the essentials of the %s table", (_name, knowledge) => {
  const rows = knowledge.facts.all().filter(({ purpose }) => purpose === "necessary");
  const bools = [true, false] as const;
  const combinations = bools.flatMap((hostOnly) =>
    bools.flatMap((secure) =>
      bools.flatMap((httpOnly) =>
        (["no_restriction", "lax", "strict", "unspecified"] as const).flatMap((sameSite) =>
          [0, 2].flatMap((pathDepth) =>
            [undefined, 60, 30 * DAY, 400 * DAY].map((lifetime) => ({
              hostOnly,
              secure,
              httpOnly,
              sameSite,
              pathDepth,
              lifetime,
            })),
          ),
        ),
      ),
    ),
  );

  test("are there, and so are the combinations", () => {
    expect(rows.length).toBeGreaterThanOrEqual(8);
    expect(combinations).toHaveLength(256);
  });

  test.each(rows.map((row) => [row.pattern, row] as const))(
    "%s is necessary in every combination of attributes",
    (_pattern, row) => {
      const name = row.pattern.replaceAll("*", "1a2b3c");
      const party = row.party === "third-party" ? "third-party" : "first-party";
      const subject = { ...buildSubject(), name, party, host: row.domains[0] ?? "shop.example" } as const;
      const said = combinations.map((attributes) => classifyCookie({ ...subject, attributes }, knowledge).purpose);
      expect(said.filter((purpose) => purpose !== "necessary")).toEqual([]);
    },
  );

  test("a renamed cookie is no essential any more, and nothing is decided about it", () => {
    const names = rows.map(({ pattern }) => [...pattern.replaceAll("*", "")].reverse().join("") || "x");
    const answers = names.map((name) => classifyCookie(buildSubject({ name: `q${name}q` }), knowledge));
    expect(answers.filter(({ purpose }) => purpose !== "unclassified")).toEqual([]);
  });
});

test("hostile names are answered, and no value decides", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 4096 }), fc.boolean(), (name, isThird) => {
      const subject = buildSubject({ name, ...(isThird ? third("unknown.example") : {}) });
      const { purpose, step } = classifyCookie(subject, fixtureKnowledge);
      expect(purpose === "unclassified").toBe(step === "model" || step === "none");
    }),
    { numRuns: 40 },
  );
});
