// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import { KIND_WORDS, NOTE_WORDS } from "#core/values/value-words.ts";
import { text } from "#platform/i18n.ts";
import { decodedLayers } from "../../../src/ui/cookies/decoded-words.ts";
import { buildPageReport, buildTabCookie } from "../../support/build-cookie.ts";
import { click, closePopup, main, openPopup, row, settled, stop } from "../../support/open-popup.tsx";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

afterEach(closePopup);

const base64 = (content: unknown) => btoa(JSON.stringify(content)).replaceAll("=", "");
const JWT = `${base64({ alg: "HS256" })}.${base64({ sub: "ada", exp: Date.UTC(2027, 0, 2, 3, 4, 5) / 1000 })}.c2ln`;

const opener = () =>
  [...(row("x")?.querySelectorAll("button") ?? [])].find((each) => each.textContent?.endsWith("decoded"));
const decoded = () => document.querySelector(".decoded")?.textContent ?? "";

async function open(value: string) {
  const popup = await openPopup(buildPageReport({ cookies: [buildTabCookie({ name: "x", value })] }));
  await click(stop("x"));
  return popup;
}

/** The decoders come with the first wish for them. */
async function show(): Promise<void> {
  await click(opener());
  await act(async () => void (await import("../../../src/ui/cookies/decoded-words.ts")));
  await settled();
}

describe("show decoded", () => {
  test("reads a value only when asked, and takes it away again", async () => {
    await open("%7B%22a%22%3A1%7D");
    expect(decoded()).toBe("");
    expect(opener()?.getAttribute("aria-expanded")).toBe("false");
    expect(opener()?.getAttribute("aria-label")).toBe("Show decoded: the value of x");
    await show();
    expect(opener()?.getAttribute("aria-expanded")).toBe("true");
    expect([...document.querySelectorAll(".decoded strong")].map(({ textContent }) => textContent)).toEqual([
      "URL-encoded",
      "JSON",
    ]);
    expect([...document.querySelectorAll(".decoded :is(dt, dd)")].map(({ textContent }) => textContent)).toEqual([
      "a",
      "1",
    ]);
    await click(opener());
    expect(decoded()).toBe("");
  });

  test("says of a token that nobody checked it, and its times in the language of the screen", async () => {
    await open(JWT);
    await show();
    expect(decoded()).toContain("JSON Web Token");
    expect(decoded()).toContain("The signature was not checked: only the site can.");
    expect(decoded()).toMatch(/exp(January 2, 2027|2 January 2027)[^)]*\(1798859045\)/);
    expect(decoded()).toContain("ada");
  });

  test("says of what is empty that it is", () => {
    expect(decodedLayers('{"a":"","b":1}', "x").at(-1)?.fields).toEqual([
      ["a", "(empty)"],
      ["b", "1"],
    ]);
  });

  test("says plainly that there is nothing to decode", async () => {
    await open("rebeccapurple");
    await show();
    expect(main()).toContain("There is nothing to decode");
  });

  test("an empty value offers nothing", async () => {
    await open("");
    expect(opener()).toBeUndefined();
  });

  test("follows the value while it is open", async () => {
    const { world, model } = await open("%7B%22a%22%3A1%7D");
    await show();
    world.report = buildPageReport({ cookies: [buildTabCookie({ name: "x", value: "%7B%22b%22%3A2%7D" })] });
    await act(() => model.refresh());
    expect(decoded()).toBe("URL-encodedJSONb2");
  });

  test.each(["<img src=x onerror=alert(1)>", "\u202Egnp.exe", "$1 $& \uE0000\uE000", "__proto__"])(
    "what comes out is text: %j",
    async (payload) => {
      await open(encodeURIComponent(JSON.stringify({ [payload]: payload, z: 1 })));
      await show();
      expect(document.querySelectorAll(".decoded dd")).toHaveLength(2);
      expect(document.querySelectorAll("img, script, svg")).toHaveLength(0);
      expect(decoded()).not.toMatch(/[\u202E\uE000]/);
    },
  );

  test("is bounded, and what is left out is said", () => {
    const layers = decodedLayers(
      JSON.stringify(Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i]))),
      "x",
    );
    expect(layers.flatMap(({ fields }) => fields).length).toBeLessThanOrEqual(40);
    expect(layers.at(-1)?.notes).toContain("More is left out here.");
  });
});

test.each(Object.entries(KIND_WORDS))("the form %s reads in the popup as it is meant", (kind, meant) => {
  expect(text(`valueKind_${kind.replaceAll("-", "_")}` as "valueKind_jwt")).toBe(meant);
});

test.each(Object.entries(NOTE_WORDS))("the remark %s reads in the popup as it is meant", (note, meant) => {
  expect(text(`valueNote_${note.replaceAll("-", "_")}` as "valueNote_opaque")).toBe(meant);
});
