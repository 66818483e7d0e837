import type { Classification, CookieFact, Phrase, Suggestion } from "./classification.ts";
import { outlivesUsual } from "./lifetime.ts";

/** How we know, as a person reads it: the key of a word, never a score. */
export type Mark =
  | "mark_you"
  | "mark_known"
  | "mark_disputed"
  | "mark_unproven"
  | "mark_domain"
  | "mark_looks_like"
  | "mark_unknown";

export type PurposeDescription = {
  readonly mark: Mark;
  /**
   * In this order. Values that a screen still has to say in its language: `purpose` and `ours` are of PURPOSES,
   * `lifetime` is for `lifetimeParts`.
   */
  readonly sentences: readonly Phrase[];
};

/** What to tell a person about a cookie. `kept`: seconds that it is kept; undefined for a session cookie. */
export function describePurpose(classification: Classification, kept: number | undefined): PurposeDescription {
  const { step, purpose, fact, company, suggestion, owner = "" } = classification;
  if (step === "user") return { mark: "mark_you", sentences: describeWord(classification, kept) };
  if (fact) return describeFact(fact, owner, { purpose, kept });
  const setBy = company ? [{ key: "set_by_company", values: { domain: company.domain, owner } }] : [];
  if (step === "domain" && company) {
    const does = { key: `company_${company.category.replaceAll("-", "_")}`, values: { owner } };
    return { mark: "mark_domain", sentences: [...setBy, does, { key: "name_unknown" }] };
  }
  if (suggestion) return { mark: "mark_looks_like", sentences: [...setBy, ...describeSuggestion(suggestion)] };
  return { mark: "mark_unknown", sentences: [...setBy, { key: "purpose_unknown" }] };
}

/** What the person said, then what we know all the same. */
function describeWord({ unsaid, ...said }: Classification, kept: number | undefined): readonly Phrase[] {
  const { purpose } = said;
  const yours = { key: "you_said", values: { purpose } };
  if (!unsaid || unsaid.step === "none") return [yours];
  const { sentences } = describePurpose({ ...said, ...unsaid }, kept);
  const isOther = unsaid.purpose !== purpose && unsaid.purpose !== "unclassified";
  const ours = isOther ? [{ key: "we_would_say", values: { ours: unsaid.purpose } }] : [];
  return [yours, ...ours, ...sentences];
}

type Circumstances = { readonly purpose: string; readonly kept: number | undefined };

function describeFact(fact: CookieFact, owner: string, { purpose, kept }: Circumstances): PurposeDescription {
  const { sentence, lifetime, contested = [], unproven } = fact;
  const others = contested.map((other) => ({ key: "others_say", values: { purpose: other, ours: purpose } }));
  return {
    mark: unproven ? "mark_unproven" : others.length > 0 ? "mark_disputed" : "mark_known",
    sentences: [
      { key: `does_${sentence.replaceAll("-", "_")}`, values: { owner } },
      lifetime === "session" ? { key: "usually_session" } : { key: "usually_kept", values: { lifetime } },
      ...(outlivesUsual(kept, lifetime) ? [{ key: "kept_longer" }] : []),
      ...others,
      ...(unproven ? [{ key: "unproven" }] : []),
    ],
  };
}

/** Necessary and functional cannot be told apart well enough to say which. */
function describeSuggestion({ purpose, probability, reasons }: Suggestion): readonly Phrase[] {
  const percent = String(Math.round(probability * 100));
  const harmless = purpose === "necessary" || purpose === "functional";
  const says = harmless ? { key: "looks_harmless" } : { key: "looks_like", values: { purpose, percent } };
  return [says, ...reasons, { key: "only_a_guess" }];
}
