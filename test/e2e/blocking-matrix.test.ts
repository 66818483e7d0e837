import { describe, expect, it } from "vitest";
import { ask, kindsAt, untilAllCame } from "../support/blocking-steps.ts";
import { kindsIn, matrixSite } from "../support/request-matrix.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { LISTED_HOSTS } from "../world/hosts.ts";

const { advertising, analytics } = LISTED_HOSTS;
const NEUTRAL = "pixel.test";
const pageOn = (site: string, round: string) =>
  `https://${site}/matrix?to=${NEUTRAL},${advertising},${analytics}&round=${round}`;

describe.each(BROWSERS)("what a page asks of trackers, in $browser,", ({ browser }) => {
  const stage = setStage({ browser, site: matrixSite });
  const kinds = kindsIn(browser);
  const stopped = async (round: string) => {
    const { hits } = stage().sites;
    await untilAllCame(hits, NEUTRAL, kinds, round);
    for (const host of [advertising, analytics])
      expect([round, host, kindsAt(hits, host, round)]).toEqual([round, host, []]);
  };

  it("is stopped, whatever way it asks in, and what it asks of others is not", async () => {
    await stage().running.open(pageOn("shop.test", "first"));
    await stopped("first");
  });

  it("arrives where protection is off, from its workers too, and not once it is on again; another site is as before", async () => {
    const { running, sites } = stage();
    const page = await running.open(pageOn("shop.test", "before"));
    const tabId = await running.tabIdOf(page);
    await ask(stage(), "setProtection", { tabId, isOn: false });
    await page.goto(pageOn("shop.test", "off"));
    await untilAllCame(sites.hits, NEUTRAL, kinds, "off");
    await untilAllCame(sites.hits, advertising, kinds, "off");
    await untilAllCame(sites.hits, analytics, kinds, "off");
    await running.open(pageOn("news.test", "neighbour"));
    await stopped("neighbour");
    await page.bringToFront();
    await ask(stage(), "setProtection", { tabId, isOn: true });
    await page.goto(pageOn("shop.test", "on"));
    await stopped("on");
  });
});
