import { describe, expect, it } from "vitest";
import type { SiteReport } from "#core/site-report.ts";
import { ask, kindsAt, untilAllCame } from "../support/blocking-steps.ts";
import { kindsIn, matrixSite } from "../support/request-matrix.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";
import { LISTED_HOSTS } from "../world/hosts.ts";

const { advertising, alsoAdvertising, analytics, functional } = LISTED_HOSTS;
const NEUTRAL = "pixel.test";
const HOSTS = [NEUTRAL, advertising, alsoAdvertising, analytics, functional];

describe.each(BROWSERS)("the count of what was stopped, in $browser,", ({ browser }) => {
  const stage = setStage({ browser, site: matrixSite });
  // Not those that are asked again and again, or late, or by two requests.
  const kinds = kindsIn(browser).filter((kind) => !["eventsource", "prefetch", "own"].includes(kind));
  const choose = (page: number) => kinds.filter((_kind, index) => (index * 7 + page * 5) % 11 < 4);
  const pageOf = (round: string, only: readonly string[]) =>
    `https://shop.test/matrix?only=${only.join(",")}&to=${HOSTS.join(",")}&round=${round}`;

  async function countsOf(tabId: number) {
    const { trackers } = (await ask(stage(), "getSiteReport", { tabId })) as SiteReport;
    return new Map(trackers.map(({ domain, counts }) => [domain, counts]));
  }

  it.each([1, 2, 3, 4, 5])("is what was asked less what arrived, on made-up page %s", async (number) => {
    const { running, sites } = stage();
    const only = choose(number);
    const round = `count-${number}`;
    const page = await running.open(pageOf(round, only));
    const tabId = await running.tabIdOf(page);
    await untilAllCame(sites.hits, NEUTRAL, only, round);
    await untilAllCame(sites.hits, functional, only, round);
    for (const host of [advertising, alsoAdvertising, analytics]) {
      expect(kindsAt(sites.hits, host, round)).toEqual([]);
      await poll(
        async () => (await countsOf(tabId)).get(host)?.blocked === only.length,
        `${only.length} of ${host}`,
      ).catch(async () => {
        expect([host, only, (await countsOf(tabId)).get(host)]).toEqual([host, only, { blocked: only.length }]);
      });
      expect((await countsOf(tabId)).get(host)).toMatchObject({ stripped: 0, unknown: 0 });
    }
  });

  it("goes on where it was when the background was stopped in the middle of a page", async () => {
    const { running, sites } = stage();
    const page = await running.open(pageOf("killed", ["image", "script"]));
    const tabId = await running.tabIdOf(page);
    await untilAllCame(sites.hits, NEUTRAL, ["image", "script"], "killed");
    const blocked = async () => (await countsOf(tabId)).get(advertising)?.blocked;
    await poll(async () => (await blocked()) === 2, "two stopped requests");
    // What was counted is written in a moment; a background that is stopped for being idle has had that moment.
    const stored = () =>
      running.runInExtensionPage(async (api, id) => JSON.stringify(await api.storage.session.get(`tab:${id}`)), tabId);
    await poll(async () => /"blocked":2/.test(await stored()), "the count in store");
    await running.stopBackground();
    await page.evaluate(
      `for (const n of [1, 2, 3]) document.body.append(Object.assign(new Image(), { src: "https://${advertising}/m/late?killed" + n }))`,
    );
    await poll(async () => (await blocked()) === 5, "five stopped requests");
  });

  it("stands on the toolbar button", async () => {
    const { running, sites } = stage();
    const page = await running.open(pageOf("badge", ["image", "script"]));
    const tabId = await running.tabIdOf(page);
    await untilAllCame(sites.hits, NEUTRAL, ["image", "script"], "badge");
    const badge = () => running.runInExtensionPage((api, id) => api.action.getBadgeText({ tabId: id }), tabId);
    await poll(async () => (await badge()) === "6", "six stopped requests on the button");
  });
});
