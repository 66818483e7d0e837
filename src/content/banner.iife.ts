import type { ContentEvents, ContentRequests } from "#content-messages.ts";
import { asker, observer } from "#platform/messaging.ts";
import { type Banner, createBanner } from "./banner/banner.ts";

/** A symbol: an element's id in the page becomes a global in our world too. */
const BANNER = Symbol.for("consentry banner");

/** Of our own world: no page sees it, and it ends with the document. */
const scope = globalThis as { [BANNER]?: Banner };

/** The background runs this file again when more was held back: then the banner that is there learns of it. */
function start(): Banner {
  const banner = createBanner(asker<ContentRequests>());
  observer<ContentEvents>()("questionChanged", () => void banner.refresh());
  return banner;
}

/** Not in pictures, PDFs and XML; and not before there is a page: until then nothing is painted. */
async function whenShown(): Promise<boolean> {
  if (!["text/html", "application/xhtml+xml"].includes(document.contentType)) return false;
  while (document.body === null) await new Promise((resolve) => setTimeout(resolve, 10));
  return true;
}

void whenShown().then(async (isShown) => {
  if (!isShown) return;
  scope[BANNER] ??= start();
  await scope[BANNER].refresh();
});
