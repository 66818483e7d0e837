import { expect, test } from "vitest";
import { classifyHost } from "#core/purposes/classify-host.ts";
import { ownerOfHost } from "#core/purposes/owners.ts";
import { compactOwners } from "../../../../tools/generate/owners.ts";
import { fixtureKnowledge } from "./fixture-knowledge.ts";

const { owners } = fixtureKnowledge;

test.each([
  ["criteo.com", "Criteo", "ad"],
  ["gum.criteo.com", "Criteo", "ad"],
  ["googleads.g.doubleclick.net", "Google (Advertising)", "ad"],
  // Cookies have domains where the list has hosts.
  ["google.com", "Google", "other"],
  ["google.co.uk", "Google", "other"],
  ["linkedin.com", "LinkedIn", "social"],
  ["ads.linkedin.com", "LinkedIn", "ad"],
  ["mc.yandex.ru", "Yandex (Metrica)", "analytics"],
  ["yandex.ru", "Yandex", "ad"],
  // Our spelling, our category.
  ["www.facebook.com", "Meta", "social"],
  ["cdn.cookielaw.org", "OneTrust", "consent-provider"],
  ["clarity.ms", "Microsoft (Clarity)", "analytics"],
  ["bam.nr-data.net", "New Relic", "analytics"],
  ["consentcdn.cookiebot.com", "Cookiebot", "consent-provider"],
  ["sharethis.mgr.consensu.org", "ShareThis", "consent-provider"],
  // A host that the list names on shared ground.
  ["d31j93rd8oukbv.cloudfront.net", "Yandex (Metrica)", "analytics"],
])("%s belongs to %s (%s)", (host, company, category) => {
  expect(ownerOfHost(owners, host)).toMatchObject({ company, category });
});

test.each([
  ["shared hosting", "d1.cloudfront.net"],
  ["shared hosting", "shop.azurewebsites.net"],
  ["shared hosting", "someone.github.io"],
  ["shared hosting", "bucket.s3.amazonaws.com"],
  ["a domain that only ends alike", "notcriteo.com"],
  ["a public suffix", "com"],
  ["an address", "127.0.0.1"],
  ["nothing", ""],
])("%s is nobody's: %s", (_why, host) => {
  expect(ownerOfHost(owners, host)).toBeUndefined();
});

test("a host's purpose is its company's, unless the category says nothing", () => {
  expect(classifyHost("gum.criteo.com", fixtureKnowledge)).toEqual({
    purpose: "advertising",
    owner: "Criteo",
    company: { domain: "criteo.com", category: "ad" },
  });
  expect(classifyHost("fonts.gstatic.com", fixtureKnowledge)).toMatchObject({ purpose: "unclassified" });
  expect(classifyHost("unknown.example", fixtureKnowledge)).toEqual({ purpose: "unclassified" });
});

test("the same list gives the same text, and all of it can be read", () => {
  expect(compactOwners()).toBe(compactOwners());
  expect(owners.size).toBeGreaterThan(2500);
  const unread = [...owners].filter(([host, { company, category }]) => !host || !company || !category);
  expect(unread).toEqual([]);
});
