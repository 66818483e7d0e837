import type { Classification, Suggestion } from "#core/purposes/classification.ts";
import { type MessageKey, text } from "#platform/i18n.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import { visibleText } from "#ui/visible-text.ts";
import { purposeWord } from "./cookie-words.ts";
import { enumeration, percent } from "./formats.ts";

/** What a cookie is for, whose it is, and how we know. What is not known is said to be unknown. */
export function PurposeDetail({ classification }: { readonly classification: Classification }) {
  const { purpose, owner, step, fact, suggestion } = classification;
  const contested = fact?.contested ?? [];
  const knowledge: MessageKey = contested.length > 0 ? "step_contested" : `step_${step}`;
  return (
    <div class="purpose-detail">
      <p class="purpose-line">
        <PurposeMark purpose={purpose} />
        <strong>{purposeWord(purpose)}</strong>
        {owner !== undefined && <bdi class="hostile">{visibleText(owner)}</bdi>}
        {step !== "none" && <span class="badge">{text(knowledge)}</span>}
      </p>
      <p class="why">
        {fact?.does ?? text(whyOf(step))}
        {contested.length > 0 && ` ${text("why_contested", enumeration(contested.map(purposeWord)))}`}
      </p>
      {suggestion && <p class="why">{suggestionWords(suggestion)}</p>}
    </div>
  );
}

function whyOf(step: Classification["step"]): MessageKey {
  if (step === "user") return "why_user";
  return step === "domain" ? "why_domain" : "why_none";
}

function suggestionWords({ purpose, probability, reasons }: Suggestion): string {
  return text("suggestion", purposeWord(purpose), percent(probability), enumeration(reasons.map(visibleText)));
}
