import { expect, test } from "vitest";
import { calibrationError, figuresOf, heldOf, type Judged } from "../../../../tools/purposes/metrics.ts";

const JUDGED: readonly Judged[] = [
  { truth: "advertising", said: "advertising", tracking: 0.9 },
  { truth: "analytics", said: "advertising", tracking: 0.8 },
  { truth: "necessary", said: "analytics", tracking: 0.7 },
  { truth: "analytics", said: "analytics", tracking: 0.7 },
  { truth: "functional", said: "necessary", tracking: 0.2 },
  { truth: "necessary", said: "unclassified", tracking: 0.1 },
];

test("shares of what is answered and of everything", () => {
  const figures = figuresOf(JUDGED);
  expect(figures.coverage).toBeCloseTo(5 / 6);
  expect(figures.accuracyAnswered).toBeCloseTo(2 / 5);
  expect(figures.accuracy).toBeCloseTo(2 / 6);
  expect(figures.accuracy3Answered).toBeCloseTo(3 / 5);
  expect(figures.accuracy3).toBeCloseTo(3 / 6);
  expect(figures.essentialsLost).toBeCloseTo(1 / 3);
  expect(figures.trackingFound).toBe(1);
});

test("precision and recall by class, and their mean", () => {
  const { classes, macroF1 } = figuresOf(JUDGED);
  expect(classes.advertising).toEqual({ precision: 1 / 2, recall: 1, f1: 2 / 3 });
  expect(classes.analytics).toEqual({ precision: 1 / 2, recall: 1 / 2, f1: 1 / 2 });
  expect(classes.functional).toEqual({ precision: 0, recall: 0, f1: 0 });
  expect(macroF1).toBeCloseTo((2 / 3 + 1 / 2) / 4);
});

test("what is found before too many essentials are lost; what is equally likely goes together", () => {
  const many = [
    ...JUDGED,
    ...Array.from({ length: 17 }, (): Judged => ({ truth: "necessary", said: "necessary", tracking: 0 })),
  ];
  // One of 20 essentials is at .7, beside a tracker: at 2 % both must stay, at 5 % both go.
  expect(figuresOf(many).recallAt).toEqual({ 2: 2 / 3, 5: 1, 10: 1 });
});

test("the distance between claimed and held", () => {
  const claim = (confidence: number, right: boolean, weight = 1) => ({ confidence, right, weight });
  expect(calibrationError([claim(0.75, true), claim(0.75, false)])).toBeCloseTo(0.25);
  expect(calibrationError([claim(0.95, true, 3), claim(0.45, false)])).toBeCloseTo((3 * 0.05 + 0.45) / 4);
  expect(heldOf([claim(1, true, 3), claim(1, false)])).toBe(0.75);
});
