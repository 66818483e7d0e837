// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { HeldCookie } from "#core/site-report.ts";
import { buildPageReport, buildTabCookie } from "../../support/build-cookie.ts";
import type { FakeSiteParts } from "../../support/fake-site.ts";
import { click, closePopup, main, NOW, openPopup } from "../../support/open-popup.tsx";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

afterEach(closePopup);

const ASKED_AT = Date.UTC(2026, 10, 3, 12, 3);
const asked = { version: 1, language: "en", counts: { analytics: 6, advertising: 5 }, owners: ["Google", "Meta"] };
const REFUSED = { answers: [{ granted: [], at: ASKED_AT, asked }] } satisfies FakeSiteParts;
const counted = buildTabCookie(
  { name: "_ga" },
  { classification: { purpose: "analytics", owner: "Google (Analytics)", step: "table" } },
);
const held = (name: string, parts: Partial<HeldCookie> = {}): HeldCookie => ({
  ...{ name, host: "shop.example", purpose: "analytics", means: "script", count: 1, lastAt: NOW },
  ...parts,
});

async function openConsent(site: FakeSiteParts = {}) {
  const opened = await openPopup(buildPageReport({ cookies: [counted] }), { site });
  await act(() => {
    opened.model.view.value = "consent";
  });
  return opened;
}

const switchOf = (purpose: string) => document.querySelector<HTMLElement>(`.purposes [aria-label="${purpose}"]`);
const states = () =>
  ["Functional", "Analytics", "Advertising"].filter((each) => switchOf(each)?.getAttribute("aria-checked") === "true");
const button = (words: string) =>
  [...document.querySelectorAll<HTMLElement>("button")].find((each) => each.textContent === words);
const section = (id: string) => document.querySelector(`[aria-labelledby="${id}"]`)?.textContent ?? "";

describe("the answer", () => {
  test("when, how, until when, and what was told", async () => {
    await openConsent(REFUSED);
    const words = section("consent-answer");
    expect(words).toMatch(/Necessary only\. You answered in the banner on 3 Nov 2026 at 12:03/);
    expect(words).toContain("It holds until 3 May 2027");
    expect(words).toContain("You were told of: Analytics 6 and Advertising 5, from Google and Meta.");
  });

  test.each<[string, FakeSiteParts, string]>([
    ["ask", {}, "Until you answer, analytics and advertising are held back"],
    ["refuse", { settings: { standingAnswer: "refuse" } }, "only what is necessary is allowed"],
    ["functional", { settings: { standingAnswer: "functional" } }, "necessary or functional is allowed"],
    ["observe", { settings: { standingAnswer: "observe" } }, "nothing is held back"],
    ["off", { ...REFUSED, isProtected: false }, "Protection is off here, so the answer rests"],
    ["private", { isPrivate: true }, "answers given here end with it"],
  ])("without one, or where it does not act: %s", async (_what, site, words) => {
    await openConsent(site);
    expect(section("consent-answer")).toContain(words);
  });

  test("is withdrawn with one click and comes back with another", async () => {
    await openConsent(REFUSED);
    await click(button("Withdraw your answer"));
    expect(section("consent-answer")).toContain("You have not been asked here yet.");
    expect(button("Withdraw your answer")).toBeUndefined();
    await click(button("Undo"));
    expect(section("consent-answer")).toContain("Necessary only.");
    expect(section("consent-history")).toMatch(/Necessary only.*withdrawn.*Necessary only/);
  });
});

describe("the purposes", () => {
  test("a switch changes the answer at once, whatever else was granted, and undo takes it back", async () => {
    const { ask } = await openConsent({ answers: [{ granted: ["advertising"], at: ASKED_AT }] });
    expect(states()).toEqual(["Advertising"]);
    await click(switchOf("Functional"));
    expect(ask.asked).toContainEqual(["decide", { tabId: 7, granted: ["functional", "advertising"] }]);
    expect(states()).toEqual(["Functional", "Advertising"]);
    await click(switchOf("Advertising"));
    expect(states()).toEqual(["Functional"]);
    await click(button("Undo"));
    expect(states()).toEqual(["Functional", "Advertising"]);
  });

  test("each tells its cookies, those held back, its requests and whose they are", async () => {
    await openConsent({
      ...REFUSED,
      heldCookies: [held("_gid", { owner: "Google (Analytics)" })],
      trackers: [{ domain: "m.example", purpose: "analytics", owner: "Matomo", requests: 3 }],
    });
    const words = switchOf("Analytics")?.closest("li")?.textContent;
    expect(words).toMatch(/1 cookie here, 1 cookie held back, 3 requests stopped/);
    expect(words).toContain("Google and Matomo");
    expect(switchOf("Functional")?.closest("li")?.textContent).toContain("Nothing seen so far");
  });
});

const popup = (parts: Partial<NonNullable<FakeSiteParts["sitePopup"]>>): FakeSiteParts => ({
  sitePopup: { status: "answered", granted: [], at: NOW, ...parts },
});
const POPUPS: readonly (readonly [string, FakeSiteParts, string])[] = [
  ["its pop-up waits", popup({ status: "waiting" }), "is hidden while you are asked"],
  ["its pop-up could not be answered", popup({ status: "failed" }), "it stands on the page"],
  ["its pop-up came back", popup({ status: "returned" }), "so it was left alone"],
  ["confirmed by its state", popup({ proof: "state" }), "the site’s own record says the same"],
  ["stored and closed", popup({ proof: "storage" }), "stored something and closed it"],
  ["only closed", popup({ proof: "closed" }), "What the site made of it is not known."],
  ["confirmed by nothing", popup({}), "nothing confirms that the answer arrived"],
];

describe("what happened is told as it was observed", () => {
  test.each<readonly [string, FakeSiteParts, string]>([
    [
      "tried, nothing stored",
      { ...REFUSED, heldCookies: [held("a"), held("b", { means: "response" })] },
      "You refused on 3 Nov 2026 at 12:03; 2 refused cookies were tried since; none was stored.",
    ],
    [
      "some were stored first",
      { ...REFUSED, heldCookies: [held("a"), held("b", { means: "removed" })] },
      "2 refused cookies were tried since; 1 was stored and removed at once.",
    ],
    ["nothing tried", REFUSED, "You refused on 3 Nov 2026 at 12:03; no refused cookie was tried since."],
    [
      "part was granted",
      { answers: [{ granted: ["functional"], at: ASKED_AT }] },
      "You answered on 3 Nov 2026 at 12:03; no refused cookie",
    ],
    [
      "before the answer",
      { ...REFUSED, heldCookies: [held("a", { lastAt: ASKED_AT - 1 })] },
      "Before you answered, 1 cookie was held back.",
    ],
    ["not answered", { heldCookies: [held("a")] }, "You have not answered yet; 1 cookie was held back so far."],
    [
      "requests",
      { trackers: [{ domain: "a.example", purpose: "advertising", requests: 4 }] },
      "On this page 4 requests to other companies were stopped.",
    ],
    ...POPUPS,
    ["nothing at all", {}, "So far nothing was held back here."],
  ])("%s", async (_what, site, words) => {
    await openConsent(site);
    expect(section("consent-happened").replaceAll(/\s+/g, " ")).toContain(words);
  });

  test("leads to the cookies that were held back", async () => {
    await openConsent({ ...REFUSED, heldCookies: [held("_gid", { owner: "Google (Analytics)", count: 3 })] });
    await click(button("Show these cookies"));
    const row = document.querySelector("[data-held-cookie]");
    expect(row?.textContent).toBe("_gidGooglea script was stopped, 3 times");
    expect(document.querySelector(".held-button")?.getAttribute("aria-expanded")).toBe("true");
  });
});

test.each(["<img src=x onerror=alert(1)>", "\u202Egnp.exe", "$1 $2", "a".repeat(2000), ""])(
  "hostile names are text: %j",
  async (payload) => {
    const asked = { version: 1, language: "en", counts: { analytics: 1 }, owners: [payload] };
    const { model } = await openConsent({
      answers: [{ granted: [], at: ASKED_AT, asked }],
      heldCookies: [held(payload, { host: payload, owner: payload })],
    });
    expect(document.querySelectorAll("img, script, svg, a")).toHaveLength(0);
    await act(() => {
      model.isHeldOpen.value = true;
      model.view.value = "cookies";
    });
    expect(document.querySelectorAll("img, script, svg, a")).toHaveLength(0);
    expect(main()).not.toMatch(/\u202E/);
  },
);
