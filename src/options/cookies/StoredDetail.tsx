import type { StoredCookie } from "#core/jar-report.ts";
import { text } from "#platform/i18n.ts";
import { CopyButton } from "#ui/CopyButton.tsx";
import { CookieAttributes } from "#ui/cookies/CookieAttributes.tsx";
import { CookieValue } from "#ui/cookies/CookieValue.tsx";
import { displayName } from "#ui/cookies/cookie-words.ts";
import { OwnerLink } from "#ui/cookies/OwnerLink.tsx";
import { PurposeDetail } from "#ui/cookies/PurposeDetail.tsx";
import { RuleButtons } from "./RuleButtons.tsx";
import type { RowProps } from "./TableRow.tsx";

/** The opened row: what for and whose, the value as it is, what can be done, then every attribute in words. */
export function StoredDetail({ row, place, table, context, report }: RowProps & { readonly row: StoredCookie }) {
  const { cookie, classification, site } = row;
  const { owner } = classification;
  const { jar } = context;
  const name = displayName(cookie.name);
  const tabIndex = place.isActive ? 0 : -1;
  const store = report.stores.find(({ id }) => id === cookie.storeId) ?? { id: cookie.storeId, kind: "normal" };
  return (
    <div class="detail">
      <PurposeDetail
        row={row}
        now={jar.now.peek()}
        site={site}
        owner={owner !== undefined && <OwnerLink owner={owner} company={table.company} tabIndex={tabIndex} />}
      />
      <CookieValue cookie={cookie} tabIndex={tabIndex} />
      <div class="actions">
        <CopyButton label={text("copyValue")} content={cookie.value} tabIndex={tabIndex} />
        <CopyButton label={text("copyPair")} content={`${cookie.name}=${cookie.value}`} tabIndex={tabIndex} />
        <button
          type="button"
          class="button"
          tabIndex={tabIndex}
          aria-label={text("editCookie", name)}
          onClick={() => jar.editor.edit(cookie)}
        >
          {text("edit")}
        </button>
        <button
          type="button"
          class="button danger"
          tabIndex={tabIndex}
          aria-label={text("deleteCookie", name)}
          onClick={() => void jar.remove([row.key])}
        >
          {text("delete")}
        </button>
      </div>
      <RuleButtons row={row} report={report} jar={jar} tabIndex={tabIndex} />
      <CookieAttributes row={row} page={{ store, browser: report.browser, isUnwatched: true }} now={jar.now} />
    </div>
  );
}
