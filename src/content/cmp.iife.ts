import type { ContentEvents, ContentRequests } from "#content-messages.ts";
import { asker, observer } from "#platform/messaging.ts";
import { SCOUT, type Scout, type ScoutMaker } from "./cmp/scout-bridge.ts";
import type { Evidence } from "./cmp/walk.ts";
import { watchPage } from "./cmp/watch-page.ts";

const ask = asker<ContentRequests>();

/** The script that reads labels is put into this world only when there is something to read. */
async function loadScout(): Promise<Scout | undefined> {
  await ask("loadPopupScout", {});
  const { [SCOUT]: create } = globalThis as { readonly [SCOUT]?: ScoutMaker };
  return create?.(ask);
}

/** Registered by the background where an answer is to be given; only documents that can show a pop-up are watched. */
if (document.contentType === "text/html") {
  const early: Evidence[] = [];
  let isLoading = false;
  let scout: Scout | undefined;

  observer<ContentEvents>()("popupTaskChanged", () => scout?.reconsider());
  watchPage((evidence) => {
    if (evidence && scout) scout.add(evidence);
    else if (evidence) early.push(evidence);
    if (scout) void scout.consider();
    else if (early.length > 0 && !isLoading) void start();
  });

  async function start(): Promise<void> {
    isLoading = true;
    // Nobody answers when the page is going or the extension was updated.
    scout = await loadScout().catch(() => undefined);
    for (const each of early) scout?.add(each);
    await scout?.consider();
  }
}
