import { useEffect } from "preact/hooks";
import { describePurpose } from "#core/purposes/describe-purpose.ts";
import type { PageReport, TabCookie } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { keptFor, outlivedUsual } from "#ui/cookies/kept.ts";
import { phraseWords, purposeWord } from "#ui/cookies/purpose-words.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import { Correction } from "./Correction.tsx";
import { OwnerLink } from "./OwnerLink.tsx";
import type { PopupModel } from "./popup-model.ts";

type Props = {
  readonly row: TabCookie;
  readonly page: PageReport;
  readonly model: PopupModel;
  readonly tabIndex: number;
};

/**
 * What a cookie is for, whose it is, how we know, and the way to correct it. What is not known is said to be unknown,
 * and a suggestion never looks like knowledge: it has no badge, no shape and no colour.
 */
export function PurposeDetail({ row: listed, page, model, tabIndex }: Props) {
  const { suggestions } = model;
  useEffect(() => void suggestions.askFor(listed), [suggestions, listed]);
  const row = suggestions.withSuggestion(listed);
  const { purpose, owner, fact } = row.classification;
  const now = model.now.peek();
  const { mark, sentences } = describePurpose(row.classification, keptFor(row, now));
  return (
    <div class="purpose-detail">
      <div class="purpose-line">
        <PurposeMark purpose={purpose} />
        <strong>{purposeWord(purpose)}</strong>
        {owner !== undefined && <OwnerLink owner={owner} list={model.list} tabIndex={tabIndex} />}
        {mark !== "mark_unknown" && mark !== "mark_looks_like" && <span class="badge">{text(mark)}</span>}
        {outlivedUsual(row, now) !== undefined && <span class="badge longer">{text("mark_kept_longer")}</span>}
      </div>
      <p class="why hostile">
        {sentences.map((sentence) => (
          <span key={sentence.key} class={sentence.key === "kept_longer" ? "longer" : undefined}>
            {`${phraseWords(sentence, fact)} `}
          </span>
        ))}
        {row.word && text(row.word === "site" ? "word_site" : "word_everywhere", page.site)}
      </p>
      <Correction row={row} page={page} correction={model.correction} tabIndex={tabIndex} />
    </div>
  );
}
