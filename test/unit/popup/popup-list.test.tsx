// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import { buildPageReport, buildTabCookie } from "../../support/build-cookie.ts";
import { click, closePopup, focused, main, NOW, OWN, openPopup, PAGE, row, stop } from "../../support/open-popup.tsx";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

afterEach(() => {
  closePopup();
  vi.restoreAllMocks();
});

test("a row carries the attributes that scripts rely on", async () => {
  const partitionKey = { topLevelSite: "https://shop.example", hasCrossSiteAncestor: true };
  await openPopup(
    buildPageReport({ cookies: [buildTabCookie({ name: "p", path: "/a", partitionKey }, { party: "third-party" })] }),
  );
  const attributes = ["name", "domain", "path"].map((each) => row("p")?.getAttribute(`data-cookie-${each}`));
  expect(attributes).toEqual(["p", "shop.example", "/a"]);
  expect([row("p")?.getAttribute("data-party"), row("p")?.getAttribute("data-purpose")]).toEqual([
    "third-party",
    "unclassified",
  ]);
  expect(row("p")?.getAttribute("data-partition")).toBe("https://shop.example");
});

test("a refresh keeps focus and opened rows, whatever comes above them", async () => {
  const { world, model } = await openPopup(PAGE);
  await click(stop("beta"));
  stop("beta")?.focus();
  const element = row("beta");
  world.report = { ...PAGE, cookies: [buildTabCookie({ name: "aaa" }), ...PAGE.cookies] };
  await act(() => model.refresh());
  expect(row("beta")).toBe(element);
  expect(focused()).toBe("beta");
  expect(stop("beta")?.getAttribute("aria-expanded")).toBe("true");
});

test("a group is deleted as it is shown: hidden cookies stay", async () => {
  const { ask, model } = await openPopup(PAGE);
  await act(() => {
    model.list.query.value = "alpha";
  });
  const button = document.querySelector<HTMLElement>(".domain .delete-group");
  expect(button?.getAttribute("aria-label")).toBe("Delete shown: 1 cookie of shop.example");
  await click(button);
  expect(ask.asked.find(([method]) => method === "deleteCookies")?.[1]).toEqual({ tabId: 7, keys: [OWN[0]?.key] });
});

describe("hostile names and values are text", () => {
  const payloads = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "{{constructor}}",
    "$1 $2 $&",
    "\uE0000\uE000",
    "__proto__",
    "javascript:alert(1)",
    "\u202Egnp.exe",
    "a".repeat(4096),
    "",
  ];
  test.each(payloads)("%j", async (payload) => {
    const partitionKey = { topLevelSite: payload, hasCrossSiteAncestor: false };
    const cookie = buildTabCookie({ name: payload, value: payload, path: payload, partitionKey });
    await openPopup(
      buildPageReport({ cookies: [cookie], host: payload, undo: { id: "u", at: NOW, count: 1, name: payload } }),
    );
    await click(document.querySelector<HTMLElement>("[data-cookie-name] .stop"));
    expect(document.querySelectorAll("img, script, svg, a")).toHaveLength(0);
    expect(document.querySelector(".detail")).not.toBeNull();
    if (!payload.includes("\u202E") && !payload.includes("\uE000") && payload !== "") expect(main()).toContain(payload);
    expect(main()).not.toMatch(/[\u202E\uE000]/);
  });
});

test("up to 200 cookies are all in the document, more only on request", async () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => buildTabCookie({ name: `n${index}` }));
  await openPopup(buildPageReport({ cookies: many(190) }));
  expect(document.querySelectorAll("[data-cookie-name]")).toHaveLength(190);
  closePopup();
  await openPopup(buildPageReport({ cookies: many(240) }));
  expect(document.querySelectorAll("[data-cookie-name]").length).toBeLessThan(100);
  closePopup();
  await openPopup(buildPageReport({ cookies: many(240) }), { rows: "all" });
  expect(document.querySelectorAll("[data-cookie-name]")).toHaveLength(240);
});

test("a list that grows so long that it is drawn in part, and shrinks again, keeps the focused element", async () => {
  // A window that shows ten rows: nothing is laid out here.
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(360);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(36);
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => buildTabCookie({ name: `n${index + 100}` }));
  const { world, model } = await openPopup(buildPageReport({ cookies: many(170) }));
  await click(stop("n150"));
  const copy = row("n150")?.querySelector<HTMLElement>(".actions button");
  copy?.focus();
  for (const [count, isWhole] of [
    [240, false],
    [170, true],
  ] as const) {
    world.report = buildPageReport({ cookies: many(count) });
    await act(() => model.refresh());
    expect(document.querySelectorAll("[data-cookie-name]").length === count).toBe(isWhole);
    expect(document.activeElement).toBe(copy);
    expect(row("n150")?.contains(copy ?? null)).toBe(true);
  }
});
