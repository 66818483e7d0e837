import { runInPage } from "../../../test/support/page-call.ts";
import { inEachBrowser, openCrowd, openMeasuredPopup } from "../in-browser.ts";
import { type Figure, figureOf } from "../stats.ts";

const COUNT = 3_300;

/** Each adds to or takes from the search so that another number of cookies is shown. */
const WORDS = ["c123", "-session", "1 2 3", "c015", "crowd-2", "secure c1"] as const;

/** A keystroke in the search until the filtered rows are painted, and how large the document gets. */
export async function list(): Promise<readonly Figure[]> {
  return await inEachBrowser(async (running) => {
    const tabId = await running.tabIdOf(await openCrowd(running, COUNT));
    const { page } = await openMeasuredPopup(running, tabId);
    const nodes = await runInPage(page, scrollAndCount);
    const delays = await runInPage(page, typeAndTime, WORDS);
    await page.close();
    const name = `list ${running.name} ${COUNT.toLocaleString("en")}`;
    return [figureOf(`${name} nodes`, "nodes", nodes), figureOf(`${name} keystroke`, "ms", delays)];
  });
}

/** Runs in the popup. Nodes of every kind, texts included, at ten places of the list. */
async function scrollAndCount(view: Window): Promise<readonly number[]> {
  const { document } = view;
  const scroller = document.querySelector("ul.list");
  const counts: number[] = [];
  for (let step = 0; step < 10; step += 1) {
    scroller?.scrollTo({ top: (scroller.scrollHeight * step) / 10 });
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => view.requestAnimationFrame(resolve));
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let count = 1;
    while (walker.nextNode()) count += 1;
    counts.push(count);
  }
  scroller?.scrollTo({ top: 0 });
  return counts;
}

/** Runs in the popup. Milliseconds from the input event to the painted frame, for each key, also those that delete. */
export async function typeAndTime(view: Window, words: readonly string[]): Promise<readonly number[]> {
  const { document, performance } = view;
  const { benchAfterPaint } = view as unknown as { benchAfterPaint: (task: () => void) => void };
  const field = document.querySelector<HTMLInputElement>("input.search");
  const delays: number[] = [];
  let began = 0;
  field?.addEventListener("input", () => (began = performance.now()), { capture: true });
  const shownOf = () => document.querySelector(".shown-of")?.textContent ?? "";

  const press = async (key: string | undefined) => {
    const before = shownOf();
    field?.focus();
    if (key === undefined) document.execCommand("delete");
    else document.execCommand("insertText", false, key);
    await new Promise<void>((resolve) => benchAfterPaint(resolve));
    // A key that changes nothing that is shown is no sample.
    if (shownOf() !== before) delays.push(performance.now() - began);
    await new Promise((resolve) => view.setTimeout(resolve, 60));
  };

  for (const word of words) {
    for (const key of word) await press(key);
    for (const _ of word) await press(undefined);
  }
  if (delays.length < 30) throw new Error(`Only ${delays.length} keystrokes changed the list.`);
  return delays;
}
