import { describe, expect, it } from "vitest";
import { runInPage } from "../support/page-call.ts";
import { answerSites } from "../support/popup-answers.ts";
import { LOOK_ALIKES } from "../support/popup-pages/look-alikes.ts";
import { popupSite } from "../support/popup-pages/popup-site.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";

describe.each(BROWSERS)("in $browser, boxes that ask for something else", ({ browser }) => {
  const stage = setStage({ browser, site: popupSite(LOOK_ALIKES) });

  it.each(LOOK_ALIKES.map(({ name }) => name))(
    "%s is left alone, and the real pop-up behind it refused",
    async (name) => {
      const { running } = stage();
      await answerSites(running, { [`${name}.test`]: [] });
      const page = await running.open(`http://${name}.test/`);
      await poll(() => runInPage(page, (view) => view.localStorage.getItem("choice")), "the real pop-up behind it");
      expect(await page.title()).toBe("page");
    },
  );
});
