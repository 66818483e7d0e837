import type { Page } from "puppeteer-core";
import { afterEach, describe, expect, it } from "vitest";
import type { Browser as Api } from "webextension-polyfill";
import { emptyJar } from "../support/jar-steps.ts";
import { countIn, expectedRows, openInTheMiddle, setAll, stateOfRow } from "../support/open-list.ts";
import { runInPage } from "../support/page-call.ts";
import { listedIn } from "../support/popup-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";

/** Takes away every cookie whose name begins like this. Runs in a page of the extension. */
async function removeNamed(api: Api, prefix: string): Promise<void> {
  const named = (await api.cookies.getAll({})).filter(({ name }) => name.startsWith(prefix));
  await Promise.all(named.map(({ name, domain }) => api.cookies.remove({ url: `https://${domain}/`, name })));
}

/** The opened row stands where it stood, and has the focus, on the same element. */
async function expectSame(
  popup: Page,
  before: ReturnType<typeof stateOfRow>,
  change: Partial<ReturnType<typeof stateOfRow>>,
  when: string,
): Promise<void> {
  const { top, ...after } = await runInPage(popup, stateOfRow, "keep30");
  const { top: wanted, ...others } = before;
  expect(after, when).toEqual({ ...others, ...change });
  expect(Math.abs(top - wanted), `${when}: from ${wanted} to ${top} px`).toBeLessThanOrEqual(2);
}

/** Beyond some 200 rows a list holds only the visible ones in the document; here it crosses that limit while open. */
describe.each(BROWSERS)("the open popup in $browser", ({ browser }) => {
  const stage = setStage({ browser });
  afterEach(() => stage().running.runInExtensionPage(emptyJar));

  it.each(["row-button", "actions .button"])(
    "moves nothing where it grows so long that only a part is drawn, nor back (focus on .%s)",
    async (focus) => {
      const { running } = stage();
      const { popup } = await openInTheMiddle(running, 100);
      await popup.focus(`[data-cookie-name="keep30"] .${focus}`);
      const before = await runInPage(popup, stateOfRow, "keep30");
      expect(before).toMatchObject({ isOpen: true, hasFocus: true, isScrolled: true, drawn: "whole" });
      const more = Array.from({ length: 30 }, (_, index) => `a-grown-${index + 10}`);
      for (const round of [1, 2]) {
        for (const host of ["top.test", "embed.test"]) await setAll(running, host, more);
        const grown = expectedRows(await running.jar());
        await expect.poll(() => runInPage(popup, countIn), { timeout: 10_000 }).toBe(grown.length);
        await expectSame(popup, before, { drawn: "in part" }, `round ${round}, grown`);
        await running.runInExtensionPage(removeNamed, "a-grown-");
        const shrunk = expectedRows(await running.jar());
        await expect.poll(() => runInPage(popup, countIn), { timeout: 10_000 }).toBe(shrunk.length);
        await expectSame(popup, before, { drawn: "whole" }, `round ${round}, shrunk`);
      }
      expect(await listedIn(popup)).toEqual(expectedRows(await running.jar()));
    },
  );
});
