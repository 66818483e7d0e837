import type { Phrase } from "./classification.ts";

/** The sentences of `describePurpose` in English; those of the facts are in facts/sentences.json, as `does_` and the key. */
export const ENGLISH_PHRASES: Readonly<Record<string, string>> = {
  mark_you: "You decided",
  mark_known: "We know",
  mark_disputed: "We know, but sources disagree",
  mark_unproven: "We think so",
  mark_domain: "By its domain",
  mark_looks_like: "Looks like",
  mark_unknown: "Unknown",

  you_said: "You said that this cookie is for {purpose}.",
  we_would_say: "Without that we would call it {ours}.",
  usually_kept: "Usually kept for {lifetime}.",
  usually_session: "Usually gone when you close the browser.",
  kept_longer: "This one is kept much longer than usual.",
  others_say: "Some call it {purpose}. We treat it as {ours}.",
  unproven: "We found no document that says so.",

  set_by_company: "Set by {domain}, which belongs to {owner}.",
  company_ad: "{owner} is an advertising company.",
  company_marketing: "{owner} sells marketing services.",
  company_social: "{owner} is a social network, which also shows advertisements.",
  company_video: "{owner} is a video service, which also counts what you watch.",
  company_analytics: "{owner} counts and measures visits.",
  company_tag_manager: "{owner} loads and steers other services on the page.",
  company_customer_success: "{owner} runs chats and help desks.",
  company_consent_provider: "{owner} asks for consent on behalf of sites.",
  name_unknown: "We do not know this cookie by name.",

  looks_like: "Looks like {purpose} ({percent} %).",
  looks_harmless: "Looks harmless.",
  only_a_guess: "This is a guess. Nothing is blocked because of it.",
  purpose_unknown: "We do not know what this is for.",

  reason_third_party: "It belongs to another site than the one you visit.",
  reason_first_party: "It belongs to the site that you visit.",
  reason_kept_session: "It goes when you close the browser.",
  reason_kept_hour: "It is kept for an hour at most.",
  reason_kept_day: "It is kept for a day at most.",
  reason_kept_week: "It is kept for some days.",
  reason_kept_month: "It is kept for some weeks.",
  reason_kept_quarter: "It is kept for some months.",
  reason_kept_half_year: "It is kept for half a year.",
  reason_kept_year: "It is kept for up to a year.",
  reason_kept_longer: "It is kept for more than a year.",
  reason_http_only: "Scripts on the page cannot read it.",
  reason_readable: "Scripts on the page can read it.",
  reason_name_contains: "Its name contains “{word}”.",
  reason_domain: "It belongs to {domain}.",
  reason_known_elsewhere: "Elsewhere, a cookie of this name is for {purpose}.",
  reason_value_uuid: "Its value has the form of an identifier.",
  reason_value_timestamp: "Its value contains a time.",
};

/** Puts the values into a sentence. Text of cookies stays text: nothing in it is filled in again. */
export function fillPhrase({ key, values = {} }: Phrase, texts: Readonly<Record<string, string>>): string {
  const text = Object.hasOwn(texts, key) ? (texts[key] ?? key) : key;
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? "") : place,
  );
}
