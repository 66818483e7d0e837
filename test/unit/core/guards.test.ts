import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAbsentOr, isFields, isInteger, isListOf, isNumber, isText } from "#core/guards.ts";
import { isCookie, isUndoRecord } from "#core/is-undo-record.ts";
import { isTabRecord } from "#core/pages/is-tab-record.ts";
import { EMPTY_TAB, type TabRecord } from "#core/pages/tab-record.ts";
import { buildCookie } from "../../support/build-cookie.ts";

describe("the small guards", () => {
  const values: readonly [string, unknown][] = [
    ["undefined", undefined],
    ["null", null],
    ["true", true],
    ["0", 0],
    ["1.5", 1.5],
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["2^53", 2 ** 53],
    ["'1'", "1"],
    ["[]", []],
    ["{}", {}],
    ["Object.create(null)", Object.create(null)],
    ["a function", () => 1],
  ];
  test.each<[string, (value: unknown) => boolean, readonly string[]]>([
    ["isFields", isFields, ["{}", "Object.create(null)"]],
    ["isText", isText, ["'1'"]],
    ["isInteger", isInteger, ["0"]],
    ["isNumber", isNumber, ["0", "1.5", "2^53"]],
    ["a list of texts", (value) => isListOf(value, isText), ["[]"]],
    ["nothing or a text", (value) => isAbsentOr(value, isText), ["undefined", "'1'"]],
  ])("%s takes only what it names", (_name, guard, taken) => {
    expect(values.filter(([, value]) => guard(value)).map(([name]) => name)).toEqual(taken);
  });

  test("a list with one wrong entry, or a hole, is refused", () => {
    expect(isListOf(["a", 1], isText)).toBe(false);
    expect(isListOf([undefined], isText)).toBe(false);
    // biome-ignore lint/suspicious/noSparseArray: a hole is the case
    expect(isListOf(["a", , "b"], isText)).toBe(false);
  });
});

const page = {
  scheme: "https",
  host: "shop.example",
  url: "https://shop.example/",
  documentId: "d1",
  isFromStart: true,
  frames: [{ scheme: "https", host: "shop.example", frameId: 0, parentFrameId: -1, documentId: "d1" }],
  hosts: [{ scheme: "http", host: "cdn.example", frameId: 0, requestType: "script" }],
  settings: [
    {
      name: "sid",
      domain: "shop.example",
      hostOnly: true,
      path: "/",
      partitioned: false,
      host: "shop.example",
      requestType: "main_frame",
      at: 5,
    },
  ],
} as const;

const tab: TabRecord = {
  current: page,
  pending: { ...page, requestId: "1", mainFrameId: 0 },
  prerendered: [{ ...page, requestId: "2", mainFrameId: 20 }],
  earlier: [page],
};

const cookie = buildCookie({
  apiName: "sid",
  expirationDate: 1.5,
  partitionKey: { topLevelSite: "https://shop.example", hasCrossSiteAncestor: false },
  firstPartyDomain: "shop.example",
});

type Stored = readonly [name: string, guard: (value: unknown) => boolean, whole: object, optional: readonly string[]];

const stored: readonly Stored[] = [
  ["a tab's record", isTabRecord, tab, ["current", "pending", ".documentId"]],
  ["an undo record", isUndoRecord, { id: "a", at: 1, before: [cookie] }, OPTIONAL_OF_COOKIE()],
  ["a cookie", isCookie, cookie, OPTIONAL_OF_COOKIE()],
];

function OPTIONAL_OF_COOKIE(): readonly string[] {
  return ["apiName", "expirationDate", "partitionKey", "firstPartyDomain"];
}

/** Every place in a value: "current", "current.frames", "current.frames.0.host" ... */
function placesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...placesOf(inner, [...path, key])]);
}

/** A deep copy in which one place was changed. */
function edited(value: object, path: readonly string[], edit: (holder: Record<string, unknown>, key: string) => void) {
  const copy = structuredClone(value);
  const holder = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], copy);
  edit(holder as Record<string, unknown>, path.at(-1) ?? "");
  return copy;
}

describe.each(stored)("%s", (_name, guard, whole, optional) => {
  const places = placesOf(whole);
  const isOptional = (path: readonly string[]) => optional.some((name) => `.${path.join(".")}`.endsWith(name));

  test("is taken whole, and after a round through JSON", () => {
    expect(guard(whole)).toBe(true);
    expect(guard(JSON.parse(JSON.stringify(whole)))).toBe(true);
    expect(places.length).toBeGreaterThan(10);
  });

  test("is taken with further fields, as a later version may write them", () => {
    expect(guard({ ...whole, more: 1 })).toBe(true);
    expect(guard(JSON.parse(JSON.stringify(whole).replace("{", '{"__proto__":{"polluted":1},')))).toBe(true);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("is refused when a field is missing, except those that may be absent", () => {
    const remove = (holder: Record<string, unknown>, key: string) => delete holder[key];
    const fields = places.filter((path) => !/^\d+$/.test(path.at(-1) ?? ""));
    const wrong = fields.filter((path) => guard(edited(whole, path, remove)) !== isOptional(path));
    expect(wrong).toEqual([]);
  });

  test("is refused when any field is of another type, absent ones included", () => {
    const strangers: readonly unknown[] = [null, Number.NaN, [["x"]], Symbol.iterator, () => 1];
    const wrong = places.flatMap((path) =>
      strangers.filter((stranger) =>
        guard(
          edited(whole, path, (holder, key) => {
            holder[key] = stranger;
          }),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("is refused when a text is a number, a number a text, a flag a text", () => {
    const other = (value: unknown) => (typeof value === "string" ? 5 : typeof value === "object" ? "x" : `${value}`);
    const wrong = places.filter((path) =>
      guard(
        edited(whole, path, (holder, key) => {
          holder[key] = other(holder[key]);
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("fields that only the prototype has do not count", () => {
    expect(guard(Object.create(null))).toBe(false);
    expect(guard(JSON.parse(`{"__proto__":${JSON.stringify(whole)}}`))).toBe(false);
  });

  test("is never thrown at, whatever is stored", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true, withSet: true, withDate: true }), (value) => {
        expect(guard(value)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("300 random mutations neither throw nor pass as sound what is not", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything(), (path, stranger) => {
        const before = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], whole);
        const mutant = edited(whole, path, (holder, key) => {
          holder[key] = stranger;
        });
        // What passes must have the form of what was there.
        if (guard(mutant) && stranger !== undefined) expect(shapeOf(stranger)).toBe(shapeOf(before));
      }),
      { numRuns: 300 },
    );
  });
});

function shapeOf(value: unknown): string {
  return Array.isArray(value) ? "list" : typeof value;
}

test("an empty tab is a record", () => {
  expect(isTabRecord(EMPTY_TAB)).toBe(true);
});

test.each(["none", "Lax", "", undefined])("SameSite %s is no word of the cookies API", (sameSite) => {
  expect(isCookie({ ...cookie, sameSite })).toBe(false);
});

test.each(["ftp", "", "HTTPS", undefined])("%s is no scheme that holds cookies", (scheme) => {
  expect(isTabRecord({ ...tab, current: { ...page, scheme } })).toBe(false);
});
