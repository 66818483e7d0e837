import { type Cookie, storeOfKey } from "#core/cookies/cookie.ts";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import { isFields, isText } from "#core/guards.ts";
import { isWithinDomain } from "#core/purposes/domain-suffix.ts";
import { matchesPattern, parsePattern } from "#core/purposes/name-pattern.ts";

/** A person's own rule about cookies: what must stay as it is, and what must never be stored. */
export type SiteRule = LockRule | NeverRule;

/** "keep": it may change, but not disappear. "freeze": value and attributes stay. */
export type LockStrength = "keep" | "freeze";

export type LockRule = {
  readonly kind: "lock";
  readonly strength: LockStrength;
  /** `cookieKey` of the cookie: partition and store belong to it. */
  readonly key: string;
};

export type NeverRule = {
  readonly kind: "never";
  /** `*` stands for any run of characters. */
  readonly name: string;
  /** A domain, its subdomains included; empty: every one. */
  readonly domain: string;
};

/** What a rule did since the browser was started. Names and counts, never values. */
export type RuleNotice = {
  /** "restored" and "gave-up" of a lock, "removed" of what is never to be stored. */
  readonly kind: "restored" | "gave-up" | "removed";
  readonly key: string;
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/** Characters of a name or domain in a rule. */
const LONGEST = 500;

export function isSiteRule(value: unknown): value is SiteRule {
  if (!isFields(value)) return false;
  if (value.kind === "lock")
    return (
      isText(value.key) &&
      storeOfKey(value.key) !== undefined &&
      (value.strength === "keep" || value.strength === "freeze")
    );
  return value.kind === "never" && isShort(value.name) && isShort(value.domain) && value.name !== "";
}

function isShort(value: unknown): value is string {
  return isText(value) && value.length <= LONGEST;
}

/** Whether two rules speak of the same: one takes the other's place. */
export function isSameRule(a: SiteRule, b: SiteRule): boolean {
  if (a.kind === "lock") return b.kind === "lock" && a.key === b.key;
  return b.kind === "never" && a.name === b.name && a.domain === b.domain;
}

export function lockOf(rules: readonly SiteRule[], key: string): LockRule | undefined {
  return rules.find((rule): rule is LockRule => rule.kind === "lock" && rule.key === key);
}

/** The rule by which a cookie must not be stored. A lock stands above it: what must stay cannot be forbidden. */
export function neverRuleFor(
  rules: readonly SiteRule[],
  { name, domain }: Pick<Cookie, "name" | "domain">,
): NeverRule | undefined {
  const host = hostOfDomain(domain);
  return rules.find(
    (rule): rule is NeverRule =>
      rule.kind === "never" &&
      (rule.domain === "" || isWithinDomain(host, rule.domain)) &&
      matchesPattern(parsePattern(rule.name), name),
  );
}
