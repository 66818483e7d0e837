// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { SiteReport } from "#core/site-report.ts";
import type { FakeSiteParts } from "../../support/fake-site.ts";
import { click, closePopup, main, NOW, openPopup, PAGE, press, settled } from "../../support/open-popup.tsx";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

afterEach(closePopup);

const ANSWERED = NOW - 3_600_000;
const REFUSED = { answers: [{ granted: [], at: ANSWERED }] } satisfies FakeSiteParts;
const TRACKERS = [
  { domain: "ads.example", owner: "Ads Ltd (Exchange)", purpose: "advertising", requests: 12 },
  { domain: "serve.example", owner: "Ads Ltd (Server)", purpose: "advertising" },
  { domain: "player.example", owner: "Video", purpose: "functional", requests: 6 },
] as const;
const HELD = [
  { name: "_ga", host: "shop.example", owner: "Google", purpose: "analytics", means: "script", count: 2, lastAt: NOW },
] as const;

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const button = (words: string) =>
  [...document.querySelectorAll<HTMLElement>("button")].find(
    (each) => each.textContent === words || each.getAttribute("aria-label") === words,
  );
const notice = () => find(".undo-bar:not([hidden]):last-child [role=status]")?.textContent ?? "";
const decisionLine = () => find(".decision > p")?.textContent ?? "";

const openSite = (site: FakeSiteParts = {}, reloadPage = vi.fn(async () => undefined)) =>
  openPopup(PAGE, { site, reloadPage });

describe("what holds, in words", () => {
  test.each<[string, FakeSiteParts, string]>([
    ["not asked", {}, "Not yet asked: analytics and advertising are held back"],
    ["refused", REFUSED, "Necessary only · since 20 Nov 2026"],
    [
      "everything",
      { answers: [{ granted: ["functional", "analytics", "advertising"], at: ANSWERED }] },
      "Everything allowed · since 20 Nov 2026",
    ],
    ["some", { answers: [{ granted: ["analytics"], at: ANSWERED }] }, "Necessary and Analytics · since 20 Nov 2026"],
    ["withdrawn", { answers: [{ granted: [], at: ANSWERED }, { at: NOW - 1 }] }, "Not yet asked"],
    ["a standing refusal", { settings: { standingAnswer: "refuse" } }, "Necessary only, as on every site"],
    ["functional", { settings: { standingAnswer: "functional" } }, "Necessary and functional, as on every site"],
    ["only shown", { settings: { standingAnswer: "observe" } }, "Only shown: nothing is held back"],
    ["protection off", { ...REFUSED, isProtected: false }, "Protection is off here: nothing is held back"],
  ])("%s", async (_what, site, words) => {
    await openSite(site);
    expect(decisionLine()).toContain(words);
  });

  test("the cookies are there while the site's answer is still on its way, and stay when it fails", async () => {
    const { ask } = await openSite();
    expect(ask.asked.map(([method]) => method)).toEqual(["getTabReport", "getSiteReport"]);
    closePopup();
    const failing = vi.fn(() => Promise.reject<SiteReport>(new Error("no answer")));
    const { model } = await openPopup(PAGE, { answers: { getSiteReport: failing } });
    expect(document.querySelectorAll("[data-cookie-name]")).toHaveLength(4);
    await act(() => {
      model.view.value = "trackers";
    });
    expect(main()).toContain("did not get an answer: no answer");
    const asked = failing.mock.calls.length;
    await click(button("Try again"));
    expect(failing.mock.calls.length).toBe(asked + 1);
  });
});

describe("changes", () => {
  test("the switch says what it is and does it; undo switches back", async () => {
    const { ask } = await openSite();
    const control = find('[role="switch"]');
    expect(control?.getAttribute("aria-label")).toBe("Protection on this site");
    expect(control?.getAttribute("aria-checked")).toBe("true");
    await click(control);
    expect(ask.asked).toContainEqual(["setProtection", { tabId: 7, isOn: false }]);
    expect(find('[role="switch"]')?.getAttribute("aria-checked")).toBe("false");
    expect(notice()).toBe("Protection is off here. Nothing is held back on this site.");
    await click(button("Undo"));
    expect(find('[role="switch"]')?.getAttribute("aria-checked")).toBe("true");
    expect(notice()).toBe("Taken back.");
  });

  test("one click refuses, one withdraws, and undo gives the answer back", async () => {
    await openSite();
    await click(button("Reject all"));
    expect(decisionLine()).toContain("Necessary only · since");
    await click(button("Withdraw your answer for this site"));
    expect(decisionLine()).toContain("Not yet asked");
    expect(notice()).toBe("Your answer was withdrawn.");
    await press("z", { ctrlKey: true });
    await settled();
    expect(decisionLine()).toContain("Necessary only · since");
  });

  test("what a change took out of the jar comes back with it, and nothing older", async () => {
    const { ask, world, model } = await openSite({ answers: [{ granted: ["analytics"], at: ANSWERED }] });
    const undone = () => ask.asked.filter(([method]) => method === "undo").map(([, body]) => body);
    world.report = { ...PAGE, undo: { id: "older", at: NOW, count: 1 } };
    await act(() => model.refresh());
    await click(find("#tab-consent"));
    await click(button("Accept all"));
    await click(button("Undo"));
    expect(undone()).toEqual([]);
    world.onChange = () => {
      world.report = { ...PAGE, undo: { id: "swept", at: NOW, count: 3 } };
    };
    await click(button("Reject all"));
    await click(button("Undo"));
    expect(undone()).toEqual([{ id: "swept" }]);
  });

  test("a failed change is told and leaves what holds", async () => {
    await openPopup(PAGE, { answers: { decide: () => Promise.reject(new Error("The tab was closed.")) } });
    await click(button("Reject all"));
    expect(notice()).toBe("That did not work: The tab was closed.");
    expect(decisionLine()).toContain("Not yet asked");
  });

  test("what needs a reload is said once it is so, with the button that does it; undo takes it away", async () => {
    const reloadPage = vi.fn(async () => undefined);
    await openSite({ trackers: TRACKERS }, reloadPage);
    await click(button("Reject all"));
    expect(main()).toContain("What this page has already loaded goes on working until you reload it.");
    await click(button("Undo"));
    expect(main()).not.toContain("reload");
    await click(button("Accept all"));
    expect(main()).toContain("What was held back is loaded when you reload the page.");
    await click(button("Undo"));
    expect(main()).not.toContain("when you reload");
    await click(button("Accept all"));
    await click(button("Reload the page"));
    expect(reloadPage).toHaveBeenCalledOnce();
    expect(main()).not.toContain("when you reload");
  });

  test("a deletion's notice takes the place of the site's", async () => {
    await openSite();
    await click(button("Reject all"));
    const [first] = document.querySelectorAll<HTMLElement>("[data-cookie-name] .stop");
    first?.focus();
    await press("Delete");
    expect(notice()).toBe("");
    expect(find(".undo-bar:not([hidden]) [role=status]")?.textContent).toBe("Deleted 1 cookie.");
  });
});

describe("the summary and the tabs", () => {
  test("each number leads to what it counts", async () => {
    await openSite({ trackers: TRACKERS, ...REFUSED });
    await click(button("1 from others"));
    expect(document.querySelectorAll("[data-cookie-name]")).toHaveLength(1);
    await click(button("13 held back"));
    expect(find("#tab-trackers")?.getAttribute("aria-selected")).toBe("true");
    expect([...document.querySelectorAll("[data-tracker]")]).toHaveLength(2);
    await click(button("4 cookies"));
    expect(document.querySelectorAll("[data-cookie-name]")).toHaveLength(4);
  });

  test("where only cookies were held back it leads to them", async () => {
    await openSite({ heldCookies: HELD, ...REFUSED });
    await click(button("2 held back"));
    expect(find("[data-held-cookie]")?.textContent).toContain("_ga");
    expect(find("[data-held-cookie]")?.textContent).toContain("a script was stopped, 2 times");
  });

  test("arrows, Home and End choose a tab, which stays while the popup is open", async () => {
    const { model } = await openSite();
    const chosen = () => find('[role="tab"][aria-selected="true"]')?.id;
    find("#tab-cookies")?.focus();
    expect(find('[role="tab"][tabindex="0"]')?.id).toBe("tab-cookies");
    await press("ArrowRight");
    expect(chosen()).toBe("tab-trackers");
    expect(document.activeElement?.id).toBe("tab-trackers");
    await press("End");
    expect(chosen()).toBe("tab-consent");
    await press("ArrowRight");
    expect(chosen()).toBe("tab-cookies");
    await press("ArrowLeft");
    expect(find('[role="tabpanel"]')?.getAttribute("aria-labelledby")).toBe("tab-consent");
    await act(() => model.refresh());
    expect(chosen()).toBe("tab-consent");
  });

  test("Escape clears a search of the view that is shown only", async () => {
    const { model } = await openSite({ trackers: TRACKERS });
    await act(() => {
      model.list.query.value = "alpha";
      model.view.value = "consent";
    });
    expect(await press("Escape")).toBe(false);
    expect(model.list.query.value).toBe("alpha");
  });
});
