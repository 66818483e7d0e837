import type { ContentEvents, ContentRequests } from "#messages.ts";
import { asker, observer } from "#platform/messaging.ts";
import { createScout } from "./cmp/scout.ts";
import { watchPage } from "./cmp/watch-page.ts";

/** Registered by the background where an answer is to be given; only documents that can show a pop-up are watched. */
if (document.contentType === "text/html") {
  const scout = createScout(asker<ContentRequests>());
  observer<ContentEvents>()("popupTaskChanged", scout.reconsider);
  watchPage((evidence) => {
    if (evidence) scout.add(evidence);
    void scout.consider();
  });
}
