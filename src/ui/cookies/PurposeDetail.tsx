import type { ComponentChildren } from "preact";
import { describePurpose } from "#core/purposes/describe-purpose.ts";
import type { TabCookie } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import { keptFor, outlivedUsual } from "./kept.ts";
import { phraseWords, purposeWord } from "./purpose-words.ts";

type Props = {
  readonly row: TabCookie;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The site for which the person's word holds, where it holds for one. */
  readonly site: string;
  /** The owner's name, as the page wants it to be. */
  readonly owner: ComponentChildren;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
};

/**
 * What a cookie is for, whose it is, how we know, and the way to correct it. What is not known is said to be unknown,
 * and a suggestion never looks like knowledge: it has no badge, no shape and no colour.
 */
export function PurposeDetail({ row, now, site, owner, children }: Props) {
  const { purpose, fact } = row.classification;
  const { mark, sentences } = describePurpose(row.classification, keptFor(row, now));
  return (
    <div class="purpose-detail">
      <div class="purpose-line">
        <PurposeMark purpose={purpose} />
        <strong>{purposeWord(purpose)}</strong>
        {owner}
        {mark !== "mark_unknown" && mark !== "mark_looks_like" && <span class="badge">{text(mark)}</span>}
        {outlivedUsual(row, now) !== undefined && <span class="badge longer">{text("mark_kept_longer")}</span>}
      </div>
      <p class="why hostile">
        {sentences.map((sentence) => (
          <span key={sentence.key} class={sentence.key === "kept_longer" ? "longer" : undefined}>
            {`${phraseWords(sentence, fact)} `}
            {sentence.key === "you_said" &&
              row.word &&
              `${text(row.word === "site" ? "word_site" : "word_everywhere", site)} `}
          </span>
        ))}
      </p>
      {children}
    </div>
  );
}
