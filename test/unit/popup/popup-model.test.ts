import { beforeEach, expect, test, vi } from "vitest";
import type { PageReport, TabReport } from "#core/tab-report.ts";
import type { PageRequests } from "../../../src/messages.ts";
import { createPopupModel } from "../../../src/popup/popup-model.ts";
import { buildPageReport, buildTabCookie } from "../../support/build-cookie.ts";
import { type FakeAsk, fakeAsk } from "../../support/fake-ask.ts";

const NOW = Date.UTC(2026, 10, 20);
const sid = buildTabCookie({ name: "sid" });
const flash = buildTabCookie({ name: "flash", expirationDate: NOW / 1000 + 20 });
const ad = buildTabCookie({ name: "ad", domain: "ads.example" }, { party: "third-party" });

let time = NOW;
beforeEach(() => {
  time = NOW;
});

function createModel(ask: FakeAsk<PageRequests>) {
  return createPopupModel({ ask, tabId: 7, now: () => time });
}

async function modelOf(report: TabReport) {
  const ask = fakeAsk<PageRequests>({ getTabReport: async () => report });
  const model = createModel(ask);
  await model.refresh();
  return { ask, model };
}

const names = ({ list }: ReturnType<typeof createModel>) =>
  list.shown.value
    .map(({ cookie }) => cookie.name)
    .toSorted()
    .join(" ");

test("shows the report of its tab", async () => {
  const { ask, model } = await modelOf(buildPageReport({ cookies: [sid, ad] }));
  expect(names(model)).toBe("ad sid");
  expect(ask.asked).toEqual([["getTabReport", { tabId: 7 }]]);
});

test("a failed request is shown, the next good one takes it away and a later failure keeps no stale list hidden", async () => {
  let works = false;
  const ask = fakeAsk<PageRequests>({
    getTabReport: async () => {
      if (!works) throw new Error("no answer");
      return buildPageReport({ cookies: [sid] });
    },
  });
  const model = createModel(ask);
  await model.refresh();
  expect(model.failure.value).toBe("no answer");
  works = true;
  await model.refresh();
  expect(model.failure.value).toBeUndefined();
  expect(names(model)).toBe("sid");
});

test("a storm of changes asks twice at most, and the last answer is newer than the last change", async () => {
  const answers: ((report: TabReport) => void)[] = [];
  const ask = fakeAsk<PageRequests>({ getTabReport: () => new Promise((resolve) => answers.push(resolve)) });
  const model = createModel(ask);
  const calls = Promise.all(Array.from({ length: 50 }, () => model.refresh()));
  answers[0]?.(buildPageReport({ cookies: [sid] }));
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.(buildPageReport({ cookies: [sid, ad] }));
  await calls;
  expect(names(model)).toBe("ad sid");
  expect(ask.asked).toHaveLength(2);
});

test("a cookie leaves the list when its time is over, without being told; until then the list is not built again", async () => {
  const { model } = await modelOf(buildPageReport({ cookies: [sid, flash] }));
  const before = model.list.items.value;
  time += 19_000;
  model.tick();
  expect(model.list.items.value).toBe(before);
  time += 1000;
  model.tick();
  expect(names(model)).toBe("sid");
});

test("counts, filters and search go together", async () => {
  const { model } = await modelOf(buildPageReport({ cookies: [sid, flash, ad] }));
  model.list.toggleFilter("first-party");
  expect(names(model)).toBe("flash sid");
  model.list.query.value = "session";
  expect(names(model)).toBe("sid");
  expect(model.list.isNarrowed.value).toBe(true);
  model.list.clear();
  expect(names(model)).toBe("ad flash sid");
  expect(model.list.isNarrowed.value).toBe(false);
});

/** A background with a jar: what is deleted can be restored once. */
function jar(page: PageReport) {
  let report = page;
  let kept: PageReport["cookies"] = [];
  return fakeAsk<PageRequests>({
    getTabReport: async () => report,
    deleteCookies: async ({ keys }) => {
      kept = report.cookies.filter(({ key }) => keys.includes(key));
      const cookies = report.cookies.filter(({ key }) => !keys.includes(key));
      report = { ...page, cookies, undo: { id: "u1", at: NOW, count: kept.length } };
      return { deleted: kept.length, left: [] };
    },
    undo: async () => {
      report = { ...page, cookies: [...report.cookies, ...kept] };
      return { restored: kept.length, failed: [] };
    },
  });
}

test("deletes exactly what it is told, then undoes it and brings the keyboard back to it", async () => {
  const ask = jar(buildPageReport({ cookies: [sid, flash, ad] }));
  const model = createModel(ask);
  await model.refresh();
  await model.remove([flash.key]);
  expect(ask.asked[1]).toEqual(["deleteCookies", { tabId: 7, keys: [flash.key] }]);
  expect(names(model)).toBe("ad sid");
  expect(model.outcome.value).toEqual({ kind: "deleted", left: 0 });
  await model.undo();
  expect(ask.asked[3]).toEqual(["undo", { id: "u1" }]);
  expect(model.list.active.value).toBe(flash.key);
  expect(model.outcome.value).toEqual({ kind: "undone", reply: { restored: 1, failed: [] } });
});

test("without an offer there is nothing to undo", async () => {
  const { ask, model } = await modelOf(buildPageReport({ cookies: [sid] }));
  await model.undo();
  expect(ask.asked).toHaveLength(1);
});

test("an offer made before the popup was opened can be taken", async () => {
  const { ask, model } = await modelOf(buildPageReport({ undo: { id: "older", at: NOW - 5000, count: 2 } }));
  await model.undo();
  expect(ask.asked[1]).toEqual(["undo", { id: "older" }]);
});

test("a person's word is said once, however often the button is pressed, and shown when it holds", async () => {
  let word: "site" | undefined;
  const ask = fakeAsk<PageRequests>({
    getTabReport: async () => buildPageReport({ cookies: [{ ...sid, ...(word && { word }) }] }),
    setPurpose: async () => {
      word = "site";
    },
  });
  const model = createModel(ask);
  await model.refresh();
  model.correction.open(sid);
  await model.correction.save();
  expect(ask.asked).toHaveLength(1); // nothing is chosen yet
  model.correction.change({ purpose: "advertising" });
  await Promise.all([model.correction.save(), model.correction.save()]);
  const said = { tabId: 7, key: sid.key, purpose: "advertising", scope: "site" };
  expect(ask.asked.filter(([method]) => method === "setPurpose")).toEqual([["setPurpose", said]]);
  expect(model.outcome.value).toEqual({ kind: "corrected", name: "sid", purpose: "advertising" });
  expect(model.cookies.value[0]?.word).toBe("site");
  expect(model.correction.draft.value).toBeUndefined();
  await model.correction.takeBack(sid);
  expect(model.outcome.value).toEqual({ kind: "failed", reason: "withdrawPurpose: no answer" });
});

test("a failed deletion is told and leaves the list as it is", async () => {
  const { model } = await modelOf(buildPageReport({ cookies: [sid] }));
  await model.remove([sid.key]);
  expect(model.outcome.value).toEqual({ kind: "failed", reason: "deleteCookies: no answer" });
  expect(names(model)).toBe("sid");
});
