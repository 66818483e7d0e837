import { expect, test } from "vitest";
import { createPage } from "#core/pages/page-record.ts";
import { reduced, sharesOf, TAB_BUDGET } from "#core/pages/tab-budget.ts";
import { EMPTY_TAB, type TabRecord } from "#core/pages/tab-record.ts";

const page = createPage({ url: "https://shop.example/", scheme: "https", host: "shop.example", isFromStart: true });

/** A tab of which the shown page takes one share of the room and each earlier one another. */
function tab(earlier: number): TabRecord {
  return { ...EMPTY_TAB, current: page, earlier: Array.from({ length: earlier }, () => page) };
}

const sizeOf =
  (perPage: number) =>
  ({ earlier, current }: TabRecord): number =>
    perPage * TAB_BUDGET * (earlier.length + (current ? 1 : 0));

test.each([
  ["everything, when there is room", 0.1, [tab(3), tab(2)], ["whole", "whole"]],
  ["only what is shown, of those that changed longest ago", 0.1, [tab(8), tab(8)], ["whole", "shown"]],
  ["nothing, when not even that fits", 0.3, [tab(2), tab(0), tab(0)], ["whole", "nothing", "nothing"]],
  ["a small one behind a large one", 0.25, [tab(9), tab(2), tab(0)], ["shown", "whole", "nothing"]],
  ["to the last byte", 0.5, [tab(0), tab(0)], ["whole", "whole"]],
  ["of a page that alone is too large, nothing", 1.1, [tab(0)], ["nothing"]],
])("is stored: %s", (_rule, perPage, tabs, shares) => {
  const entries = tabs.map((each, index) => [index, each] as const);
  expect([...sharesOf(entries, sizeOf(perPage)).values()]).toEqual(shares);
});

test("what is stored of a shown page leaves out the others", () => {
  expect(reduced(tab(3), "shown")).toEqual({ ...EMPTY_TAB, current: page });
  const whole = tab(3);
  expect(reduced(whole, "whole")).toBe(whole);
});
