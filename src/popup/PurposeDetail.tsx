import { describePurpose } from "#core/purposes/describe-purpose.ts";
import type { TabCookie } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import { visibleText } from "#ui/visible-text.ts";
import { phraseWords, purposeWord } from "./purpose-words.ts";

/**
 * What a cookie is for, whose it is, and how we know. What is not known is said to be unknown, and a suggestion never
 * looks like knowledge: it has no badge, no shape and no colour. `now` in milliseconds since the epoch.
 */
export function PurposeDetail({ row, now }: { readonly row: TabCookie; readonly now: number }) {
  const { purpose, owner, fact } = row.classification;
  const { expirationDate } = row.cookie;
  const kept = expirationDate === undefined ? undefined : expirationDate - (row.setBy?.at ?? now) / 1000;
  const { mark, sentences } = describePurpose(row.classification, kept);
  return (
    <div class="purpose-detail">
      <p class="purpose-line">
        <PurposeMark purpose={purpose} />
        <strong>{purposeWord(purpose)}</strong>
        {owner !== undefined && <bdi class="hostile">{visibleText(owner)}</bdi>}
        {mark !== "mark_unknown" && mark !== "mark_looks_like" && <span class="badge">{text(mark)}</span>}
      </p>
      <p class="why hostile">{sentences.map((sentence) => phraseWords(sentence, fact)).join(" ")}</p>
    </div>
  );
}
