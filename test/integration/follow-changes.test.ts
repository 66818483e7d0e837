import { expect, test } from "vitest";
import type { Ask } from "#core/protocol.ts";
import type { PageChange, PageReport, TabReport } from "#core/tab-report.ts";
import type { PageRequests } from "#messages.ts";
import { createPopupModel } from "../../src/popup/popup-model.ts";
import { useFakeClock } from "../support/fake-clock.ts";
import { seeded } from "../support/seeded.ts";
import { cookieIn, fill, linesOf, NEWS_PAGE, openBrowser, pageOf, SHOP_PAGE } from "../support/shop-world.ts";
import { killAndRestart, pass } from "../support/start-background.ts";

useFakeClock();

async function openShop(flavour: "chromium" | "firefox" = "chromium") {
  const browser = await openBrowser(flavour);
  const tabId = browser.world.openTab();
  await browser.world.visit(tabId, SHOP_PAGE);
  await pass(browser, 1000);
  browser.world.openPopup();
  const replies: (TabReport | PageChange)[] = [];
  const ask = (async (method: string, body: object) => {
    const reply = await browser.world.ask(method, body);
    if (method === "getTabReport" || method === "getTabChange") replies.push(reply as TabReport | PageChange);
    return reply;
  }) as Ask<PageRequests>;
  const model = createPopupModel({ ask, tabId, now: Date.now });
  await model.refresh();
  const shown = () => linesOf({ ...pageIn(model), cookies: model.cookies.value });
  /** As a popup does it: asks again when it is told to, and at no other time. */
  const follow = async () => {
    if (browser.world.heard.splice(0).length > 0) await model.refresh();
  };
  return { browser, tabId, model, replies, shown, follow };
}

function pageIn({ page }: ReturnType<typeof createPopupModel>) {
  if (!page.value) throw new Error("No page is shown.");
  return page.value;
}

test.each(["chromium", "firefox"] as const)(
  "in %s a popup that is told only what has changed equals a fresh read after 1,000 random operations",
  async (flavour) => {
    const { browser, tabId, replies, shown, follow, model } = await openShop(flavour);
    const random = seeded(7);
    const domains = ["www.shop.example", "ads.example", "cdn.example", "stranger.example"];
    const pick = (below: number) => Math.floor(random() * below);
    for (let index = 0; index < 1000; index += 1) {
      const cookie = cookieIn(browser, {
        name: `n${pick(40)}`,
        domain: domains[pick(4)] ?? "",
        value: `${pick(3)}`,
        ...(pick(5) === 0 && { expirationDate: Date.now() / 1000 + 1 }),
      });
      if (pick(4) === 0) await browser.world.deleteAsPage(cookie);
      else browser.world.setCookie(cookie);
      await pass(browser, pick(60));
      if (pick(200) === 0) await killAndRestart(browser);
      await follow();
    }
    await pass(browser, 5000);
    await follow();
    model.tick();
    const fresh = await pageOf(browser, tabId);
    expect(shown()).toEqual(linesOf(fresh));
    const byKey = (rows: readonly { readonly key: string }[]) => rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect(byKey(model.cookies.value)).toEqual(byKey(fresh.cookies));
    // Most were told as changes, and after each stop of the worker the whole was told again.
    expect(replies.filter(({ kind }) => kind === "change").length).toBeGreaterThan(300);
    expect(replies.filter(({ kind }) => kind === "page").length).toBeGreaterThan(2);
  },
);

test("one changed cookie among hundreds costs one row", async () => {
  const { browser, replies, follow, shown } = await openShop();
  fill(
    browser,
    Array.from({ length: 300 }, (_, index) => ({ name: `many${index}` })),
  );
  await pass(browser, 1000);
  await follow();
  fill(browser, [{ name: "many7", value: "new" }]);
  await pass(browser, 1000);
  await follow();
  const last = replies.at(-1);
  expect(last?.kind === "change" && [last.changed.map(({ cookie }) => cookie.value), last.removed]).toEqual([
    ["new"],
    [],
  ]);
  expect(shown()).toHaveLength(300);
});

test("a popup hears the whole again when the page in its tab is another one", async () => {
  const { browser, tabId, follow, shown, model } = await openShop();
  fill(browser, [{ domain: "news.example", name: "n" }]);
  await browser.world.visit(tabId, NEWS_PAGE);
  await pass(browser, 1000);
  await follow();
  expect(pageIn(model).host).toBe("news.example");
  expect(shown()).toEqual(linesOf(await pageOf(browser, tabId)));
});

test("the model is asked for the cookie that is looked at, and for no other", async () => {
  const { browser, model } = await openShop();
  fill(browser, [{ name: "my_session_token" }]);
  await pass(browser, 1000);
  await model.refresh();
  const row = model.cookies.value.find(({ cookie }) => cookie.name === "my_session_token");
  if (!row) throw new Error("The cookie is not listed.");
  expect(model.cookies.value.every(({ classification }) => classification.suggestion === undefined)).toBe(true);
  await model.suggestions.askFor(row);
  const { classification } = model.suggestions.withSuggestion(row);
  expect(classification).toMatchObject({ purpose: "unclassified", step: "model" });
  expect(classification.suggestion?.reasons.length).toBeGreaterThan(0);
});

test("the first part is the page's own site, as the whole has it, and says that it is not all", async () => {
  const { browser, tabId } = await openShop();
  const others = [
    { domain: "ads.example", name: "ad" },
    { domain: "notshop.example", name: "no" },
  ];
  fill(browser, [{ name: "a" }, { domain: ".shop.example", hostOnly: false, name: "b" }, ...others]);
  await pass(browser, 1000);
  const whole = await pageOf(browser, tabId);
  const { isFirstPart, revision, ...part } = (await browser.world.ask("getFirstPart", { tabId })) as PageReport;
  expect([isFirstPart, revision]).toEqual([true, undefined]);
  const { revision: _revision, ...rest } = whole;
  expect(part).toEqual({ ...rest, cookies: whole.cookies.filter(({ party }) => party === "first-party") });
  expect(linesOf(part)).toEqual(["first-party .shop.example b", "first-party www.shop.example a"]);
});

test("a popup shows the first part until the whole is there, and never in its place", async () => {
  const { browser, tabId } = await openShop();
  fill(browser, [{ name: "a" }, { domain: "ads.example", name: "ad" }]);
  await pass(browser, 1000);
  for (const late of ["getTabReport", "getFirstPart"]) {
    let goOn = (): void => undefined;
    const later = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const ask = (async (method: string, body: object) => {
      if (method === late) await later;
      return await browser.world.ask(method, body);
    }) as Ask<PageRequests>;
    const model = createPopupModel({ ask, tabId, now: Date.now });
    const begun = model.begin();
    await pass(browser, 1000);
    expect(pageIn(model).isFirstPart).toBe(late === "getTabReport" ? true : undefined);
    goOn();
    await pass(browser, 1000);
    await begun;
    expect(pageIn(model).isFirstPart).toBeUndefined();
    expect(model.cookies.value).toHaveLength(2);
  }
});
