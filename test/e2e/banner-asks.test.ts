import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { ASKING_URL } from "../support/asking-site.ts";
import { QUESTION, setBannerStage } from "../support/banner-steps.ts";
import { BROWSERS } from "../support/stage.ts";

describe.each(BROWSERS)("the banner in $browser", ({ browser }) => {
  const { stage, steps } = setBannerStage(browser);

  async function askOn(url = ASKING_URL): Promise<Page> {
    await steps().setQuestion(QUESTION);
    const page = await stage().running.open(url);
    await steps().inject(page);
    return page;
  }

  it("says who wants what and takes each of the three answers", async () => {
    const page = await askOn("https://shop.test/");
    const banner = await steps().shown(page);
    console.log(JSON.stringify(banner, null, 1));
    await page.screenshot({ path: `/tmp/banner/${browser}.png` });
    await steps().click(page, "Choose");
    await page.screenshot({ path: `/tmp/banner/${browser}-2.png` });
    console.log(JSON.stringify(await steps().answers()));
    await steps().click(page, "Measuring visits");
    await steps().click(page, "Save choice");
    console.log(JSON.stringify(await steps().answers()), await steps().seen(page));
    expect(1).toBe(1);
  });
});
