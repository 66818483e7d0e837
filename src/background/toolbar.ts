import type { SiteReport } from "#core/site-report.ts";
import { badgeText, type ToolbarState, toolbarState } from "#core/toolbar-state.ts";
import { text, textFor } from "#platform/i18n.ts";
import { openTabIds } from "#platform/tabs.ts";
import { showButton, type ToolbarButton } from "#platform/toolbar.ts";
import type { Enforcement } from "./enforce.ts";

/** Milliseconds. A page that loads has dozens of requests stopped in a second; nobody reads that fast. */
const DELAY = 100;

/** Keeps the toolbar button of each tab as its report is. */
export function createToolbar(report: (tabId: number) => Promise<SiteReport | undefined>) {
  const due = new Set<number>();

  async function update(tabId: number): Promise<void> {
    await showButton(tabId, buttonOf(toolbarState(await report(tabId))));
  }

  function updateDue(): void {
    const tabIds = [...due];
    due.clear();
    for (const tabId of tabIds) update(tabId).catch(() => undefined);
  }

  function changed(tabId: number): void {
    if (due.size === 0) setTimeout(updateDue, DELAY);
    due.add(tabId);
  }

  const changedAll: Enforcement = async () => {
    for (const tabId of await openTabIds()) changed(tabId);
  };

  return { changed, changedAll };
}

const COLOURS = { counting: "#1d5c56", asking: "#9a4a00", off: "#5f6368" } as const;

function buttonOf(state: ToolbarState): ToolbarButton {
  switch (state.kind) {
    case "plain":
      return { badge: "", colour: COLOURS.counting, title: text("actionTitle"), icon: "on" };
    case "off":
      return { badge: text("badgeOff"), colour: COLOURS.off, title: text("actionTitleOff", state.site), icon: "off" };
    case "counting":
      return {
        badge: badgeText(state.count),
        colour: state.isAsking ? COLOURS.asking : COLOURS.counting,
        title: titleOf(state),
        icon: "on",
      };
  }
}

function titleOf({ count, site, isAsking }: Extract<ToolbarState, { kind: "counting" }>): string {
  if (count === 0) return text("actionTitle");
  const held = textFor("actionTitleHeld", count, site);
  return isAsking ? text("actionTitleAsking", held) : held;
}
