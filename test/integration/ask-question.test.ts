import { expect, test, vi } from "vitest";
import type { SiteReport } from "#core/site-report.ts";
import { createFakeBrowser } from "../support/fake-browser.ts";
import { useFakeClock } from "../support/fake-clock.ts";
import { NEWS_PAGE, SHOP_PAGE } from "../support/shop-world.ts";
import { buildHeldCookie, buildSiteReport } from "../support/site-report.ts";
import { pass } from "../support/start-background.ts";

useFakeClock();

const BANNER = { files: ["assets/banner.iife.js"], frameIds: [0] };
const SENDER = { tabId: 1, frameId: 0, url: SHOP_PAGE.url, isPrivate: false };
const ASKS = buildSiteReport({ heldCookies: [buildHeldCookie()] });

async function openShop(report: () => SiteReport | undefined = () => ASKS) {
  const browser = createFakeBrowser();
  vi.resetModules();
  vi.doMock("webextension-polyfill", () => ({ default: browser.world.newWorker() }));
  const { createQuestions } = await import("#background/ask-question.ts");
  const tabId = browser.world.openTab();
  await browser.world.visit(tabId, SHOP_PAGE);
  return { browser, tabId, questions: createQuestions(async () => report()), reached: browser.world.reached };
}

test("the banner comes with the first thing held back, and hears of further ones twice a second at most", async () => {
  const { browser, tabId, questions, reached } = await openShop();
  questions.held(tabId);
  await browser.world.rest();
  expect(reached).toEqual([{ tabId, what: BANNER }]);
  for (let each = 0; each < 30; each += 1) questions.seen(tabId);
  await browser.world.rest();
  expect(reached.length).toBe(1);
  await pass(browser, 500);
  expect(reached.length).toBe(2);
  await pass(browser, 5000);
  expect(reached.length).toBe(2);
});

test("the banner comes also when the first look was too early to find anything", async () => {
  let report: SiteReport | undefined;
  const { browser, tabId, questions, reached } = await openShop(() => report);
  questions.held(tabId);
  await browser.world.rest();
  expect(reached).toEqual([]);
  report = ASKS;
  await pass(browser, 500);
  expect(reached).toEqual([{ tabId, what: BANNER }]);
});

test("a page where nothing was held back is not looked at, whatever is seen there", async () => {
  const { browser, tabId, questions, reached } = await openShop();
  questions.seen(tabId);
  await pass(browser, 600);
  expect(reached).toEqual([]);
});

test("nothing runs in a page where there is nothing to ask, where we may not look, or that is gone", async () => {
  const answered = { ...ASKS, decision: { granted: [], at: 1, how: "popup", expiresAt: 2 } } as const;
  const { browser, tabId, questions, reached } = await openShop(() => answered);
  questions.held(tabId);
  await pass(browser, 600);
  const second = await openShop();
  await second.browser.world.limitAccess([]);
  second.questions.held(second.tabId);
  second.questions.held(99);
  await pass(second.browser, 600);
  expect([...reached, ...second.reached]).toEqual([]);
});

test("the question goes to the top frame of the page that it is about, with what is known of each cookie", async () => {
  const { questions } = await openShop();
  const question = await questions.questionFor(SENDER);
  expect(question?.purposes[1]?.cookies).toEqual([
    { name: "_ga", lifetime: "2y", does: expect.stringMatching(/^Lets Google/) },
  ]);
  expect(await questions.questionFor({ ...SENDER, url: "https://news.example/" })).toBeUndefined();
  await expect(questions.questionFor({ ...SENDER, frameId: 3 })).rejects.toThrow("Not asked here.");
  await expect(questions.questionFor({ ...SENDER, url: "about:blank" })).rejects.toThrow("Not asked here.");
});

test("an answer given elsewhere is told to the tabs of that site in that kind of window", async () => {
  const { browser, tabId, questions, reached } = await openShop();
  const shopInPrivate = browser.world.openTab({ incognito: true });
  await browser.world.visit(shopInPrivate, SHOP_PAGE);
  const news = browser.world.openTab();
  await browser.world.visit(news, NEWS_PAGE);
  browser.world.openTab();
  await questions.recheck({ site: "shop.example", isPrivate: false });
  expect(reached).toEqual([{ tabId, what: { event: "questionChanged", body: {} } }]);
  reached.length = 0;
  await questions.recheck({ isPrivate: false });
  expect(reached.map((each) => each.tabId)).toEqual([tabId, shopInPrivate, news]);
});
