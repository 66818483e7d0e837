import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import { runInPage } from "../support/page-call.ts";
import { answerSites, cookiesOf, decideOn, popupOf, popupStands, reportOn } from "../support/popup-answers.ts";
import { DOUBLES, RELOADS, TCF_DOUBLES } from "../support/popup-pages/doubles.ts";
import { popupSite } from "../support/popup-pages/popup-site.ts";
import { WRITTEN_PAGES } from "../support/popup-pages/written-pages.ts";
import { BROWSERS, setStage } from "../support/stage.ts";

const ALL = ["functional", "analytics", "advertising"] as const;
const ANSWERS: readonly (readonly [what: string, granted: readonly OptionalPurpose[], written: RegExp])[] = [
  ["refused", [], /^(?!.*(?:_ga|_fbp))/],
  ["accepted", ALL, /_ga.*_fbp|_fbp.*_ga/],
  ["analytics alone", ["functional", "analytics"], /^(?=.*_ga)(?!.*_fbp)/],
];
const CASES = DOUBLES.flatMap(({ name }) => ANSWERS.map((answer) => [name, ...answer] as const));

describe.each(BROWSERS)("in $browser, doubles of platforms", ({ browser }) => {
  const stage = setStage({ browser, site: popupSite([...DOUBLES, ...TCF_DOUBLES, RELOADS, ...WRITTEN_PAGES]) });

  async function visit(name: string, granted: readonly OptionalPurpose[]): Promise<Page> {
    const { running } = stage();
    await answerSites(running, { [`${name}.test`]: granted });
    return await running.open(`http://with-${granted.length}.${name}.test/`);
  }

  it.each(CASES)("%s: %s by its own interface, exactly", async (name, _what, granted, written) => {
    const page = await visit(name, granted);
    const report = { status: "answered", by: "adapter", proof: "state", granted: [...granted] };
    expect(await reportOn(stage().running, page)).toMatchObject(report);
    await expect.poll(() => cookiesOf(page)).toMatch(written);
    await expect.poll(() => popupStands(page)).toBe(false);
  });

  it("a TCF interface confirms a refusal, and refutes that of a site that lies", async () => {
    const honest = await visit("double-tcf", []);
    expect(await reportOn(stage().running, honest)).toMatchObject({ status: "answered", proof: "state" });
    const liar = await visit("double-tcf-lies", []);
    expect(await reportOn(stage().running, liar)).toMatchObject({ status: "failed", proof: "none" });
  });

  it("a page that reloads itself after each answer is answered once, then left alone", async () => {
    const page = await visit("reloads", []);
    const tabId = await stage().running.tabIdOf(page);
    await expect.poll(async () => (await popupOf(stage().running, tabId))?.status, { timeout: 9000 }).toBe("returned");
    expect(await runInPage(page, (view) => view.localStorage.loads)).toBe("2");
    await expect.poll(() => popupStands(page)).toBe(true);
  });

  it("while our banner has nothing to ask, the pop-up is the person's again", async () => {
    const page = await stage().running.open("http://lang-de.test/");
    const clip = () =>
      runInPage(page, (view) => view.getComputedStyle(view.document.querySelector("#notice") as Element).clipPath);
    await expect.poll(clip).toBe("inset(100%)");
    await expect.poll(clip, { timeout: 8000 }).toBe("none");
    expect(await runInPage(page, (view) => view.localStorage.choice ?? "none")).toBe("none");
  });

  it("while our banner asks, the pop-up is hidden; the person's answer is then passed on", async () => {
    const { running } = stage();
    const page = await running.open("http://lang-en.test/");
    const tabId = await running.tabIdOf(page);
    await expect.poll(async () => (await popupOf(running, tabId))?.status).toBe("waiting");
    const clip = () =>
      runInPage(page, (view) => {
        const notice = view.document.querySelector("#notice");
        return notice ? view.getComputedStyle(notice).clipPath : "gone";
      });
    expect(await clip()).toBe("inset(100%)");
    await decideOn(running, tabId, []);
    await expect.poll(clip).toBe("gone");
    expect(await runInPage(page, (view) => view.localStorage.choice)).toBe("reject");
  });
});
