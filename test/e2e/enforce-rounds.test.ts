import { describe, expect, it } from "vitest";
import { guardStands } from "../support/ask-background.ts";
import { runInPage } from "../support/page-call.ts";
import { refusedIn } from "../support/refused-site.ts";
import { HELD_ROUNDS, LATE_ROUNDS, roundsSite, roundUrl } from "../support/rounds-site.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";

describe.each(BROWSERS)("a page that attacks the guard in $browser", ({ browser }) => {
  const stage = setStage({ browser, site: roundsSite });

  /** How many requests carried the cookie, once the page has tried and the jar is clean. */
  async function attempt(script: string): Promise<number> {
    const { running, sites } = stage();
    await guardStands(running);
    const from = sites.hits.length;
    const page = await running.open(roundUrl(script));
    await poll(
      () => runInPage(page, (view) => view.document.documentElement.dataset.tried === "yes"),
      "the page to have tried",
    );
    const names = async () => (await running.jar()).filter(({ name, value }) => name === "_ga" || value === "_ga");
    await expect.poll(names, { timeout: 5000 }).toEqual([]);
    return sites.hits.slice(from).filter(({ cookie }) => refusedIn(cookie).length > 0).length;
  }

  it.each(Object.entries(HELD_ROUNDS))("stores and sends nothing by %s", async (_way, script) => {
    expect(await attempt(script)).toBe(0);
  });

  it.each(Object.entries(LATE_ROUNDS))(
    "stores nothing for long by %s, and in Firefox sends nothing",
    async (_way, script) => {
      const sent = await attempt(script);
      // Of eight requests in the first 600 ms; docs/enforcement.md has the figures.
      expect(sent).toBeLessThan(browser === "firefox" ? 1 : 6);
    },
  );
});
