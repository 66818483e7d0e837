import { describe, expect, it } from "vitest";
import { ask, untilAllCame } from "../support/blocking-steps.ts";
import { matrixSite } from "../support/request-matrix.ts";
import { BROWSERS, type Stage, setStage } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";

const NEUTRAL = "pixel.test";
const KINDS = ["fetch", "iframe", "image"];
const pageOn = (round: string) => `https://shop.test/matrix?only=${KINDS.join(",")}&to=${NEUTRAL}&round=${round}`;

/** The first rules and scripts come a moment after the extension itself. */
async function untilSignalStands({ running }: Stage): Promise<void> {
  const stands = () =>
    running.runInExtensionPage(async (api) => {
      const rules = await api.declarativeNetRequest.getDynamicRules();
      const scripts = await api.scripting.getRegisteredContentScripts();
      return rules.length >= 2 && scripts.some(({ id }) => id === "signal-gpc");
    });
  await poll(stands, "the signal");
}

describe.each(BROWSERS)("what sites are told and not told, in $browser,", ({ browser }) => {
  const stage = setStage({ browser, site: matrixSite });
  /** Firefox has the property of itself; remote control leaves it off. */
  const untold = browser === "firefox" ? "false" : "undefined";

  it("the signal of Global Privacy Control, on pages, frames and parts, but not where everything is granted or off", async () => {
    const { running, sites } = stage();
    await untilSignalStands(stage());
    const signalsIn = async (round: string) => {
      const page = await running.open(pageOn(round));
      await untilAllCame(sites.hits, NEUTRAL, KINDS, round);
      const hits = sites.hits.filter(({ search, path }) => search.endsWith(round) && path !== "/matrix.js");
      expect(hits).toHaveLength(4);
      // Firefox takes the header off documents again, the page's own and those of frames (docs/browsers.md).
      const isTold = (path: string) => browser === "chromium" || !["/matrix", "/m/iframe"].includes(path);
      const told = hits.filter(({ path }) => isTold(path));
      const property = await page.evaluate("document.documentElement.dataset.gpc");
      return { tabId: await running.tabIdOf(page), signals: [...new Set(told.map(({ gpc }) => gpc)), property] };
    };
    const { tabId, signals } = await signalsIn("told");
    expect(signals).toEqual(["1", "true"]);
    await ask(stage(), "decide", { tabId, granted: ["functional", "analytics", "advertising"] });
    expect((await signalsIn("granted")).signals).toEqual(["", untold]);
    await ask(stage(), "withdrawDecision", { tabId });
    await ask(stage(), "setProtection", { tabId, isOn: false });
    expect((await signalsIn("off")).signals).toEqual(["", untold]);
    await ask(stage(), "setProtection", { tabId, isOn: true });
    expect((await signalsIn("again")).signals).toEqual(["1", "true"]);
  });

  it("parameters that follow a click are taken out of an address, all others are left byte for byte", async () => {
    const { running, sites } = stage();
    const kept = "?keep=%20x&q=a+b%2Fc&gclidish=1&u=https%3A%2F%2Fa.test%2F%3Ffbclid%3D2&empty=";
    await running.open(`https://shop.test/${kept}&fbclid=IwAR1&gclid=Cj0&utm_source=mail`);
    await poll(() => sites.hits.some(({ host, path }) => host === "shop.test" && path === "/"), "the page");
    const asked = sites.hits.filter(({ host, path }) => host === "shop.test" && path === "/");
    expect(asked.map(({ search }) => search)).toEqual([kept]);
  });
});
