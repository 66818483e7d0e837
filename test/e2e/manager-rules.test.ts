import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { clickRow, openManager } from "../support/manager-steps.ts";
import { runInPage } from "../support/page-call.ts";
import { namesIn, noticeIn, press, search, wordsIn } from "../support/popup-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";

const SLOW = { timeout: 10_000 };
const PLAIN = "https://plain.test/";

const setCookie = (view: Window, line: string) => {
  view.document.cookie = line;
};

describe.each(BROWSERS)("rules for cookies in $browser", ({ browser }) => {
  const stage = setStage({ browser });
  const own = async (prefix: string) =>
    (await stage().running.jar())
      .filter(({ name }) => name.startsWith(prefix))
      .map(({ name, value }) => `${name}=${value}`);

  async function openRow(name: string): Promise<Page> {
    const manager = await openManager(stage().running);
    await search(manager, `name:${name}`);
    await expect.poll(() => namesIn(manager), SLOW).toEqual([name]);
    await clickRow(manager, name);
    return manager;
  }

  it("freezes a cookie: whatever the page does to it, it is back within 200 ms, also when the background was stopped (M9)", async () => {
    const { running } = stage();
    const page = await running.open(PLAIN);
    await runInPage(page, setCookie, "frozen=first; Path=/; Secure; Max-Age=86400");
    const manager = await openRow("frozen");
    await press(manager, /^Freeze$/);
    await expect.poll(() => wordsIn(manager), SLOW).toContain("Frozen: value and attributes stay");
    const attacks = [
      "frozen=other; Path=/; Secure; Max-Age=86400",
      "frozen=; Path=/; Max-Age=0",
      "frozen=longer; Path=/; Secure; Max-Age=999999",
    ];
    // A page behind has its timers slowed down to one second.
    await page.bringToFront();
    for (const attack of attacks) {
      const tries = await runInPage(page, timeUntilBack, attack, "frozen=first");
      expect(tries, attack).toBeLessThan(200);
    }
    await expect.poll(() => own("frozen")).toEqual(["frozen=first"]);
    await manager.bringToFront();
    await press(manager, /^Rules 1$/);
    await expect.poll(() => wordsIn(manager), SLOW).toMatch(/Sites tried \d times to change it/);
    expect(await seriousFindings(manager)).toEqual([]);
    await manager.keyboard.press("Escape");
    await running.stopBackground();
    await runInPage(page, setCookie, "frozen=asleep; Path=/; Secure; Max-Age=86400");
    await expect.poll(() => own("frozen"), SLOW).toEqual(["frozen=first"]);
    await press(manager, /^Delete frozen$/);
    await expect.poll(() => own("frozen"), SLOW).toEqual([]);
  });

  it("gives up on a page that never does, says so, and burns nothing", async () => {
    const { running } = stage();
    const page = await running.open(PLAIN);
    await runInPage(page, setCookie, "fought=mine; Path=/; Secure");
    const manager = await openRow("fought");
    await press(manager, /^Freeze$/);
    await expect.poll(() => wordsIn(manager), SLOW).toContain("Frozen");
    await page.bringToFront();
    await runInPage(page, async (view) => {
      for (let round = 0; round < 40; round += 1) {
        view.document.cookie = `fought=theirs${round}; Path=/; Secure`;
        await new Promise((resolve) => view.setTimeout(resolve, 25));
      }
    });
    await expect.poll(() => wordsIn(manager), SLOW).toContain("again and again");
    expect((await own("fought"))[0]).toMatch(/theirs39/);
  });

  it("never stores what a pattern names, and nothing else", async () => {
    const { running } = stage();
    const page = await running.open(PLAIN);
    await runInPage(page, setCookie, "tr_one=1; Path=/");
    await runInPage(page, setCookie, "other=1; Path=/");
    const manager = await openManager(running);
    await search(manager, "domain:plain.test");
    await press(manager, /^Rules \d$/);
    await runInPage(manager, ({ document }) => {
      const [name, domain] = document.querySelectorAll<HTMLInputElement>(".never-form input");
      for (const [field, value] of [
        [name, "tr_*"],
        [domain, "plain.test"],
      ] as const) {
        if (!field) throw new Error("There is no such field.");
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    await runInPage(manager, ({ document }) => document.querySelector<HTMLElement>(".never-form button")?.click());
    await expect.poll(() => own("tr_"), SLOW).toEqual([]);
    expect(await own("other")).toEqual(["other=1"]);
    await runInPage(page, setCookie, "tr_two=2; Path=/");
    await expect.poll(() => own("tr_"), SLOW).toEqual([]);
    expect(await noticeIn(manager)).not.toContain("did not work");
    await press(manager, /^Take back: tr_\*/);
    await expect.poll(() => wordsIn(manager), SLOW).not.toContain("is never stored");
    await runInPage(page, setCookie, "tr_three=3; Path=/");
    await expect.poll(() => own("tr_"), SLOW).toEqual(["tr_three=3"]);
  });
});

/** Milliseconds from the attack until the page reads the cookie as it was. Runs in the page. */
async function timeUntilBack(view: Window, attack: string, wanted: string): Promise<number> {
  const began = view.performance.now();
  view.document.cookie = attack;
  while (!view.document.cookie.includes(wanted) && view.performance.now() - began < 3_000)
    await new Promise((resolve) => view.setTimeout(resolve, 5));
  return view.performance.now() - began;
}
