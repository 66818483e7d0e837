import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cookieKey } from "#core/cookies/cookie.ts";
import { DEFAULT_SETTINGS } from "#core/settings.ts";
import { pageGuards } from "#messages.ts";
import type { FakeBrowser, FakeSender } from "../support/fake-browser.ts";
import { useFakeClock } from "../support/fake-clock.ts";
import { cookieIn, fill, openBrowser, pageOf, SHOP_PAGE } from "../support/shop-world.ts";
import { pass, WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeEach(() => {
  unhandled.length = 0;
  process.on("unhandledRejection", note);
});
afterEach(() => {
  process.off("unhandledRejection", note);
});

/** A shop with a cookie, one more deleted and still to be undone: something to steal, to destroy and to put back. */
async function openShop() {
  const browser = await openBrowser();
  const tabId = browser.world.openTab();
  await browser.world.visit(tabId, SHOP_PAGE);
  fill(browser, [{}, { name: "deleted" }]);
  await browser.world.ask("deleteCookies", { tabId, keys: [cookieKey(cookieIn(browser, { name: "deleted" }))] });
  await pass(browser, 1000);
  const undoId = (await pageOf(browser, tabId)).undo?.id ?? "";
  // The report has the page asked, whose answer is stored a moment later.
  await pass(browser, 1000);
  const requests: readonly (readonly [string, unknown])[] = [
    ["getTabReport", { tabId }],
    ["getFirstPart", { tabId }],
    ["getTabChange", { tabId, since: "" }],
    ["getSuggestion", { tabId, key: cookieKey(cookieIn(browser)) }],
    ["setPurpose", { tabId, key: cookieKey(cookieIn(browser)), purpose: "analytics", scope: "site" }],
    ["withdrawPurpose", { tabId, key: cookieKey(cookieIn(browser)) }],
    ["undo", { id: undoId }],
    ["getSiteReport", { tabId }],
    ["setProtection", { tabId, isOn: false }],
    ["decide", { tabId, granted: ["analytics"] }],
    ["withdrawDecision", { tabId }],
    ["setTrackerChoice", { tabId, domains: ["ads.example"], scope: "everywhere", choice: "block" }],
    ["getSettings", {}],
    ["setSettings", { ...DEFAULT_SETTINGS, standingAnswer: "refuse" }],
    ["getSites", {}],
    ["answerForSite", { site: "shop.example", granted: [] }],
    ["putSites", { sites: [{ site: "shop.example", history: [], isProtected: false, rules: [] }] }],
    ["forgetSites", { sites: ["shop.example"] }],
    ["forgetRules", { domains: ["ads.example"] }],
    ["getActivity", {}],
    ["clearActivity", { sites: "all" }],
    ["getAllCookies", { most: 0 }],
    ["checkWrite", { cookie: cookieIn(browser, { name: "new" }) }],
    ["checkImport", { writes: [{ cookie: cookieIn(browser) }] }],
    ["addRule", { rule: { kind: "never", name: "x*", domain: "ads.example" }, isPrivate: false }],
    ["removeRule", { rule: { kind: "never", name: "x*", domain: "ads.example" }, isPrivate: false }],
    ["writeCookies", { action: "add", writes: [{ cookie: cookieIn(browser, { name: "new" }) }] }],
    ["deleteFromJar", { keys: [cookieKey(cookieIn(browser, { name: "new" }))] }],
    ["deleteCookies", { tabId, keys: [cookieKey(cookieIn(browser))] }],
  ];
  expect(requests.map(([method]) => method).toSorted()).toEqual(Object.keys(pageGuards).toSorted());
  return { browser, tabId, requests };
}

const stateOf = ({ world }: FakeBrowser) =>
  JSON.stringify([world.cookies(), world.stored(), world.storedForGood(), world.alarms()]);

const STRANGERS: readonly (keyof FakeBrowser["world"]["senders"])[] = [
  "sandboxedFrame",
  "withoutOrigin",
  "otherExtension",
  "webPage",
  "lookalikePage",
];

/** What no page of ours sends. */
const WRONG: readonly unknown[] = [
  undefined,
  null,
  1,
  "getTabReport",
  [],
  {},
  { method: 1, body: { tabId: 1 } },
  { method: null, body: { tabId: 1 } },
  { method: ["getTabReport"], body: { tabId: 1 } },
  { method: "getTabReport" },
  { method: "getTabReport", body: { tabId: "1" } },
  { method: "getTabChange", body: { tabId: 1 } },
  { method: "getTabChange", body: { tabId: 1, since: 3 } },
  { method: "getSuggestion", body: { tabId: 1, key: 1 } },
  { method: "deleteCookies", body: { tabId: 1, keys: "all" } },
  { method: "undo", body: { id: ["a"] } },
  { method: "setPurpose", body: { tabId: 1, key: "a", purpose: "unclassified", scope: "site" } },
  { method: "setPurpose", body: { tabId: 1, key: "a", purpose: "analytics", scope: "planet" } },
  { method: "withdrawPurpose", body: { tabId: 1 } },
  { method: "decide", body: { tabId: 1, granted: ["necessary"] } },
  { method: "decide", body: { tabId: 1, granted: "all" } },
  { method: "setProtection", body: { tabId: 1, isOn: "no" } },
  { method: "setTrackerChoice", body: { tabId: 1, domains: ["a"], scope: "site", choice: "perhaps" } },
  { method: "setSettings", body: {} },
  { method: "setSettings", body: { ...DEFAULT_SETTINGS, decisionMonths: 13 } },
  { method: "clearActivity", body: { sites: [1] } },
  { method: "GETTABREPORT", body: { tabId: 1 } },
  { method: "", body: { tabId: 1 } },
  { event: "reportChanged", body: {} },
  ...["toString", "constructor", "__proto__", "hasOwnProperty", "valueOf", "__defineGetter__"].flatMap((method) => [
    { method, body: { tabId: 1 } },
    { method, body: undefined },
  ]),
];

const senderOf = ({ world }: FakeBrowser, name: string): FakeSender => {
  if (name === "contentScript") return world.senders.contentScript("https://www.shop.example/");
  if (name === "contentScriptInFrame") return world.senders.contentScript("https://ads.example/", 7);
  return world.senders[name as "popup"]();
};

describe.each(WORKER_LIVES)("with the worker %s", (_life, beforeEvent) => {
  test.each(["contentScript", "contentScriptInFrame", ...STRANGERS])(
    "%s gets no answer and changes nothing",
    async (name) => {
      const { browser, requests } = await openShop();
      await beforeEvent(browser);
      const before = stateOf(browser);
      for (const [method, body] of requests)
        expect([method, await browser.world.send({ method, body }, senderOf(browser, name))]).toEqual([
          method,
          undefined,
        ]);
      await pass(browser, 1000);
      expect(stateOf(browser)).toBe(before);
      expect(unhandled).toEqual([]);
    },
  );

  test.each(["popup", "popupInTab"])("%s gets answers", async (name) => {
    const { browser, requests } = await openShop();
    await beforeEvent(browser);
    for (const [method, body] of requests)
      expect(await browser.world.send({ method, body }, senderOf(browser, name))).toMatchObject({ answered: true });
  });

  test("a page that asks wrongly gets no answer", async () => {
    const { browser } = await openShop();
    await beforeEvent(browser);
    const before = stateOf(browser);
    for (const message of WRONG)
      expect([message, await browser.world.send(message, browser.world.senders.popup())]).toEqual([message, undefined]);
    await pass(browser, 1000);
    expect(stateOf(browser)).toBe(before);
    expect(unhandled).toEqual([]);
  });
});

test("1,000 fuzzed messages from anybody: no answer, no change, nothing left unhandled", async () => {
  const { browser, requests } = await openShop();
  const before = stateOf(browser);
  const names = ["popup", "contentScript", ...STRANGERS];
  const anything = fc.anything({ withMap: true, withDate: true, withNullPrototype: false });
  const method = fc.oneof(fc.constantFrom(...requests.map(([name]) => name), "toString", "__proto__"), fc.string());
  const message = fc.oneof(
    anything,
    fc.record({ method, body: anything }),
    fc.record({ method: anything, body: fc.constantFrom(...requests.map(([, body]) => body)) }),
    fc.record({ method, body: fc.record({ tabId: anything, keys: anything, id: anything }, { requiredKeys: [] }) }),
  );
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), message, async (name, each) => {
      sent += 1;
      // The guards' own tables say what is well-formed; here it must be a stranger's or ill-formed.
      fc.pre(name !== "popup" || !isWellFormed(each));
      expect(await browser.world.send(each, senderOf(browser, name))).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
  await pass(browser, 1000);
  expect(sent).toBeGreaterThanOrEqual(1000);
  expect(stateOf(browser)).toBe(before);
  expect(unhandled).toEqual([]);
});

/** Written apart from the guards: what our own pages may send. */
function isWellFormed(message: unknown): boolean {
  const { method, body } = (message ?? {}) as { readonly method?: unknown; readonly body?: unknown };
  const { tabId, keys, id } = (body ?? {}) as Readonly<Record<string, unknown>>;
  switch (method) {
    case "getSettings":
    case "getActivity":
    case "getSites":
      return typeof body === "object" && body !== null && !Array.isArray(body) && Object.keys(body).length === 0;
    case "getTabReport":
    case "getFirstPart":
    case "getSiteReport":
    case "withdrawDecision":
      return Number.isSafeInteger(tabId);
    case "deleteCookies":
      return Number.isSafeInteger(tabId) && Array.isArray(keys) && keys.every((key) => typeof key === "string");
    case "deleteFromJar":
      return Array.isArray(keys) && keys.every((key) => typeof key === "string");
    case "undo":
      return typeof id === "string";
    default:
      return false;
  }
}

test("what goes wrong in a handler reaches the asker as an error with its message, and nothing is left unhandled", async () => {
  const { browser } = await openShop();
  await expect(browser.world.ask("undo", { id: "unknown" })).rejects.toThrow("This can no longer be undone.");
  await expect(browser.world.ask("deleteCookies", { tabId: 77, keys: ["a"] })).rejects.toThrow("The tab was closed.");
  expect(unhandled).toEqual([]);
});

test("no answer but the report holds a cookie's value, and no announcement does", async () => {
  const { browser, tabId } = await openShop();
  fill(browser, [{ name: "credential", value: "s3cret-value" }]);
  browser.world.openPopup();
  const key = cookieKey(cookieIn(browser, { name: "credential" }));
  const deleted = await browser.world.ask("deleteCookies", { tabId, keys: [key] });
  const { undo } = await pageOf(browser, tabId);
  const undone = await browser.world.ask("undo", { id: undo?.id });
  await pass(browser, 1000);
  expect(browser.world.heard.length).toBeGreaterThan(0);
  expect(JSON.stringify([deleted, undo, undone, browser.world.heard])).not.toContain("s3cret");
});
