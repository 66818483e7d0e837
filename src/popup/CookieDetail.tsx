import type { PageReport, TabCookie } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { CopyButton } from "#ui/CopyButton.tsx";
import { CookieAttributes } from "#ui/cookies/CookieAttributes.tsx";
import { CookieValue } from "#ui/cookies/CookieValue.tsx";
import { displayName } from "#ui/cookies/cookie-words.ts";
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
      <PurposeDetail row={row} page={page} model={model} tabIndex={tabIndex} />
      <CookieValue cookie={cookie} tabIndex={tabIndex} />
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
