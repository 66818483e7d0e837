import { observeRequests } from "#platform/requests.ts";
import { observeClosedTabs } from "#platform/tabs.ts";
import type { HeldCookies } from "#state/held-cookies.ts";

/** What was held belongs to a page: it goes when the tab asks for another one. A redirect is still the same request. */
export function forgetHeldOfLeftPages(held: Pick<HeldCookies, "forget">): void {
  const asked = new Map<number, string>();
  observeRequests(({ tabId, requestType, requestId, isPrerender }) => {
    if (requestType !== "main_frame" || isPrerender || asked.get(tabId) === requestId) return;
    asked.set(tabId, requestId);
    held.forget(tabId);
  });
  observeClosedTabs((tabId) => {
    asked.delete(tabId);
    held.forget(tabId);
  });
}
