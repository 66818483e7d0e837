// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Classification } from "#core/purposes/classification.ts";
import { buildPageReport, buildTabCookie } from "../../support/build-cookie.ts";
import { click, closePopup, focused, main, NOW, openPopup, row, stop } from "../../support/open-popup.tsx";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

const YEAR = 31_557_600;
const fact = { pattern: "*", does: "Google counts visits.", sentence: "counts", lifetime: "2y" };
const google = (parts: Partial<Classification> = {}) => ({
  classification: { purpose: "analytics", owner: "Google (Analytics)", step: "table", fact, ...parts } as const,
});
const ads = google({ purpose: "advertising", owner: "Google (Ads)" });
const session = google({ purpose: "necessary", owner: "the site (PHP)", step: "essentials" });

const PAGE = buildPageReport({
  cookies: [
    buildTabCookie({ name: "_ga" }, google()),
    buildTabCookie({ name: "IDE", domain: "doubleclick.example" }, { ...ads, party: "third-party" }),
    buildTabCookie({ name: "PHPSESSID" }, session),
    buildTabCookie({ name: "mystery" }),
  ],
});

afterEach(closePopup);

const lines = () =>
  [...document.querySelectorAll<HTMLElement>(".list li")].map(
    (line) => line.dataset.cookieName ?? `${line.querySelector(":is(h2, h3)")?.textContent}:`,
  );
const chips = () => [...document.querySelectorAll<HTMLElement>(".chip")].map(({ textContent }) => textContent);

async function arrange(order: string): Promise<void> {
  const select = document.querySelector<HTMLSelectElement>(".sort");
  await act(() => {
    if (select) select.value = order;
    select?.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

describe("the summary by purpose and the groups", () => {
  beforeEach(async () => {
    await openPopup(PAGE);
  });

  test("the chips count the purposes in words", () => {
    expect(chips()).toEqual(expect.arrayContaining(["Necessary 1", "Analytics 1", "Advertising 1", "Not yet known 1"]));
    expect(chips().join()).not.toContain("Functional");
    expect(chips().join()).not.toContain("Corrected");
  });

  test("by purpose, whatever the party", async () => {
    await arrange("purpose");
    expect(lines().join(" ")).toBe(
      "Necessary: PHPSESSID Analytics: _ga Advertising: IDE Purpose not yet known: mystery",
    );
    expect(row("_ga")?.querySelector(".beside")?.textContent).toBe("Google");
  });

  test("by owner a company's products stand together, unknown owners last, and the row says from where", async () => {
    await arrange("owner");
    expect(lines().join(" ")).toBe("Google: _ga IDE The site: PHPSESSID Owner not known: mystery");
    expect(row("IDE")?.querySelector(".beside")?.textContent).toBe("doubleclick.example");
    await click(document.querySelector<HTMLElement>(".group-head.owner .group-button"));
    expect(row("IDE")).toBeNull();
    expect(row("PHPSESSID")?.getAttribute("aria-posinset")).toBe("3");
  });
});

describe("the owner's name", () => {
  const owner = (name: string) => row(name)?.querySelector<HTMLElement>(".owner");

  test("leads to all of the company's cookies, and back", async () => {
    await openPopup(PAGE);
    await click(stop("_ga"));
    expect(owner("_ga")?.getAttribute("aria-label")).toBe("Google (Analytics): show only cookies of Google");
    owner("_ga")?.focus();
    await click(owner("_ga"));
    expect(lines().filter((line) => !line.endsWith(":"))).toEqual(["_ga", "IDE"]);
    expect(document.activeElement).toBe(owner("_ga"));
    const chip = document.querySelector<HTMLElement>(".chip.removable");
    expect(chip?.textContent).toBe("Google");
    expect(chip?.getAttribute("aria-label")).toBe("Google: show all owners again");
    await click(chip);
    expect(document.querySelectorAll("[data-cookie-name]")).toHaveLength(4);
    expect(focused()).toBe("search");
  });

  test("narrows together with the search, and clearing takes it away", async () => {
    const { model } = await openPopup(PAGE);
    await act(() => {
      model.list.company.value = "Google";
      model.list.query.value = "mystery";
    });
    expect(main()).toContain("Nothing");
    await act(() => model.list.clear());
    expect(document.querySelectorAll("[data-cookie-name]")).toHaveLength(4);
  });
});

describe("a cookie kept longer than is usual", () => {
  async function openWith(parts: { readonly years?: number; readonly lifetime?: string; readonly setBy?: number }) {
    const { years, lifetime = "2y", setBy } = parts;
    const known = google({ fact: { ...fact, lifetime } });
    const expiry = years === undefined ? {} : { expirationDate: NOW / 1000 + years * YEAR };
    const cookie = buildTabCookie({ name: "x", ...expiry }, { ...known, ...(setBy && { setBy: { at: setBy } }) });
    await openPopup(buildPageReport({ cookies: [cookie] }));
    await click(stop("x"));
    const expires = [...document.querySelectorAll("dt")].find(({ textContent }) => textContent === "Expires");
    return {
      says: document.querySelector("span.longer:not(.badge)"),
      expires: expires?.nextElementSibling?.textContent,
    };
  }

  test("is marked, said in the sentence and at its expiry", async () => {
    const { says, expires } = await openWith({ years: 10 });
    expect(says?.textContent?.trim()).toBe("This one is kept much longer than usual.");
    expect(document.querySelector(".badge.longer")?.textContent).toBe("Kept longer than usual");
    expect(expires).toMatch(/2036.*\(in 10 years\), usually 2 years$/);
  });

  test("a session by its facts that is kept for years is said to be one", async () => {
    expect((await openWith({ years: 1, lifetime: "session" })).expires).toMatch(
      /, usually until the browser is closed$/,
    );
  });

  test.each([
    ["as long as usual", { years: 2 }],
    ["a little longer", { years: 2.9 }],
    ["for the session", {}],
  ])("one kept %s is not", async (_rule, parts) => {
    const { says, expires } = await openWith(parts);
    expect(says).toBeNull();
    expect(document.querySelector(".badge.longer")).toBeNull();
    expect(expires).not.toContain("usually");
  });

  test("it counts from when the cookie was set, where that was seen", async () => {
    expect((await openWith({ years: 2.9, setBy: NOW - 0.2 * YEAR * 1000 })).says).not.toBeNull();
  });
});

test("the model is asked for a row that is opened if nothing else knows it, and again when the cookie has changed", async () => {
  const reasons = [{ key: "reason_third_party" }];
  const suggestion = { purpose: "advertising", probability: 0.8, reasons } as const;
  const { ask, model, world } = await openPopup(PAGE, { suggestion });
  const asked = () => ask.asked.filter(([method]) => method === "getSuggestion").length;
  await click(stop("_ga"));
  expect(asked()).toBe(0);
  expect(main()).not.toContain("guess");
  await click(stop("mystery"));
  expect(asked()).toBe(1);
  expect(row("mystery")?.textContent).toContain("This is a guess.");
  expect(row("mystery")?.textContent).toContain("Purpose not yet known");
  const mystery = buildTabCookie({ name: "mystery", value: "new" });
  world.report = { ...PAGE, cookies: [...PAGE.cookies.slice(0, -1), mystery] };
  await act(() => model.refresh());
  expect(asked()).toBe(2);
});
