import { describe, expect, it } from "vitest";
import { bannerSteps } from "../support/banner-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { LISTED_HOSTS } from "../world/hosts.ts";
import type { Site } from "../world/visit.ts";

const SLOW = { timeout: 15_000 };
const ASKS_URL = "https://asks.test/";

/** Two pages that load a script of a well-known tracker's name; its server is ours. */
const site: Site = ({ host, url }) => {
  if (host !== "asks.test") return undefined;
  const script = `<script src="https://${LISTED_HOSTS.analytics}/a.js"></script>`;
  return {
    type: "text/html",
    body: `<!doctype html><title>${url.pathname}</title><p>A page</p>${url.pathname === "/plain" ? "" : script}`,
  };
};

describe.each(BROWSERS)("in $browser a tracker that is held back", ({ browser }) => {
  const stage = setStage({ browser, site });

  it("brings the question, once; the answer is stored with what was told, and closes it in other tabs", async () => {
    const { running } = stage();
    const steps = bannerSteps(running);
    const plain = await running.open(`${ASKS_URL}plain`);
    const page = await running.open(ASKS_URL);
    const other = await running.open(`${ASKS_URL}other`);
    await expect.poll(() => steps.seen(other), SLOW).toBeDefined();
    await page.bringToFront();
    await expect.poll(() => steps.seen(page), SLOW).toBeDefined();
    expect((await steps.shown(page)).text).toContain("Measuring visits 1 tracker (Contentsquare)");
    expect(await steps.seen(plain), "nothing was held back there").toBeUndefined();
    const isGone = async () => {
      await steps.click(page, "Accept all").catch(() => undefined);
      return (await steps.seen(page)) === undefined;
    };
    await expect.poll(isGone, SLOW).toBe(true);
    await expect.poll(() => steps.seen(other), SLOW).toBeUndefined();
    const { consents } = await running.runInExtensionPage((api) => api.storage.local.get("consents"));
    expect(JSON.parse(JSON.stringify(consents)).value.decisions["asks.test"]).toMatchObject({
      granted: ["functional", "analytics", "advertising"],
      how: "banner",
      asked: {
        version: 1,
        language: "en",
        counts: { functional: 0, analytics: 1, advertising: 0 },
        owners: ["Contentsquare"],
      },
    });
    const again = await running.open(`${ASKS_URL}again`);
    await again.evaluate("new Promise((resolve) => setTimeout(resolve, 1500))");
    expect(await steps.seen(again), "never twice").toBeUndefined();
  });
});
