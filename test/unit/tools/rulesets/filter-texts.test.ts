import { expect, test } from "vitest";
import { readFilterTexts } from "../../../../tools/rulesets/filter-texts.ts";

test("the source of the rules is at hand for the source archive", () => {
  const texts = readFilterTexts();
  expect([...texts.keys()]).toEqual(["filters/2.txt", "filters/3.txt", "filters/4.txt", "filters/17.txt"]);
  for (const text of texts.values()) expect(text.toString()).toMatch(/^! Title: AdGuard/m);
});
