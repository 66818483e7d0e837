// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { buildPageReport, buildTabCookie } from "../../support/build-cookie.ts";
import { click, closePopup, openPopup, PAGE } from "../../support/open-popup.tsx";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

afterEach(() => {
  closePopup();
  vi.restoreAllMocks();
});

const unfold = () => document.querySelector<HTMLElement>(".unfold");
const chips = () => [...document.querySelectorAll<HTMLElement>(".chip")].map(({ textContent }) => textContent);

test("filters that fit on their line have no button, those that do not are unfolded by one", async () => {
  await openPopup(PAGE);
  expect(chips().length).toBeGreaterThan(2);
  expect(unfold()).toBeNull();
  closePopup();
  vi.spyOn(HTMLElement.prototype, "scrollWidth", "get").mockReturnValue(700);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(350);
  await openPopup(PAGE);
  expect([unfold()?.getAttribute("aria-label"), unfold()?.getAttribute("aria-expanded")]).toEqual([
    "All filters",
    "false",
  ]);
  await click(unfold());
  expect(unfold()?.getAttribute("aria-expanded")).toBe("true");
  await click(unfold());
  expect(unfold()?.getAttribute("aria-expanded")).toBe("false");
});

test("while only the first part is there, nothing is counted", async () => {
  const { onReady } = await openPopup({ ...PAGE, isFirstPart: true });
  expect(chips()).toEqual([]);
  expect(document.querySelector(".summary")?.textContent).toContain("Reading the cookies of this page…");
  expect(document.querySelectorAll("[data-cookie-name]")).toHaveLength(4);
  expect(onReady).not.toHaveBeenCalled();
});

test("a first part without a cookie is no empty page yet", async () => {
  await openPopup(buildPageReport({ isFirstPart: true }));
  expect(document.querySelector(".empty-state")).toBeNull();
});

test("when the whole does not come, the first part does not stay in its place", async () => {
  const { model, world } = await openPopup({ ...PAGE, isFirstPart: true, cookies: [buildTabCookie()] });
  world.report = new Error("no answer");
  await model.refresh();
  await vi.waitFor(() => expect(document.querySelector("[role=alert]")).not.toBeNull());
});
