import { expect, test } from "vitest";
import { createBudget } from "#content/banner/budget.ts";

/** How many of `times` calls, `gap` milliseconds apart, are granted before the first refusal. */
function grantedOf(times: number, gap: number): number {
  let now = 0;
  const mayRestore = createBudget(() => now);
  for (let each = 0; each < times; each += 1) {
    if (!mayRestore()) return each;
    now += gap;
  }
  return times;
}

test("a page that takes the banner away at once each time has its way after five times", () => {
  expect(grantedOf(1000, 1)).toBe(5);
});

test("dialogs that a person opens now and then are not taken for a fight", () => {
  expect(grantedOf(30, 2_100)).toBe(30);
});

test("there is an end to it, however patient the page is", () => {
  expect(grantedOf(100_000, 60_000)).toBe(40);
});
