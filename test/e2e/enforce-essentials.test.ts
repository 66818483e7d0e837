import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { APPS, appsSite, appUrl, UNKNOWN_APP } from "../support/apps-site.ts";
import { askBackground, guardStands } from "../support/ask-background.ts";
import { runInPage } from "../support/page-call.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";

const textOf = (page: Page, selector: string) =>
  runInPage(page, (view, sought) => view.document.querySelector(sought)?.textContent ?? "", selector);
const click = (page: Page, selector: string) =>
  runInPage(
    page,
    (view, sought) => void view.setTimeout(() => view.document.querySelector<HTMLElement>(sought)?.click()),
    selector,
  );

describe.each(BROWSERS)("after Reject all in $browser", ({ browser }) => {
  const stage = setStage({ browser, site: appsSite });

  async function openRefused(url: string): Promise<Page> {
    const { running } = stage();
    await guardStands(running);
    const page = await running.open(url);
    await askBackground(running, "decide", { tabId: await running.tabIdOf(page), granted: [] });
    return page;
  }
  const jarNames = async () => (await stage().running.jar()).map(({ name }) => name);

  it.each(APPS)("the application of %s keeps %s, and nothing beside it", async (app) => {
    await openRefused(appUrl(app));
    const page = await stage().running.open(appUrl(app));
    expect(await textOf(page, "#in")).toBe("in");
    await expect.poll(jarNames).not.toContain("_ga");
  });

  it("an application with a cookie that nobody knows is in at the latest with its next page", async () => {
    const [app, name] = UNKNOWN_APP;
    await openRefused(appUrl(app));
    const page = await stage().running.open(appUrl(app));
    await expect.poll(jarNames).toContain(name);
    await page.reload();
    expect(await textOf(page, "#in")).toBe("in");
  });

  it("the shop keeps basket, counter, colour and session", async () => {
    await openRefused("https://shop.test/");
    const page = await stage().running.open("https://shop.test/");
    expect(await textOf(page, "#visits")).toBe("2");
    await click(page, '[data-add="teapot"]');
    await click(page, '[data-colour-name="seagreen"]');
    await poll(async () => (await textOf(page, "#basket")) === "teapot", "the basket");
    await page.reload();
    expect(await textOf(page, "#basket")).toBe("teapot");
    expect(await textOf(page, "#colour")).toBe("seagreen");
    expect(await jarNames()).toEqual(expect.arrayContaining(["shop_session", "PHPSESSID", "cookieconsent_status"]));
  });

  it("the bank lets a customer in, and out again", async () => {
    const page = await openRefused("https://bank.test/");
    await click(page, "#sign-in");
    await poll(async () => (await textOf(page, "#user")) === "alice", "the account");
    await page.reload();
    expect(await textOf(page, "#user")).toBe("alice");
    await click(page, "#sign-out");
    await poll(async () => (await textOf(page, "#sign-in")) !== "", "the way out");
  });
});
