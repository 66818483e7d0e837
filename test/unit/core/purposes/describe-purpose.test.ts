import { expect, test } from "vitest";
import type { Category } from "#core/purposes/category.ts";
import { purposeOfCategory } from "#core/purposes/category.ts";
import { classifyCookie, withWord } from "#core/purposes/classify-cookie.ts";
import { describePurpose } from "#core/purposes/describe-purpose.ts";
import { ENGLISH_PHRASES, fillPhrase } from "#core/purposes/english-phrases.ts";
import { CATEGORY_CODES } from "#core/purposes/owners.ts";
import type { KnownPurpose } from "#core/purposes/purpose.ts";
import { buildSubject, fixtureKnowledge } from "./fixture-knowledge.ts";

function described(change: Parameters<typeof buildSubject>[0]) {
  const subject = buildSubject(change);
  const { mark, sentences } = describePurpose(classifyCookie(subject, fixtureKnowledge), subject.attributes.lifetime);
  return [mark, ...sentences.map(({ key }) => key)];
}

const DAY = 86_400;

test.each<readonly [string, Parameters<typeof buildSubject>[0], readonly string[]]>([
  ["an essential", { name: "PHPSESSID" }, ["mark_known", "does_session", "usually_session"]],
  [
    "kept longer",
    { name: "PHPSESSID", lifetime: 9 * DAY },
    ["mark_known", "does_session", "usually_session", "kept_longer"],
  ],
  ["a row", { name: "_fbp", lifetime: 90 * DAY }, ["mark_known", "does_recognises", "usually_kept"]],
  ["a disputed row", { name: "hubspotutk" }, ["mark_disputed", "does_recognises", "usually_kept", "others_say"]],
  ["a row without a source", { name: "pll_language" }, ["mark_unproven", "does_language", "usually_kept", "unproven"]],
  [
    "a company's domain",
    { name: "zz", host: "criteo.com", party: "third-party" },
    ["mark_domain", "set_by_company", "company_ad", "name_unknown"],
  ],
])("%s", (_case, change, keys) => {
  expect(described(change)).toEqual(keys);
});

test("beside the person's word stands what we know, and what we would call it", () => {
  const said = (name: string, purpose: KnownPurpose) => {
    const subject = buildSubject({ name });
    const classification = withWord(classifyCookie(subject, fixtureKnowledge), { name, purpose });
    return describePurpose(classification, undefined).sentences.map(({ key }) => key);
  };
  expect(said("_fbp", "functional")).toEqual(["you_said", "we_would_say", "does_recognises", "usually_kept"]);
  expect(said("_fbp", "advertising")).toEqual(["you_said", "does_recognises", "usually_kept"]);
  const alone = withWord({ purpose: "unclassified", step: "none" }, { name: "zz", purpose: "functional" });
  expect(describePurpose(alone, undefined).sentences.map(({ key }) => key)).toEqual(["you_said"]);
});

test("a guess says so, and of necessary and functional not which", () => {
  const suggestion = { purpose: "functional", probability: 0.836, reasons: [{ key: "reason_first_party" }] } as const;
  const unknown = { purpose: "unclassified", step: "model" } as const;
  expect(describePurpose({ ...unknown, suggestion }, undefined)).toEqual({
    mark: "mark_looks_like",
    sentences: [{ key: "looks_harmless" }, { key: "reason_first_party" }, { key: "only_a_guess" }],
  });
  const advertising = { ...suggestion, purpose: "advertising" } as const;
  expect(describePurpose({ ...unknown, suggestion: advertising }, undefined).sentences[0]).toEqual({
    key: "looks_like",
    values: { purpose: "advertising", percent: "84" },
  });
});

test("every category that decides has its sentence", () => {
  const deciding = Object.values(CATEGORY_CODES).filter((each: Category) => purposeOfCategory(each) !== "unclassified");
  expect(deciding.length).toBeGreaterThan(6);
  for (const category of deciding) expect(ENGLISH_PHRASES).toHaveProperty(`company_${category.replaceAll("-", "_")}`);
});

test("every reason has its sentence", () => {
  const names = ["_uid", "session", "track_id", "ads", "lang", "visitor", "x", "consent_state"];
  const lifetimes = [undefined, 60, DAY, 5 * DAY, 30 * DAY, 80 * DAY, 150 * DAY, 365 * DAY, 400 * DAY];
  const subjects = names.flatMap((name) =>
    lifetimes.flatMap((lifetime) => [
      buildSubject({ name, lifetime }),
      buildSubject({ name, lifetime, host: "a.unknown.example", party: "third-party" }),
    ]),
  );
  const eager = { ...knowledge(), suggestFrom: 0 };
  const reasons = subjects.flatMap((subject) => classifyCookie(subject, eager).suggestion?.reasons ?? []);
  expect(reasons.length).toBeGreaterThan(subjects.length);
  for (const { key } of reasons) expect(ENGLISH_PHRASES).toHaveProperty(key);
});

function knowledge() {
  const { facts, sentences, owners, model } = fixtureKnowledge;
  return { facts, sentences, owners, model };
}

test("what is filled in is not read again", () => {
  const phrase = { key: "x", values: { owner: "{domain}", domain: "$&" } };
  expect(fillPhrase(phrase, { x: "{owner} on {domain} {constructor}" })).toBe("{domain} on $& {constructor}");
});
