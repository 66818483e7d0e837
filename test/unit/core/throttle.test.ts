import { expect, test } from "vitest";
import { throttle } from "#core/throttle.ts";

/** A clock whose timers run when the test says so. */
function createTimers() {
  const waiting: (() => void)[] = [];
  const intervals: number[] = [];
  return {
    intervals,
    waiting,
    later: (task: () => void, milliseconds: number) => {
      intervals.push(milliseconds);
      waiting.push(task);
    },
    pass: () => {
      for (const task of waiting.splice(0)) task();
    },
  };
}

function createThrottled() {
  const timers = createTimers();
  const counted = { calls: 0 };
  const count = () => {
    counted.calls += 1;
  };
  const call = throttle(count, 60, timers.later);
  return { timers, counted, call };
}

test("the first call goes through at once", () => {
  const { counted, call } = createThrottled();
  call();
  expect(counted.calls).toBe(1);
});

test("the calls of an interval become one at its end: the last change is never lost", () => {
  const { timers, counted, call } = createThrottled();
  for (let each = 0; each < 100; each += 1) call();
  expect(counted.calls).toBe(1);
  timers.pass();
  expect(counted.calls).toBe(2);
});

test("a call at the end of an interval opens the next one", () => {
  const { timers, counted, call } = createThrottled();
  call();
  call();
  timers.pass();
  call();
  expect(counted.calls).toBe(2);
  timers.pass();
  expect(counted.calls).toBe(3);
});

test("after a quiet interval it is silent, and then lets the next call through at once", () => {
  const { timers, counted, call } = createThrottled();
  call();
  timers.pass();
  timers.pass();
  expect(counted.calls).toBe(1);
  expect(timers.waiting).toHaveLength(0);
  call();
  expect(counted.calls).toBe(2);
});

test("there is one timer at a time, with the interval it was given", () => {
  const { timers, call } = createThrottled();
  for (let each = 0; each < 5; each += 1) call();
  expect(timers.intervals).toEqual([60]);
});

test("a call that throws does not silence the next ones", () => {
  const timers = createTimers();
  let calls = 0;
  const call = throttle(
    () => {
      calls += 1;
      if (calls === 1) throw new Error("no page");
    },
    60,
    timers.later,
  );
  expect(call).toThrow("no page");
  timers.pass();
  call();
  expect(calls).toBe(2);
});

test("a call made from inside the call comes at the end of the interval", () => {
  const timers = createTimers();
  let calls = 0;
  const call: () => void = throttle(
    () => {
      calls += 1;
      if (calls === 1) call();
    },
    60,
    timers.later,
  );
  call();
  expect(calls).toBe(1);
  timers.pass();
  expect(calls).toBe(2);
});
