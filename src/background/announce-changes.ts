import { throttle } from "#core/throttle.ts";
import type { PageEvents } from "#messages.ts";
import type { announcer } from "#platform/messaging.ts";

/** Milliseconds. A page that loads sets dozens of cookies in a second; a screen needs to hear of them a few times. */
const INTERVAL = 60;

/** Tells open pages of changes, at most once in `INTERVAL` each of cookies and of tabs. */
export function announceChanges(announce: ReturnType<typeof announcer<PageEvents>>) {
  const later = (task: () => void, milliseconds: number) => void setTimeout(task, milliseconds);
  const changedTabs = new Set<number>();
  const ofCookies = throttle(() => void announce("reportChanged", {}), INTERVAL, later);
  const ofTabs = throttle(
    () => {
      const tabIds = [...changedTabs];
      changedTabs.clear();
      void announce("reportChanged", { tabIds });
    },
    INTERVAL,
    later,
  );
  return {
    ofCookies,
    ofTab(tabId: number): void {
      changedTabs.add(tabId);
      ofTabs();
    },
  };
}
