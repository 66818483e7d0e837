import type { TargetBrowser } from "#core/blocking/rulesets.ts";
import { RULESETS } from "#core/blocking/rulesets.ts";
import { launch, type RunningBrowser } from "../../test/support/browsers.ts";
import { startSites } from "../../test/support/sites.ts";
import type { LabelledRequest } from "./labelled-requests.ts";
import { writeTestExtension } from "./test-extension.ts";

/** The rule that a browser would apply; undefined: none. */
export type Match = { readonly ruleset: string; readonly rule: number } | undefined;

export type BrowserAnswers = {
  /** "Chrome/156.0.1", as the browser names itself. */
  readonly version: string;
  /** With only the hosts tier and with everything on; in the order of the requests. */
  readonly hosts: readonly Match[];
  readonly thorough: readonly Match[];
  /** Rules that the browser holds with everything on: a rule that it refuses is dropped without a word. */
  readonly loaded: number;
  /** Milliseconds from "everything off" to "everything on", the first time and again. */
  readonly enabling: { readonly defaults: number; readonly all: number; readonly allAgain: number };
};

const BATCH = 100;

/** Loads the rulesets into a real browser and asks it about each request. It asks no network: nothing is loaded. */
export async function askBrowser(
  browser: TargetBrowser,
  rulesets: string,
  requests: readonly LabelledRequest[],
): Promise<BrowserAnswers> {
  const extension = writeTestExtension(browser, rulesets);
  const sites = await startSites((_request, response) => response.end());
  const running = await launch({
    browser: browser === "chrome" ? "chromium" : "firefox",
    sites,
    dist: extension.folder,
    waitForBackground: false,
    prefs: { "extensions.dnr.feedback": true },
  });
  try {
    return await measure(running, browser, requests);
  } finally {
    await running.close();
    await sites.close();
    extension.remove();
  }
}

async function measure(
  running: RunningBrowser,
  browser: TargetBrowser,
  requests: readonly LabelledRequest[],
): Promise<BrowserAnswers> {
  const idsOf = (tiers: readonly string[]) => RULESETS.filter(({ tier }) => tiers.includes(tier)).map(({ id }) => id);
  const all = idsOf(["hosts", "parameters", "paths"]);
  const defaults = browser === "firefox" ? idsOf(["hosts", "parameters"]) : all;
  await enable(running, []);
  const free = await freeRules(running);
  const defaultsTime = await enable(running, defaults);
  await enable(running, []);
  const allTime = await enable(running, all);
  const loaded = free - (await freeRules(running));
  const thorough = await ask(running, requests);
  await enable(running, []);
  const allAgain = await enable(running, all);
  await enable(running, idsOf(["hosts", "parameters"]));
  const hosts = await ask(running, requests);
  const version = await running.driver.version();
  return { version, hosts, thorough, loaded, enabling: { defaults: defaultsTime, all: allTime, allAgain } };
}

function freeRules(running: RunningBrowser): Promise<number> {
  return running.runInExtensionPage((api) => api.declarativeNetRequest.getAvailableStaticRuleCount());
}

/** Milliseconds until the browser says that exactly these rulesets are on. */
function enable(running: RunningBrowser, wanted: readonly string[]): Promise<number> {
  return running.runInExtensionPage(async (api, ids) => {
    const { declarativeNetRequest: rules } = api;
    const present = await rules.getEnabledRulesets();
    const start = performance.now();
    await rules.updateEnabledRulesets({
      enableRulesetIds: ids.filter((id) => !present.includes(id)),
      disableRulesetIds: present.filter((id) => !ids.includes(id)),
    });
    const time = performance.now() - start;
    const now = await rules.getEnabledRulesets();
    if ([...now].sort().join() !== [...ids].sort().join()) throw new Error(`enabled: ${now.join()}`);
    return time;
  }, wanted as string[]);
}

async function ask(running: RunningBrowser, requests: readonly LabelledRequest[]): Promise<readonly Match[]> {
  const matches: Match[] = [];
  for (let start = 0; start < requests.length; start += BATCH) {
    const batch = requests.slice(start, start + BATCH).map(({ url, initiator, type }) => ({ url, initiator, type }));
    matches.push(...(await askBatch(running, batch)));
  }
  return matches;
}

type Asked = Pick<LabelledRequest, "url" | "initiator" | "type">;

async function askBatch(running: RunningBrowser, batch: Asked[]): Promise<readonly Match[]> {
  const answers = await running.runInExtensionPage(async (api, asked) => {
    // The polyfill's types do not know the call, which is for tests only.
    const rules = api.declarativeNetRequest as unknown as {
      testMatchOutcome(request: object): Promise<{ matchedRules: { ruleId: number; rulesetId: string }[] }>;
    };
    const found: [string, number][] = [];
    for (const { url, initiator, type } of asked) {
      const [first] = (await rules.testMatchOutcome({ url, initiator, type })).matchedRules;
      found.push(first ? [first.rulesetId, first.ruleId] : ["", 0]);
    }
    return found;
  }, batch);
  return answers.map(([ruleset, rule]) => (ruleset === "" ? undefined : { ruleset, rule }));
}
