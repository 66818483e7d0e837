import { cookieSize } from "#core/cookies/cookie-size.ts";
import type { TableColumn, TableGroup } from "#core/cookies/cookie-table.ts";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import type { StoredCookie } from "#core/jar-report.ts";
import type { Purpose } from "#core/purposes/purpose.ts";
import type { CookieStore } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { displayName, storeWords } from "#ui/cookies/cookie-words.ts";
import { companyWord } from "#ui/cookies/owner-words.ts";
import { purposeWord } from "#ui/cookies/purpose-words.ts";
import { number } from "#ui/formats.ts";
import { visibleText } from "#ui/visible-text.ts";

/** Characters of a value that a cell can show. */
const VALUE_LENGTH = 120;

/** What a cell says; those that are more than words are drawn by the row. */
export function cellWords(
  { cookie, classification }: StoredCookie,
  column: Exclude<TableColumn, "purpose" | "marks" | "expires">,
  stores: readonly CookieStore[],
): string {
  switch (column) {
    case "name":
      return displayName(cookie.name);
    case "domain":
      return visibleText(hostOfDomain(cookie.domain));
    case "path":
      return visibleText(cookie.path);
    case "value":
      return visibleText(cookie.value.slice(0, VALUE_LENGTH));
    case "owner":
      return classification.owner === undefined ? "" : companyWord(classification.owner);
    case "size":
      return number(cookieSize(cookie));
    case "sameSite":
      return text(`sameSite_${cookie.sameSite}`);
    case "partition":
      return visibleText((cookie.partitionKey?.topLevelSite ?? "").replace(/^https:\/\//, ""));
    case "store":
      return wordsOfStore(cookie.storeId, stores);
  }
}

function wordsOfStore(storeId: string, stores: readonly CookieStore[]): string {
  const store = stores.find(({ id }) => id === storeId);
  return store ? storeWords(store) : visibleText(storeId);
}

export function groupName({ by, value }: TableGroup, stores: readonly CookieStore[]): string {
  switch (by) {
    case "site":
      return visibleText(value);
    case "owner":
      return companyWord(value === "" ? undefined : value);
    case "purpose":
      return purposeWord(value as Purpose);
    case "store":
      return wordsOfStore(value, stores);
  }
}
