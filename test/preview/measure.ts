import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import type { PopupModel } from "../../src/popup/popup-model.ts";
import { openPreview } from "./open-preview.ts";

/** The popup with 3,300 cookies in headless Chromium: `npx tsx test/preview/measure.ts`. Fails beyond the budgets. */
const BUDGET = { keystroke: 50, elements: 1500, firstContent: 300 };
const QUERIES = ["name_12", "secure -session", "t42.example", "value-33", "samesite:unset", "zzz"];

const { browser, address, close } = await openPreview();
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 400, height: 600 });
  const firstContent = await timesOf(9, () => openList(page));
  const keystrokes = await typeAll(page);
  const elements = await scrollThrough(page);
  await keepsPlace(page);
  await keepsFocus(page);
  const report = { firstContent: percentile(firstContent, 0.5), keystroke: percentile(keystrokes, 0.95), elements };
  console.log(JSON.stringify({ ...report, keystrokes: keystrokes.length, max: Math.max(...keystrokes) }));
  for (const [name, limit] of Object.entries(BUDGET)) {
    const value = report[name as keyof typeof report];
    assert.ok(value <= limit, `${name}: ${value} > ${limit}`);
  }
} finally {
  await close();
}

/** Milliseconds from the document's start to its first complete content. */
async function openList(page: Page): Promise<number> {
  await page.goto(`${address}?state=full`);
  await page.waitForSelector(":root[data-ready]");
  return page.evaluate(() => performance.getEntriesByName("ready")[0]?.startTime ?? Number.NaN);
}

/** Milliseconds from a key's input event to the frame that shows its result. */
async function typeAll(page: Page): Promise<readonly number[]> {
  await page.focus("#search");
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    document.querySelector("#search")?.addEventListener(
      "input",
      () => {
        const start = performance.now();
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start)));
      },
      { capture: true },
    );
  });
  for (const query of QUERIES) {
    for (const letter of query) await page.keyboard.press(letter as "a");
    for (const _letter of query) await page.keyboard.press("Backspace");
  }
  const typed = 2 * QUERIES.join("").length;
  await page.waitForFunction((count) => (window as unknown as { times: number[] }).times.length === count, {}, typed);
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}

/** The largest number of elements on a way through the whole list. */
async function scrollThrough(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const list = document.querySelector(".list");
    let most = 0;
    for (let top = 0; list && top < list.scrollHeight; top += 4000) {
      list.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const { bottom, left } = list.getBoundingClientRect();
      if (!document.elementFromPoint(left + 100, bottom - 60)?.closest("li")) throw new Error(`a gap at ${top}`);
      most = Math.max(most, document.querySelectorAll("*").length);
    }
    return most;
  });
}

/** Cookies that go (or come) above the window do not move what is in it. */
async function keepsPlace(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector(".list")?.scrollTo(0, 30_000));
  await nextFrame(page);
  const before = await nameInView(page);
  await page.evaluate(() => {
    const { model } = window as unknown as { model: PopupModel };
    return model.remove(model.list.items.value.slice(2, 15).map(({ id }) => id));
  });
  await nextFrame(page);
  assert.ok(before);
  assert.equal(await nameInView(page), before, "the list moved");
}

function nameInView(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() =>
    document
      .elementsFromPoint(100, 400)
      .map((element) => element.closest("li")?.getAttribute("data-cookie-name"))
      .find(Boolean),
  );
}

function nextFrame(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** From the first row to the last and back; a deleted row hands the focus on; a row out of sight keeps it. */
async function keepsFocus(page: Page): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.closest("li")?.getAttribute("data-cookie-name"));
  await page.evaluate(() => document.querySelector<HTMLElement>(".list")?.scrollTo(0, 0));
  await page.focus("#search");
  const isInList = () => page.evaluate(() => document.activeElement?.classList.contains("stop") ?? false);
  for (let tabs = 0; !(await isInList()) && tabs < 20; tabs += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("End");
  const last = await focused();
  assert.match(last ?? "", /^name_/);
  await page.keyboard.press("Delete");
  await page.waitForFunction((name) => !document.querySelector(`[data-cookie-name="${name}"]`), {}, last);
  assert.match((await focused()) ?? "", /^name_/, "focus was lost after deleting");
  const kept = await focused();
  await page.evaluate(() => document.querySelector<HTMLElement>(".list")?.scrollTo(0, 0));
  await nextFrame(page);
  assert.equal(await focused(), kept, "scrolling took the focus");
}

async function timesOf(count: number, measure: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < count; run += 1) times.push(await measure());
  return times;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN) * 10) / 10;
}
