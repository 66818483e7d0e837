// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import { buildPageReport } from "../../support/build-cookie.ts";
import {
  click,
  closePopup,
  focused,
  NOW,
  OWN,
  openPopup,
  PAGE,
  press,
  row,
  search,
  settled,
  stop,
} from "../../support/open-popup.tsx";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

afterEach(closePopup);

describe("the keyboard", () => {
  test("one tab stop, arrows between rows, Home and End, and the position for screen readers", async () => {
    await openPopup(PAGE);
    expect(document.querySelectorAll(".list [tabindex='0'].stop")).toHaveLength(1);
    stop("alpha")?.focus();
    await press("ArrowDown");
    expect(focused()).toBe("beta");
    await press("ArrowUp");
    expect(focused()).toBe("alpha");
    await press("End");
    expect(focused()).toBe("uid");
    expect(row("uid")?.getAttribute("aria-posinset")).toBe("4");
    expect(row("uid")?.getAttribute("aria-setsize")).toBe("4");
    await press("Home");
    expect(document.activeElement?.textContent).toBe("First-party");
    expect(document.querySelectorAll(".list [tabindex='0'].stop")).toHaveLength(1);
  });

  test("the arrows along the line open and close a row and fold a group", async () => {
    await openPopup(PAGE);
    stop("alpha")?.focus();
    await press("ArrowRight");
    expect(stop("alpha")?.getAttribute("aria-expanded")).toBe("true");
    await press("ArrowLeft");
    expect(stop("alpha")?.getAttribute("aria-expanded")).toBe("false");
    await press("Home");
    await press("ArrowLeft");
    expect(row("alpha")).toBeNull();
  });

  test("Delete deletes exactly the row, the focus goes to its neighbour, and undo brings both back", async () => {
    const { ask } = await openPopup(PAGE);
    stop("beta")?.focus();
    await press("Delete");
    expect(ask.asked.find(([method]) => method === "deleteCookies")?.[1]).toEqual({ tabId: 7, keys: [OWN[1]?.key] });
    expect(row("beta")).toBeNull();
    expect(focused()).toBe("gamma");
    expect(document.querySelector(".undo-bar [role=status]")?.textContent).toBe("Deleted 1 cookie.");
    await press("z", { ctrlKey: true });
    expect(focused()).toBe("beta");
  });

  test("the last row takes the focus to the one before it, the very last one to the search field", async () => {
    const { model } = await openPopup(buildPageReport({ cookies: OWN.slice(0, 2) }));
    stop("beta")?.focus();
    await press("Delete");
    expect(focused()).toBe("alpha");
    await act(() => model.remove([OWN[0]?.key ?? ""]));
    await settled();
    expect(focused()).toBe("search");
  });

  test("in the search field Delete and Ctrl+Z edit text", async () => {
    const { ask } = await openPopup(buildPageReport({ cookies: OWN, undo: { id: "u", at: NOW, count: 1 } }));
    search()?.focus();
    expect(await press("Delete")).toBe(false);
    expect(await press("z", { ctrlKey: true })).toBe(false);
    expect(ask.asked.map(([method]) => method)).toEqual(["getTabReport", "getSiteReport"]);
  });

  test("a slash goes to the search, and in the search it is a slash", async () => {
    await openPopup(PAGE);
    stop("alpha")?.focus();
    expect(await press("/")).toBe(true);
    expect(focused()).toBe("search");
    expect(await press("/")).toBe(false);
  });

  test("Escape closes the row, then clears the search, then is the browser's", async () => {
    const { model } = await openPopup(PAGE);
    await act(() => {
      model.list.query.value = "a";
    });
    await click(stop("alpha"));
    row("alpha")?.querySelector<HTMLElement>(".detail button")?.focus();
    expect(await press("Escape")).toBe(true);
    expect(stop("alpha")?.getAttribute("aria-expanded")).toBe("false");
    expect(focused()).toBe("alpha");
    expect(await press("Escape")).toBe(true);
    expect(search()?.value).toBe("");
    expect(await press("Escape")).toBe(false);
  });
});
