import { useState } from "preact/hooks";
import type { PageReport, TabCookie } from "#core/tab-report.ts";
import { text, textFor } from "#platform/i18n.ts";
import { visibleText } from "#ui/visible-text.ts";
import { CookieAttributes } from "./CookieAttributes.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { displayName } from "./cookie-words.ts";
import { PurposeDetail } from "./PurposeDetail.tsx";
import type { PopupModel } from "./popup-model.ts";

type Props = {
  readonly row: TabCookie;
  readonly page: PageReport;
  readonly model: PopupModel;
  /** Only the buttons of the row that the keyboard stands on are tab stops. */
  readonly isActive: boolean;
};

/** The opened row: what for and whose, the value as it is, what can be done, then every attribute in words. */
export function CookieDetail({ row, page, model, isActive }: Props) {
  const { cookie } = row;
  const name = displayName(cookie.name);
  const tabIndex = isActive ? 0 : -1;
  return (
    <div class="detail">
      <PurposeDetail row={row} now={model.now.peek()} />
      <Value value={cookie.value} tabIndex={tabIndex} />
      <div class="actions">
        <CopyButton label={text("copyValue")} content={cookie.value} tabIndex={tabIndex} />
        <CopyButton label={text("copyPair")} content={`${cookie.name}=${cookie.value}`} tabIndex={tabIndex} />
        <button
          type="button"
          class="button danger"
          tabIndex={tabIndex}
          aria-label={text("deleteCookie", name)}
          onClick={() => void model.remove([row.key])}
        >
          {text("delete")}
        </button>
      </div>
      <CookieAttributes row={row} page={page} now={model.now} />
    </div>
  );
}

/** Characters of a value that are shown at once: about eight lines. */
const VALUE_PREVIEW = 400;

function Value({ value, tabIndex }: { readonly value: string; readonly tabIndex: number }) {
  const [isWhole, setWhole] = useState(false);
  const isCut = !isWhole && value.length > VALUE_PREVIEW;
  return (
    <div class="value-box">
      <p class="value mono hostile" dir="auto">
        {value === "" ? text("noValue") : visibleText(isCut ? `${value.slice(0, VALUE_PREVIEW)}…` : value)}
      </p>
      {isCut && (
        <button type="button" class="link" tabIndex={tabIndex} onClick={() => setWhole(true)}>
          {textFor("showAll", value.length)}
        </button>
      )}
    </div>
  );
}
