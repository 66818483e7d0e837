import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { runInPage } from "../support/page-call.ts";
import { answerSites, cookiesOf, reportOn } from "../support/popup-answers.ts";
import { popupSite } from "../support/popup-pages/popup-site.ts";
import { DOUBTFUL_PAGES, FRAME_DOCUMENT, FRAME_PAGE, WRITTEN_PAGES } from "../support/popup-pages/written-pages.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";

const PAGES = [...WRITTEN_PAGES, FRAME_PAGE, FRAME_DOCUMENT, ...DOUBTFUL_PAGES];
const choiceOf = (page: Page) => runInPage(page, (view) => view.localStorage.getItem("choice"));

describe.each(BROWSERS)("in $browser, pop-ups that no rule knows", ({ browser }) => {
  const stage = setStage({ browser, site: popupSite(PAGES) });

  async function visitRefusing(name: string): Promise<Page> {
    const { running } = stage();
    await answerSites(running, { [`${name}.test`]: [] });
    return await running.open(`http://${name}.test/`);
  }

  it.each(WRITTEN_PAGES.map(({ name }) => name))("%s is refused by its labels", async (name) => {
    const page = await visitRefusing(name);
    expect(await reportOn(stage().running, page)).toMatchObject({ status: "answered", granted: [], proof: "storage" });
    expect(await choiceOf(page)).toBe("reject");
    expect(await cookiesOf(page)).toBe("sid=abc");
  });

  it("refuses in a frame of another site that the page shows above itself", async () => {
    const page = await visitRefusing("framed");
    expect(await reportOn(stage().running, page)).toMatchObject({ status: "answered", by: "labels", granted: [] });
    const frame = await poll(() => page.frames().find((each) => each.url().includes("consent-frame")), "the frame");
    expect(await frame.evaluate("localStorage.choice")).toBe("reject");
  });

  it("gives a page back that a pop-up had locked", async () => {
    const page = await visitRefusing("locked");
    await reportOn(stage().running, page);
    const scrolls = () => runInPage(page, (view) => view.getComputedStyle(view.document.documentElement).overflowY);
    await expect.poll(scrolls).toBe("auto");
  });

  it.each(DOUBTFUL_PAGES.map(({ name }) => name))(
    "presses nothing where no control is sure to refuse: %s",
    async (name) => {
      const page = await visitRefusing(name);
      // Where no pop-up is recognised nothing is ever reported; by then it would have been answered.
      const report = await reportOn(stage().running, page).catch(() => undefined);
      expect(report?.status ?? "failed").toBe("failed");
      expect(await choiceOf(page)).toBeNull();
      const isSeen = () =>
        runInPage(page, (view) => view.getComputedStyle(view.document.querySelector("#notice") as Element).clipPath);
      await expect.poll(isSeen).toBe("none");
    },
  );
});
