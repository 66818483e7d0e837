import type { Page } from "puppeteer-core";
import { afterEach, describe, expect, it } from "vitest";
import { doInJar, doInPage, emptyJar, randomStep } from "../support/jar-steps.ts";
import { countIn, expectedRows, openInTheMiddle, stateOfRow } from "../support/open-list.ts";
import { runInPage } from "../support/page-call.ts";
import { listedIn, namesIn } from "../support/popup-steps.ts";
import { seeded } from "../support/seeded.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { FIXTURE_URL } from "../world/sites/fixture.ts";

const OPERATIONS = 1_000;
const BATCH = 25;

/** Notes when a row of this name came into the document. Runs in the popup. */
function watchFor(view: Window, name: string): void {
  const seen = view as Window & { seenAt?: number | undefined };
  seen.seenAt = undefined;
  const observer = new MutationObserver(() => {
    if (view.document.querySelector(`[data-cookie-name="${name}"]`)) {
      seen.seenAt = Date.now();
      observer.disconnect();
    }
  });
  observer.observe(view.document.body, { childList: true, subtree: true });
}

describe.each(BROWSERS)("the open popup in $browser", ({ browser }) => {
  const stage = setStage({ browser });
  afterEach(() => stage().running.runInExtensionPage(emptyJar));

  it("equals a fresh read after 1,000 random changes, and nothing under the eye moves (A24)", async () => {
    const { running } = stage();
    const { page, popup } = await openInTheMiddle(running, 0);
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    process.stdout.write(`live-list, ${browser}: seed ${seed}\n`);
    const random = seeded(seed);
    const before = await runInPage(popup, stateOfRow, "keep30");
    expect(before).toMatchObject({ isOpen: true, hasFocus: true, isScrolled: true });
    for (let done = 0; done < OPERATIONS; done += BATCH) {
      const by = random() < 0.7 ? "extension" : "page";
      const steps = Array.from({ length: BATCH }, () => randomStep(random, by));
      await (by === "page" ? runInPage(page, doInPage, steps) : running.runInExtensionPage(doInJar, steps));
    }
    const expected = expectedRows(await running.jar());
    expect(expected.length).toBeGreaterThan(60);
    await expect.poll(() => runInPage(popup, countIn), { timeout: 10_000 }).toBe(expected.length);
    const after = await runInPage(popup, stateOfRow, "keep30");
    expect(after).toMatchObject({ isOpen: true, hasFocus: true });
    expect(Math.abs(after.top - before.top), `from ${before.top} to ${after.top} px`).toBeLessThanOrEqual(2);
    expect(await listedIn(popup)).toEqual(expected);
  });

  it("shows a change at once", async () => {
    const { running } = stage();
    const page = await running.open(FIXTURE_URL);
    const popup = await running.openPopup(page);
    const times: number[] = [];
    for (const round of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const name = `soon${round}`;
      await runInPage(popup, watchFor, name);
      const setAt = await runInPage(
        page,
        (view, cookie) => {
          const now = Date.now();
          view.document.cookie = `${cookie}=1; Path=/`;
          return now;
        },
        name,
      );
      const seenAt = () => runInPage(popup, (view) => (view as Window & { seenAt?: number }).seenAt ?? 0);
      await expect.poll(seenAt, { timeout: 10_000 }).toBeGreaterThan(0);
      times.push((await seenAt()) - setAt);
    }
    times.sort((a, b) => a - b);
    process.stdout.write(
      `live-list, ${browser}: a change is shown after ${times[4]} ms (median of ${times.join(", ")})\n`,
    );
    expect(times).toHaveLength(9);
  });

  it("drops a cookie when its time is over, without any event", async () => {
    const { running } = stage();
    const page = await running.open(FIXTURE_URL);
    const popup = await running.openPopup(page);
    await running.runInExtensionPage((api) =>
      api.cookies.set({
        ...{ url: "https://top.test/", name: "brief", value: "1" },
        expirationDate: Date.now() / 1000 + 3,
      }),
    );
    const isListed = async () => (await namesIn(popup)).includes("brief");
    await expect.poll(isListed).toBe(true);
    await expect.poll(isListed, { timeout: 15_000 }).toBe(false);
    await expect.poll(async () => listedIn(popup)).toEqual(expectedRows(await running.jar()));
  });

  it("moves nothing in a list of which only a part is drawn", async (): Promise<void> => {
    const { running } = stage();
    const { page, popup } = await openInTheMiddle(running, 160);
    const top = async (view: Page) => (await runInPage(view, stateOfRow, "keep30")).top;
    const before = await top(popup);
    for (const letter of ["a", "z"]) {
      await runInPage(
        page,
        (view, first) => {
          for (let each = 0; each < 15; each += 1) {
            view.document.cookie = `${first}-more-${each}=1; Path=/`;
          }
        },
        letter,
      );
      const expected = expectedRows(await running.jar());
      await expect.poll(() => runInPage(popup, countIn), { timeout: 10_000 }).toBe(expected.length);
      expect(await runInPage(popup, stateOfRow, "keep30")).toMatchObject({ isOpen: true, hasFocus: true });
      expect(Math.abs((await top(popup)) - before)).toBeLessThanOrEqual(2);
      expect(await listedIn(popup)).toEqual(expected);
    }
  });
});
