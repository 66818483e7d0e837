import { useEffect } from "preact/hooks";
import type { PageReport, TabCookie } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { CopyButton } from "#ui/CopyButton.tsx";
import { CookieAttributes } from "#ui/cookies/CookieAttributes.tsx";
import { CookieValue } from "#ui/cookies/CookieValue.tsx";
import { displayName } from "#ui/cookies/cookie-words.ts";
import { OwnerLink } from "#ui/cookies/OwnerLink.tsx";
import { PurposeDetail } from "#ui/cookies/PurposeDetail.tsx";
import { Correction } from "./Correction.tsx";
import type { PopupModel } from "./popup-model.ts";

type Props = {
  readonly row: TabCookie;
  readonly page: PageReport;
  readonly model: PopupModel;
  /** Only the buttons of the row that the keyboard stands on are tab stops. */
  readonly isActive: boolean;
};

/** The opened row: what for and whose, the value as it is, what can be done, then every attribute in words. */
export function CookieDetail({ row: listed, page, model, isActive }: Props) {
  const { suggestions } = model;
  useEffect(() => void suggestions.askFor(listed), [suggestions, listed]);
  const row = suggestions.withSuggestion(listed);
  const {
    cookie,
    classification: { owner },
  } = row;
  const name = displayName(cookie.name);
  const tabIndex = isActive ? 0 : -1;
  return (
    <div class="detail">
      <PurposeDetail
        row={row}
        now={model.now.peek()}
        site={page.site}
        owner={owner !== undefined && <OwnerLink owner={owner} company={model.list.company} tabIndex={tabIndex} />}
      >
        <Correction row={row} page={page} correction={model.correction} tabIndex={tabIndex} />
      </PurposeDetail>
      <CookieValue cookie={cookie} tabIndex={tabIndex} />
      <div class="actions">
        <CopyButton label={text("copyValue")} content={cookie.value} tabIndex={tabIndex} />
        <CopyButton label={text("copyPair")} content={`${cookie.name}=${cookie.value}`} tabIndex={tabIndex} />
        <button
          type="button"
          class="button"
          tabIndex={tabIndex}
          aria-label={text("editCookie", name)}
          onClick={() => model.editor.edit(cookie)}
        >
          {text("edit")}
        </button>
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
