import type { Phrase, Suggestion } from "./classification.ts";
import { cookieFeatures, type FeatureHints } from "./cookie-features.ts";
import type { CookieSubject } from "./cookie-subject.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Owner } from "./owners.ts";
import type { KnownPurpose } from "./purpose.ts";

const MAX_REASONS = 3;

/** What the model makes of a cookie that nothing else knows; undefined where it is not sure enough. */
export function suggestPurpose(
  cookie: CookieSubject,
  knowledge: Knowledge,
  company: Owner | undefined,
): Suggestion | undefined {
  if (!knowledge.model) return undefined;
  const features = cookieFeatures(cookie, featureHints(cookie, knowledge, company));
  const { best, probability, shares } = knowledge.model.score(features);
  if (probability < knowledge.suggestFrom) return undefined;
  return { purpose: best, probability, reasons: reasonsOf(shares()) };
}

/** What the model is told beside the cookie. */
export function featureHints(
  { name }: CookieSubject,
  { facts }: Pick<Knowledge, "facts">,
  company: Owner | undefined,
): FeatureHints {
  return { company, elsewhere: purposeElsewhere(name, facts) };
}

/** The purpose of rows for the same name in other scopes, if there are any. Rows for whole domains say nothing. */
function purposeElsewhere(name: string, facts: Knowledge["facts"]): KnownPurpose | undefined {
  return facts.byPattern(name)[0]?.purpose;
}

/** What can be said in words, by the group of the feature. The rest has no meaning for a person. */
const PHRASES: Readonly<Record<string, (value: string) => Phrase | undefined>> = {
  party: (value) => ({ key: value === "third-party" ? "reason_third_party" : "reason_first_party" }),
  kept: (value) => ({ key: `reason_kept_${value.replaceAll("-", "_")}` }),
  token: (value) => (value.length > 1 ? { key: "reason_name_contains", values: { word: value } } : undefined),
  domain: (value) => ({ key: "reason_domain", values: { domain: value } }),
  "http-only": (value) => ({ key: value === "true" ? "reason_http_only" : "reason_readable" }),
  mark: (value) => (value === "uuid" || value === "timestamp" ? { key: `reason_value_${value}` } : undefined),
  elsewhere: (value) => ({ key: "reason_known_elsewhere", values: { purpose: value } }),
};

function reasonsOf(shares: readonly (readonly [feature: string, share: number])[]): readonly Phrase[] {
  const reasons = new Map<string, Phrase>();
  for (const [feature, share] of shares) {
    if (share <= 0 || reasons.size === MAX_REASONS) break;
    const colon = feature.indexOf(":");
    const group = feature.slice(0, colon);
    const phrase = PHRASES[group]?.(feature.slice(colon + 1));
    if (phrase && !reasons.has(group)) reasons.set(group, phrase);
  }
  return [...reasons.values()];
}
