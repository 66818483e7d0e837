import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { ASKING_URL } from "../support/asking-site.ts";
import { setBannerStage } from "../support/banner-stage.ts";
import { QUESTION, TO_ARM } from "../support/banner-steps.ts";
import { runInPage } from "../support/page-call.ts";
import { BROWSERS } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";

const SLOW = { timeout: 10_000 };
const at = (path: string) => new URL(path, ASKING_URL).href;

describe.each(BROWSERS)("in $browser, on other people's pages, the banner", ({ browser }) => {
  const { stage, steps } = setBannerStage(browser);

  async function askOn(url = ASKING_URL): Promise<Page> {
    await steps().setQuestion(QUESTION);
    const page = await stage().running.open(url);
    await page.bringToFront();
    await steps().inject(page);
    return page;
  }

  /** Presses until it counts: a page that was rewritten or covered wants a moment. */
  async function answerOn(page: Page): Promise<void> {
    const isAnswered = async () => {
      // An answer that is on its way has closed the banner already.
      if (await steps().seen(page)) await steps().click(page, "Reject all");
      return (await steps().answers()).length === 1;
    };
    await poll(isAnswered, "the answer", 20_000);
  }

  it.each([
    ["with the strictest security policy and trusted types", "/strict"],
    ["that is sandboxed by its own policy", "/sandboxed"],
    ["made of frames", "/frameset"],
    ["in XHTML", "/xhtml"],
    ["that is written from right to left", "/right-to-left"],
  ])("works on a page %s", async (_kind, path) => {
    const page = await askOn(at(path));
    expect((await steps().shown(page)).card.width).toBe(640);
    await answerOn(page);
  });

  it.each(["/xml", "/text"])("does not come on %s, which is no page", async (path) => {
    const page = await askOn(at(path));
    await steps().inject(page);
    expect(await steps().seen(page)).toBeUndefined();
  });

  it("is there within half a second of being called (C15)", async () => {
    await steps().setQuestion(QUESTION);
    const page = await stage().running.open(ASKING_URL);
    await runInPage(page, (view) => {
      const told = new MutationObserver(() => Object.assign(view, { cameAt: Date.now() }));
      told.observe(view.document.documentElement, { childList: true });
    });
    const calledAt = await steps().inject(page);
    await steps().shown(page);
    const cameAt = await runInPage(page, (view) => (view as unknown as { cameAt: number }).cameAt);
    expect(cameAt - calledAt).toBeLessThan(500);
  });

  it("leaves the page as usable as it was: it scrolls, takes clicks and text, and nothing moves (C18)", async () => {
    await steps().setQuestion(QUESTION);
    const page = await stage().running.open(ASKING_URL);
    await page.bringToFront();
    const places = () =>
      runInPage(page, ({ document }) => {
        const { clientWidth, clientHeight, scrollHeight } = document.documentElement;
        const boxes = [...document.querySelectorAll("h1, input, p")].map((each) => each.getBoundingClientRect().top);
        return JSON.stringify([clientWidth, clientHeight, scrollHeight, boxes]);
      });
    const before = await places();
    await steps().inject(page);
    await steps().shown(page);
    expect(await places()).toBe(before);
    await page.mouse.move(200, 200);
    await page.mouse.wheel({ deltaY: 300 });
    await expect.poll(() => runInPage(page, (view) => view.scrollY), SLOW).toBeGreaterThan(100);
    await runInPage(page, (view) => view.scrollTo(0, 0));
    await page.click("input");
    await page.keyboard.type("abc");
    await page.click("form button");
    await expect.poll(() => runInPage(page, (view) => view.location.search), SLOW).toBe("?field=abc");
  });

  it.each([
    [1280, 720, 0.3],
    [360, 640, 0.45],
    [320, 568, 0.5],
  ])("covers little of a window of %i by %i, on both layers (C18)", async (width, height, most) => {
    await steps().setQuestion(QUESTION);
    const page = await stage().running.open(ASKING_URL);
    await page.setViewport({ width, height });
    await steps().inject(page);
    for (const layer of ["first", "second"]) {
      const { card, scroll } = await steps().shown(page);
      expect((card.width * card.height) / (width * height), layer).toBeLessThanOrEqual(most);
      expect(scroll[0], "nothing sticks out").toBeLessThanOrEqual(scroll[1]);
      if (layer === "first") await steps().click(page, "Choose");
    }
  });

  it.each([2, 4])("can be used at a zoom of %i: all is reached by scrolling in it", async (zoom) => {
    await steps().setQuestion(QUESTION);
    const page = await stage().running.open(ASKING_URL);
    await page.setViewport({ width: 1280 / zoom, height: 720 / zoom });
    await steps().inject(page);
    const { card } = await steps().shown(page);
    expect(card.height).toBeLessThanOrEqual(720 / zoom);
    await page.keyboard.press("F6");
    for (let each = 0; each < 2; each += 1) await page.keyboard.press("Tab");
    const answered = async () => {
      await page.keyboard.press("Enter");
      return (await steps().answers()).map(({ granted }) => granted);
    };
    await expect.poll(answered, SLOW).toEqual([[]]);
  });

  it("stands beside a modal dialog of the page, which stays usable, and outlives it", async () => {
    const page = await askOn();
    await steps().shown(page);
    await runInPage(page, ({ document }) => {
      const dialog = document.createElement("dialog");
      dialog.style.cssText = "margin-top: 20px";
      dialog.append(document.createElement("input"), document.createElement("button"));
      document.body.append(dialog);
      dialog.showModal();
    });
    const isInDialog = () => runInPage(page, ({ document }) => document.querySelector("dialog > div") !== null);
    await expect.poll(isInDialog, SLOW).toBe(true);
    await page.click("dialog input");
    await page.keyboard.type("abc");
    expect(
      await runInPage(page, ({ document }) => document.querySelector<HTMLInputElement>("dialog input")?.value),
    ).toBe("abc");
    await runInPage(page, ({ document }) => document.querySelector("dialog")?.remove());
    await expect.poll(async () => (await steps().seen(page)) !== undefined, SLOW).toBe(true);
    await answerOn(page);
  });

  it("can be answered while a modal dialog of the page is open", async () => {
    const page = await askOn();
    await runInPage(page, ({ document }) => {
      const dialog = document.createElement("dialog");
      document.body.append(dialog);
      dialog.showModal();
    });
    await answerOn(page);
  });

  it("comes back when the page rewrites its document, and can be answered then", async () => {
    const page = await askOn();
    const reject = (await steps().shown(page)).buttons.find(({ name }) => name === "Reject all");
    await page.evaluate('document.open(); document.write("<!doctype html><p>Another page</p>"); document.close()');
    // Chromium shows nobody the banner in a document that was rewritten, not even us; it stands where it stood.
    const isAnswered = async () => {
      await sleep(TO_ARM);
      await page.mouse.click((reject?.x ?? 0) + 20, (reject?.y ?? 0) + 20);
      return (await steps().answers()).length === 1;
    };
    await poll(isAnswered, "the answer", 20_000);
  });

  it("gives up when the page takes it away again and again", async () => {
    const page = await askOn();
    await steps().shown(page);
    await runInPage(page, (view) => {
      const remove = () => view.document.querySelector("div[popover]")?.remove();
      const count = { seen: 0 };
      new MutationObserver(() => {
        if (view.document.querySelector("div[popover]")) count.seen += 1;
        remove();
      }).observe(view.document, { childList: true, subtree: true });
      remove();
      Object.assign(view, { count });
    });
    const seen = () => runInPage(page, (view) => (view as unknown as { count: { seen: number } }).count.seen);
    await expect.poll(seen, SLOW).toBe(5);
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 1500))");
    expect(await seen()).toBe(5);
    await steps().inject(page);
    expect(await steps().seen(page)).toBeUndefined();
  });

  it("is above a part of the page that fills the screen", async () => {
    const page = await askOn();
    await steps().shown(page);
    await page.click("h1");
    await runInPage(page, ({ document }) =>
      document
        .querySelector("h1")
        ?.requestFullscreen()
        .catch(() => undefined),
    );
    await answerOn(page);
  });
});
