import { useLayoutEffect, useRef } from "preact/hooks";
import type { PageReport, TabCookie } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { displayName } from "#ui/cookies/cookie-words.ts";
import { CorrectionForm } from "./CorrectionForm.tsx";
import type { CorrectionModel } from "./correction-model.ts";

type Props = {
  readonly row: TabCookie;
  readonly page: PageReport;
  readonly correction: CorrectionModel;
  readonly tabIndex: number;
};

/** "Is this wrong?" below what we say of a cookie; after an answer the ways to change it and to take it back. */
export function Correction({ row, page, correction, tabIndex }: Props) {
  const draft = correction.draft.value;
  const isOpen = draft?.key === row.key;
  const opener = useRef<HTMLButtonElement>(null);
  const isCorrected = row.word !== undefined;
  useFocusBack(opener, isOpen, isCorrected);
  const name = displayName(row.cookie.name);
  return (
    <div class="correction">
      <button
        type="button"
        class="link"
        ref={opener}
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        aria-label={text(isCorrected ? "changeWordOf" : "isWrongOf", name)}
        onClick={() => (isOpen ? correction.cancel() : correction.open(row))}
      >
        {text(isCorrected ? "changeWord" : "isWrong")}
      </button>
      {isCorrected && (
        <button
          type="button"
          class="link"
          tabIndex={tabIndex}
          aria-label={text("takeBackOf", name)}
          onClick={() => void correction.takeBack(row)}
        >
          {text("takeBack")}
        </button>
      )}
      {draft && isOpen && (
        <CorrectionForm draft={draft} row={row} page={page} correction={correction} tabIndex={tabIndex} />
      )}
    </div>
  );
}

/** When the form or the button that had the focus is gone, the keyboard stands where it came from. */
function useFocusBack(
  opener: { readonly current: HTMLButtonElement | null },
  isOpen: boolean,
  isCorrected: boolean,
): void {
  const before = useRef({ isOpen, isCorrected });
  useLayoutEffect(() => {
    const isLess = (before.current.isOpen && !isOpen) || (before.current.isCorrected && !isCorrected);
    before.current = { isOpen, isCorrected };
    if (isLess && document.activeElement === document.body) opener.current?.focus();
  });
}
