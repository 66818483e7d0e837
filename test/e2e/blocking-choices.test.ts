import { describe, expect, it } from "vitest";
import { ask, kindsAt, untilAllCame } from "../support/blocking-steps.ts";
import { matrixSite } from "../support/request-matrix.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { LISTED_HOSTS } from "../world/hosts.ts";

const { advertising, analytics, functional } = LISTED_HOSTS;
const TRACKERS = [advertising, analytics, functional];
const NEUTRAL = "pixel.test";
/** Asked by the page itself, by a frame of another site, and by its own frame. */
const KINDS = ["image", "nested", "own", "script"];

const pageOn = (site: string, round: string) =>
  `https://${site}/matrix?only=${KINDS.join(",")}&to=${[NEUTRAL, ...TRACKERS].join(",")}&round=${round}`;

describe.each(BROWSERS)("what was chosen, in $browser,", ({ browser }) => {
  const stage = setStage({ browser, site: matrixSite });
  let rounds = 0;

  /** Loads a page of the site anew and says of each tracker in which ways it was reached. */
  async function load(site: string) {
    rounds += 1;
    const round = `${site}-${rounds}`;
    const { running, sites } = stage();
    const page = await running.open(pageOn(site, round));
    await untilAllCame(sites.hits, NEUTRAL, KINDS, round);
    const reached = TRACKERS.map((host) => [host, kindsAt(sites.hits, host, round)] as const);
    return { tabId: await running.tabIdOf(page), reached: Object.fromEntries(reached), round };
  }
  const nothing: readonly string[] = [];
  const atFirst = { [advertising]: nothing, [analytics]: nothing, [functional]: KINDS };

  it("a purpose that is granted comes through on that site, nested frames included, and only that", async () => {
    const { tabId, reached } = await load("shop.test");
    expect(reached).toEqual(atFirst);
    await ask(stage(), "decide", { tabId, granted: ["functional", "analytics"] });
    expect((await load("shop.test")).reached).toEqual({ ...atFirst, [analytics]: KINDS });
    expect((await load("news.test")).reached).toEqual(atFirst);
    await ask(stage(), "decide", { tabId, granted: ["functional", "advertising"] });
    expect((await load("shop.test")).reached).toEqual({ ...atFirst, [advertising]: KINDS });
    await ask(stage(), "decide", { tabId, granted: ["analytics", "advertising"] });
    expect((await load("shop.test")).reached).toEqual({
      [advertising]: KINDS,
      [analytics]: KINDS,
      [functional]: KINDS,
    });
    expect((await load("news.test")).reached).toEqual(atFirst);
    await ask(stage(), "withdrawDecision", { tabId });
    expect((await load("shop.test")).reached).toEqual(atFirst);
  });

  it("a tracker is let through, without cookies or blocked on one site; the other site is as before", async () => {
    const { tabId } = await load("shop.test");
    const choose = (domain: string, choice?: string) =>
      ask(stage(), "setTrackerChoice", { tabId, domains: [domain], scope: "site", ...(choice && { choice }) });
    const cookiesAt = (host: string, round: string) =>
      stage()
        .sites.hits.filter((hit) => hit.host === host && hit.search === `?${round}`)
        .map(({ cookie }) => cookie);
    await choose(advertising, "allow");
    await choose(functional, "block");
    expect((await load("shop.test")).reached).toEqual({ ...atFirst, [advertising]: KINDS, [functional]: nothing });
    const withCookies = await load("shop.test");
    // What the first visit left is sent on the second one: the cookies that stripping is about are there.
    expect(cookiesAt(advertising, withCookies.round).filter((cookie) => cookie.includes("image=1"))).not.toEqual([]);
    await choose(advertising, "strip-cookies");
    const stripped = await load("shop.test");
    expect(stripped.reached[advertising]).toEqual(KINDS);
    // What its own frame asks for is third-party too, and so goes without.
    expect(cookiesAt(advertising, stripped.round)).toEqual(KINDS.map(() => ""));
    expect((await load("news.test")).reached).toEqual(atFirst);
    await choose(advertising);
    await choose(functional);
    expect((await load("shop.test")).reached).toEqual(atFirst);
  });

  it("a word that holds everywhere holds on both sites, and one for a site goes before it", async () => {
    const { tabId } = await load("shop.test");
    const choose = (scope: string, choice?: string) =>
      ask(stage(), "setTrackerChoice", { tabId, domains: [functional], scope, ...(choice && { choice }) });
    await choose("everywhere", "block");
    await choose("site", "allow");
    expect((await load("news.test")).reached).toEqual({ ...atFirst, [functional]: nothing });
    expect((await load("shop.test")).reached).toEqual(atFirst);
    await choose("everywhere");
    await choose("site");
  });

  it("who only wants to look has nothing blocked, and is told the truth of it", async () => {
    const settings = (await ask(stage(), "getSettings", {})) as object;
    await ask(stage(), "setSettings", { ...settings, standingAnswer: "observe" });
    const { reached, tabId } = await load("shop.test");
    expect(reached).toEqual({ [advertising]: KINDS, [analytics]: KINDS, [functional]: KINDS });
    const { trackers } = (await ask(stage(), "getSiteReport", { tabId })) as {
      readonly trackers: readonly { readonly domain: string; readonly counts: object }[];
    };
    expect(trackers.find(({ domain }) => domain === advertising)?.counts).toEqual({
      blocked: 0,
      stripped: 0,
      allowed: 5,
      unknown: 0,
    });
    await ask(stage(), "setSettings", settings);
  });
});
