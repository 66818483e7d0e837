import { expect, test } from "vitest";
import { compare, figureOf, interleave, median } from "../../../tools/bench/stats.ts";

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
  [[10, 9, 100], 10],
])("the median of %j is %d", (samples, middle) => {
  expect(median(samples)).toBe(middle);
});

test("there is no median of nothing", () => {
  expect(() => median([])).toThrow("No samples.");
});

test("a figure tells its middle, its ends and how many runs it is of", () => {
  expect(figureOf("popup", "ms", [30, 10, 20])).toEqual({
    name: "popup",
    unit: "ms",
    median: 20,
    min: 10,
    max: 30,
    runs: 3,
  });
});

test("a comparison is of pairs: a slow minute weighs on both alike", () => {
  const figure = compare(
    { ours: "with", theirs: "without", unit: "ms" },
    { ours: [11, 110, 22], theirs: [10, 100, 20] },
  );
  expect(figure.versus).toEqual({ name: "without", median: 20, ratio: 1.1 });
  expect(figure.median).toBe(22);
});

test("samples that are not pairs are refused", () => {
  expect(() => compare({ ours: "a", theirs: "b", unit: "ms" }, { ours: [1, 2], theirs: [1] })).toThrow("not pairs");
});

test("two things are measured in turn, and each begins as often as the other", async () => {
  const order: string[] = [];
  const sampleOf = (name: string) => async () => order.push(name);
  const pair = await interleave(4, { ours: sampleOf("o"), theirs: sampleOf("t") });
  expect(order.join("")).toBe("ottootto");
  expect(pair).toEqual({ ours: [1, 4, 5, 8], theirs: [2, 3, 6, 7] });
});

test("the 95th percentile is told of twenty samples and more, by nearest rank", () => {
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => last - index);
  expect(figureOf("keystroke", "ms", upTo(19))).not.toHaveProperty("p95");
  expect(figureOf("keystroke", "ms", upTo(20)).p95).toBe(19);
  expect(figureOf("keystroke", "ms", upTo(100)).p95).toBe(95);
});
