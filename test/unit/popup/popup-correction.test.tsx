// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Classification } from "#core/purposes/classification.ts";
import { buildPageReport, buildTabCookie } from "../../support/build-cookie.ts";
import { click, closePopup, focused, main, openPopup, press, row, settled, stop } from "../../support/open-popup.tsx";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

const fact = { pattern: "_ga_*", does: "Google counts visits.", sentence: "counts", lifetime: "2y" };
const counted: Classification = { purpose: "analytics", owner: "Google (Analytics)", step: "table", fact };
const ga = buildTabCookie({ name: "_ga_ABC123DEF4" }, { classification: counted });
const uid = buildTabCookie({ name: "uid", domain: ".ads.example", hostOnly: false }, { party: "third-party" });
const PAGE = buildPageReport({ cookies: [ga, uid] });
const GA = "_ga_ABC123DEF4";

afterEach(closePopup);

const button = (name: string, words: string) =>
  [...(row(name)?.querySelectorAll("button") ?? [])].find((each) => each.textContent === words);
const radio = (value: string) => document.querySelector<HTMLInputElement>(`.correction-form [value="${value}"]`);
const form = () => document.querySelector("form");
const words = () => form()?.textContent ?? "";

async function submit(): Promise<void> {
  await act(async () => form()?.requestSubmit());
  await settled();
}

async function openForm(name: string, opener = "Is this wrong?"): Promise<void> {
  button(name, opener)?.focus();
  await click(button(name, opener));
}

describe("is this wrong?", () => {
  let popup: Awaited<ReturnType<typeof openPopup>>;
  beforeEach(async () => {
    popup = await openPopup(PAGE);
    await click(stop(GA));
    await openForm(GA);
  });

  test("asks what for and where, in words, and starts at what is held now", () => {
    expect(button(GA, "Is this wrong?")?.getAttribute("aria-expanded")).toBe("true");
    expect(button(GA, "Is this wrong?")?.getAttribute("aria-label")).toBe(`Is this wrong? Say what ${GA} is for`);
    expect([...document.querySelectorAll("legend")].map(({ textContent }) => textContent)).toEqual([
      "What is it for?",
      "Where does that hold?",
    ]);
    expect(document.querySelectorAll('.correction-form [name="purpose"]')).toHaveLength(4);
    expect(document.activeElement).toBe(radio("analytics"));
    expect(radio("site")?.checked).toBe(true);
    expect(words()).toContain("Cookies named _ga_* on shop.example");
    expect(words()).toContain("Cookies named _ga_* on every site");
  });

  test("saved, the row says so in words and mark, can be filtered, and the keyboard is back", async () => {
    await click(radio("functional"));
    await click(radio("everywhere"));
    await submit();
    expect(popup.ask.asked.find(([method]) => method === "setPurpose")?.[1]).toEqual({
      ...{ tabId: 7, key: ga.key, purpose: "functional", scope: "everywhere" },
    });
    expect(row(GA)?.dataset.purpose).toBe("functional");
    expect(row(GA)?.querySelector(".purpose-line .badge")?.textContent).toBe("You decided");
    expect(row(GA)?.textContent).toContain("You said that this cookie is for Functional.");
    expect(row(GA)?.querySelector(".why")?.textContent).toBe(
      "You said that this cookie is for Functional. Your answer holds on every site. " +
        "Without that we would call it Analytics. Google counts visits. Usually kept for 2 years. ",
    );
    expect(stop(GA)?.textContent).toContain("by you");
    expect(form()).toBeNull();
    expect(document.activeElement).toBe(button(GA, "Change your answer"));
    expect(document.querySelector(".undo-bar")?.textContent).toContain(`${GA} now counts as: Functional.`);
    const chip = [...document.querySelectorAll<HTMLElement>(".chip")].find((each) =>
      each.textContent?.startsWith("Corrected by you"),
    );
    expect(chip?.textContent).toBe("Corrected by you 1");
    await click(chip);
    expect(row("uid")).toBeNull();
  });

  test("taken back, our own knowledge holds again", async () => {
    await click(radio("functional"));
    await submit();
    button(GA, "Take back")?.focus();
    await click(button(GA, "Take back"));
    expect(popup.ask.asked.find(([method]) => method === "withdrawPurpose")?.[1]).toEqual({ tabId: 7, key: ga.key });
    expect(row(GA)?.dataset.purpose).toBe("analytics");
    expect(row(GA)?.textContent).toContain("Google counts visits.");
    expect(button(GA, "Take back")).toBeUndefined();
    expect(document.activeElement).toBe(button(GA, "Is this wrong?"));
    expect(document.querySelector(".undo-bar")?.textContent).toContain(`Your answer about ${GA} was taken back.`);
  });

  test("a change of the page neither closes the form nor forgets what was chosen", async () => {
    await click(radio("advertising"));
    radio("advertising")?.focus();
    popup.world.report = { ...PAGE, cookies: [buildTabCookie({ name: "aaa" }), ...PAGE.cookies] };
    await act(() => popup.model.refresh());
    expect(radio("advertising")?.checked).toBe(true);
    expect(document.activeElement).toBe(radio("advertising"));
  });

  test("Escape leaves it as it was: the form closes, the row does not, the keyboard is back", async () => {
    await click(radio("functional"));
    radio("functional")?.focus();
    expect(await press("Escape")).toBe(true);
    expect(form()).toBeNull();
    expect(stop(GA)?.getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement).toBe(button(GA, "Is this wrong?"));
    expect(popup.ask.asked.some(([method]) => method === "setPurpose")).toBe(false);
  });

  test("what fails is told, and the form stays as it is", async () => {
    await click(radio("functional"));
    popup.world.report = { ...PAGE, cookies: [uid] };
    await submit();
    expect(main()).toContain("The cookie is gone.");
    expect(popup.model.correction.draft.value).toMatchObject({ key: ga.key, purpose: "functional" });
  });

  test("one form at a time", async () => {
    await click(stop("uid"));
    await openForm("uid");
    expect(document.querySelectorAll("form")).toHaveLength(1);
    expect(row("uid")?.contains(form())).toBe(true);
  });
});

test("of a cookie whose purpose nobody knows nothing is chosen beforehand, and its company's domain is named", async () => {
  const { ask } = await openPopup(PAGE);
  await click(stop("uid"));
  await openForm("uid");
  expect(document.querySelectorAll('[name="purpose"]:checked')).toHaveLength(0);
  expect(button("uid", "Save")?.disabled).toBe(true);
  await submit();
  expect(ask.asked.some(([method]) => method === "setPurpose")).toBe(false);
  expect(words()).toContain("Cookies of ads.example named uid, while you are on shop.example");
  expect(words()).toContain("Cookies of ads.example named uid, on every site");
});

test("a row that the answer takes out of the filtered list hands the keyboard on", async () => {
  const { model } = await openPopup(PAGE);
  await act(() => model.list.toggleFilter("analytics"));
  await click(stop(GA));
  await openForm(GA);
  await click(radio("functional"));
  await submit();
  expect(row(GA)).toBeNull();
  expect(focused()).toBe("search");
});

test.each(["a".repeat(4096), "<b onclick=x>", "\u202Egnp.exe"])(
  "a hostile name is text in the form: %j",
  async (name) => {
    await openPopup(buildPageReport({ cookies: [buildTabCookie({ name })] }));
    await click(document.querySelector<HTMLElement>("[data-cookie-name] .stop"));
    await click(document.querySelector<HTMLElement>(".correction .link"));
    expect(words().length).toBeLessThan(400);
    expect(words()).not.toContain("\u202E");
    expect(document.querySelector("b")).toBeNull();
  },
);
