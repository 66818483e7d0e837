import { isPopupRecord, type PopupRecord } from "#core/cmp/site-popup.ts";
import { createQueue } from "#core/queue.ts";
import type { SessionArea } from "#platform/session-area.ts";

/** What became of the sites' own pop-ups, by tab, until the browser closes. */
export type SitePopups = {
  get(tabId: number): Promise<PopupRecord | undefined>;
  /** Reads, changes and writes as one step; undefined forgets it. */
  update(tabId: number, change: (record: PopupRecord | undefined) => PopupRecord | undefined): Promise<void>;
};

const keyOf = (tabId: number): string => `popup:${tabId}`;

export function createSitePopups(area: SessionArea): SitePopups {
  const inTurn = createQueue();

  async function read(tabId: number): Promise<PopupRecord | undefined> {
    const stored = await area.get(keyOf(tabId));
    return isPopupRecord(stored) ? stored : undefined;
  }

  return {
    get: read,
    update: (tabId, change) =>
      inTurn(async () => {
        const next = change(await read(tabId));
        await (next ? area.write({ [keyOf(tabId)]: next }) : area.remove([keyOf(tabId)]));
      }),
  };
}
