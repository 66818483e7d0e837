import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { RunningBrowser } from "../support/browsers.ts";
import { jarTexts } from "../support/jar-texts.ts";
import { runInPage } from "../support/page-call.ts";
import { listedIn, namesIn, noticeIn, press, search } from "../support/popup-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";
import { LABELLED_PAGES } from "../world/labelled-pages.ts";
import { addressOf } from "../world/labels.ts";
import { crowdUrl } from "../world/sites/crowd.ts";
import { MUSEUM_URL } from "../world/sites/museum.ts";

/** What tells one row from the other, as a person sees it: two twins differ only in the opened row. */
type Twin = { readonly index: number; readonly identity: string };

/** Opens every row and reads it. Runs in the popup. */
function openTwins(view: Window): readonly Twin[] {
  const rows = [...view.document.querySelectorAll<HTMLElement>('[data-cookie-name="twin"]')];
  for (const row of rows) {
    const button = row.querySelector<HTMLElement>(".row-button");
    if (button?.ariaExpanded === "false") {
      button.click();
    }
  }
  return rows.map((row, index) => {
    const { cookieDomain, cookiePath, partition } = row.dataset;
    const told = row.querySelector(".attributes")?.textContent ?? "";
    const isNested = /another site stands between/.test(told);
    return { index, identity: [cookieDomain, cookiePath, partition, told === "" ? "?" : isNested].join(" ") };
  });
}

async function snapshot(running: RunningBrowser) {
  return jarTexts(await running.jar());
}

const missing = (before: readonly string[], after: readonly string[]) => before.filter((text) => !after.includes(text));

describe.each(BROWSERS)("deleting in $browser", ({ browser }) => {
  const stage = setStage({ browser });
  const BY = ["mouse", "keyboard"] as const;

  async function deleteRow(popup: Page, { index }: Twin, by: (typeof BY)[number]): Promise<void> {
    const row = (await popup.$$('[data-cookie-name="twin"]'))[index];
    const button = await row?.$(by === "mouse" ? ".button.danger" : ".row-button");
    if (by === "mouse") {
      await button?.click();
    } else {
      await button?.focus();
      await popup.keyboard.press("Delete");
    }
  }

  it("takes exactly the chosen one of eight twins, and undo gives it back byte by byte (A5)", async () => {
    const { running } = stage();
    const page = await running.open(MUSEUM_URL);
    // An eighth: not Secure, below Secure siblings of its name.
    await running.runInExtensionPage((api) =>
      api.cookies.set({
        url: "https://www.museum.test/",
        name: "twin",
        value: "plain",
        path: "/rooms/east",
        secure: false,
      }),
    );
    const popup = await running.openPopup(page);
    await search(popup, "name:twin");
    const twins = async () => {
      const read = await runInPage(popup, openTwins);
      return read.length === 8 && !read.some(({ identity }) => identity.endsWith("?")) ? read : undefined;
    };
    const all = (await poll(twins, "eight opened twins")).map(({ identity }) => identity);
    expect(new Set(all).size).toBe(8);
    const gone = new Set<string>();
    for (const [round, identity] of all.entries()) {
      const before = await snapshot(running);
      const row = (await poll(twins, "eight twins again")).find((each) => each.identity === identity);
      await deleteRow(popup, row ?? { index: -1, identity }, BY[round % 2] ?? "mouse");
      await expect.poll(() => runInPage(popup, openTwins), { timeout: 10_000 }).toHaveLength(7);
      const after = await snapshot(running);
      const taken = missing(before, after);
      expect([taken.length, missing(after, before)], `${identity}: ${taken.join("\n")}`).toEqual([1, []]);
      expect((await runInPage(popup, openTwins)).map((each) => each.identity)).not.toContain(identity);
      gone.add(taken[0] ?? "");
      await press(popup, /^Undo$/);
      await poll(twins, "the twin to come back");
      expect(await snapshot(running)).toEqual(before);
    }
    expect(gone.size).toBe(8);
  });

  it("deletes a group of 100 and restores it after popup and background are gone", async () => {
    const { running } = stage();
    const page = await running.open(crowdUrl(100));
    const first = await running.openPopup(page);
    const before = await snapshot(running);
    await press(first, /^Delete all 100 cookies of First-party$/);
    await expect.poll(() => noticeIn(first), { timeout: 15_000 }).toContain("Deleted 100 cookies.");
    const crowd = async () => (await running.jar()).filter(({ domain }) => domain === "crowd.test").length;
    expect(await crowd()).toBe(0);
    await first.close();
    await running.stopBackground();
    const second = await running.openPopup(page);
    expect(await noticeIn(second)).toContain("Deleted 100 cookies.");
    await press(second, /^Undo$/);
    await expect.poll(() => noticeIn(second), { timeout: 15_000 }).toContain("Restored 100 cookies.");
    expect(await snapshot(running)).toEqual(before);
    expect(await namesIn(second)).toHaveLength(100);
  });

  it.each(["ip-address", "localhost", "idn"])("deletes and restores on the odd host of %s (M7)", async (id) => {
    const { running, sites } = stage();
    const labelled = LABELLED_PAGES.find((each) => each.id === id);
    if (!labelled) {
      throw new Error(`No page ${id}`);
    }
    const page = await running.open(addressOf(labelled, sites));
    const popup = await running.openPopup(page);
    const all = async () => (await namesIn(popup)).length;
    await expect.poll(all).toBeGreaterThan(1);
    const before = await snapshot(running);
    const listed = await namesIn(popup);
    for (const party of [/^Delete all.* of First-party$/, /^Delete all.* of Third-party$/]) {
      await press(popup, party);
      await expect.poll(() => noticeIn(popup)).toMatch(/^Deleted/);
      expect(missing(before, await snapshot(running)).length).toBeGreaterThan(0);
      await press(popup, /^Undo$/);
      await expect.poll(() => namesIn(popup)).toEqual(listed);
      expect(await snapshot(running)).toEqual(before);
    }
  });

  it.runIf(browser === "firefox")("knows an expired ghost from its living sibling (A6)", async () => {
    const { running } = stage();
    const page = await running.open("https://top.test/");
    const tabId = await running.tabIdOf(page);
    const popup = await running.openPopup(page);
    const ghosts = () =>
      running.runInExtensionPage(async (api) => {
        const all = await api.cookies.getAll({ name: "ghost" });
        return all.map(
          ({ path, expirationDate = 0 }) => `${path} ${expirationDate * 1000 < Date.now() ? "dead" : "alive"}`,
        );
      });
    await running.runInExtensionPage(async (api) => {
      const ghost = { url: "https://top.test/", name: "ghost", value: "x" };
      await api.cookies.set({ ...ghost, path: "/", expirationDate: Date.now() / 1000 + 2 });
      await api.cookies.set({ ...ghost, path: "/living", expirationDate: Date.now() / 1000 + 600 });
    });
    const listed = async () => (await listedIn(popup)).filter((row) => row.startsWith("ghost"));
    const living = ["ghost top.test /living first-party "];
    await expect.poll(listed, { timeout: 10_000 }).toEqual(living);
    expect((await ghosts()).sort()).toEqual(["/ dead", "/living alive"]);
    const before = await snapshot(running);
    await press(popup, /^ghost/);
    await press(popup, /^Delete ghost$/);
    await expect.poll(listed).toEqual([]);
    expect((await ghosts()).filter((each) => each.endsWith("alive"))).toEqual([]);
    await press(popup, /^Undo$/);
    await expect.poll(listed).toEqual(living);
    expect(await snapshot(running)).toEqual(before);
    // A row that was on screen when its cookie expired: what the click then asks for takes the ghost away.
    const key = JSON.stringify(["ghost", "top.test", true, "/", "firefox-default", "", "", null]);
    await running.runInExtensionPage((api, body) => api.runtime.sendMessage({ method: "deleteCookies", body }), {
      tabId,
      keys: [key],
    });
    expect(await ghosts()).toEqual(["/living alive"]);
  });
});
