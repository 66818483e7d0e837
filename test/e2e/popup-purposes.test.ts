import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "#core/settings.ts";
import { askBackground } from "../support/ask-background.ts";
import { launch, type RunningBrowser } from "../support/browsers.ts";
import { runInPage } from "../support/page-call.ts";
import { type Sites, startSites } from "../support/sites.ts";
import { createWorld } from "../world/world.ts";

const SHOP = "https://shop.test/";

/** What a row says, opened: its purpose and owner, the badges, the sentences and the buttons. */
type Said = {
  readonly purpose: string;
  readonly heading: string;
  readonly badges: readonly string[];
  readonly why: string;
  readonly buttons: readonly string[];
};

/** Of the shop's own cookie of this name, opened if it is not yet. Runs in the popup; undefined while it is not there. */
function readRow(view: Window, name: string): Said | undefined {
  const row = view.document.querySelector<HTMLElement>(
    `[data-cookie-name="${name}"][data-cookie-domain="shop.test"][data-partition=""]`,
  );
  const stop = row?.querySelector<HTMLElement>(".stop");
  if (stop?.getAttribute("aria-expanded") === "false") stop.click();
  const texts = (selector: string) =>
    [...(row?.querySelectorAll(selector) ?? [])].map((each) => each.textContent ?? "");
  if (texts(".why").length === 0) return undefined;
  return {
    purpose: row?.dataset.purpose ?? "",
    heading: texts(".purpose-line strong, .purpose-line .owner").join(" "),
    badges: texts(".purpose-line .badge"),
    why: texts(".purpose-detail .why").join(" "),
    buttons: texts(".correction > button"),
  };
}

/** Presses what has these words in the row of this name: a button or the label of a choice. Runs in the popup. */
function pressIn(view: Window, name: string, words: string): void {
  const row = view.document.querySelector(`[data-cookie-name="${name}"]`);
  const target = [...(row?.querySelectorAll<HTMLElement>("button, label") ?? [])].find(
    (each) => each.textContent === words,
  );
  if (!target) throw new Error(`${name} has no "${words}".`);
  target.click();
}

describe.each(["chromium", "firefox"] as const)("what cookies are for, in %s", (browser) => {
  let sites: Sites;
  let running: RunningBrowser;

  beforeAll(async () => {
    sites = await startSites(createWorld());
    running = await launch({ browser, sites });
    // What nobody answered for would be kept out, and the popup is to say what it is.
    await askBackground(running, "setSettings", { ...DEFAULT_SETTINGS, standingAnswer: "observe" });
  });
  afterEach(() => running.closePages());
  afterAll(async () => {
    await running?.close();
    await sites?.close();
  });

  const said = (popup: Page, name: string) => () => runInPage(popup, readRow, name);

  it("says whose a cookie is that a script wrote, and that a session is necessary", async () => {
    const popup = await running.openPopup(await running.open(SHOP));
    await expect.poll(said(popup, "_ga"), { timeout: 10_000 }).toMatchObject({
      purpose: "analytics",
      heading: "Analytics Google (Analytics)",
      badges: ["We know"],
      buttons: ["Is this wrong?"],
    });
    await expect
      .poll(said(popup, "PHPSESSID"))
      .toMatchObject({ purpose: "necessary", heading: "Necessary the site (PHP)", badges: ["We know"] });
    await expect.poll(said(popup, "cookieconsent_status")).toMatchObject({ purpose: "necessary" });
  });

  it("takes a person's word, keeps it while the background comes and goes, and gives it back", async () => {
    const page = await running.open(SHOP);
    const popup = await running.openPopup(page);
    await expect.poll(said(popup, "_ga"), { timeout: 10_000 }).toMatchObject({ purpose: "analytics" });
    await runInPage(popup, pressIn, "_ga", "Is this wrong?");
    await expect.poll(() => popup.$("form")).not.toBeNull();
    await runInPage(popup, pressIn, "_ga", "Functional");
    await runInPage(popup, pressIn, "_ga", "Save");
    const corrected = {
      purpose: "functional",
      heading: "Functional Google (Analytics)",
      badges: ["You decided"],
      why: expect.stringContaining("Your answer holds on shop.test."),
      buttons: ["Change your answer", "Take back"],
    };
    await expect.poll(said(popup, "_ga")).toMatchObject(corrected);

    await popup.close();
    await running.stopBackground();
    const again = await running.openPopup(page);
    await expect.poll(said(again, "_ga"), { timeout: 10_000 }).toMatchObject(corrected);
    await again.close();
    const elsewhere = await running.openPopup(await running.open("https://news.test/"));
    const ofNews = () => elsewhere.$eval('[data-cookie-name="_ga"]', (row) => row.getAttribute("data-purpose"));
    await expect.poll(() => ofNews().catch(() => undefined), { timeout: 10_000 }).toBe("analytics");
    await elsewhere.close();

    const last = await running.openPopup(page);
    await expect.poll(said(last, "_ga"), { timeout: 10_000 }).toMatchObject(corrected);
    await runInPage(last, pressIn, "_ga", "Take back");
    await expect
      .poll(said(last, "_ga"))
      .toMatchObject({ purpose: "analytics", badges: ["We know"], buttons: ["Is this wrong?"] });
  });
});
