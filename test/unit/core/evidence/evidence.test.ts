import { expect, test } from "vitest";
import { nextRound } from "#core/evidence/fight.ts";
import { withHeld } from "#core/evidence/held-list.ts";
import { type Attempt, isActivities, type SiteActivity, withAttempt } from "#core/evidence/site-activity.ts";
import type { HeldCookie } from "#core/site-report.ts";

const HELD = { name: "_ga", host: "a.example", purpose: "analytics", means: "script", lastAt: 1 } as const;
const ATTEMPT: Attempt = {
  ...{ phase: "before-answer", name: "_ga", host: "a.example", by: "a.example" },
  ...{ purpose: "analytics", means: "script", at: 5 },
};

test("the same cookie by the same means is counted, another is another line", () => {
  const list = [HELD, { ...HELD, lastAt: 2 }, { ...HELD, means: "removed" as const }].reduce<readonly HeldCookie[]>(
    withHeld,
    [],
  );
  expect(list).toEqual([
    { ...HELD, lastAt: 2, count: 2 },
    { ...HELD, means: "removed", count: 1 },
  ]);
});

test("a page that tries a thousand names fills a bounded list", () => {
  const tried = Array.from({ length: 1000 }, (_, index) => ({ ...HELD, name: `_ga_${index}${"x".repeat(900)}` }));
  const list = tried.reduce<readonly HeldCookie[]>(withHeld, []);
  expect(list).toHaveLength(200);
  expect(JSON.stringify(list).length).toBeLessThan(80_000);
  expect(list.at(-1)?.name).toContain("_ga_999");
});

test("a site's record counts, keeps the first and the last time, and tells before from after", () => {
  const attempts: readonly Attempt[] = [ATTEMPT, { ...ATTEMPT, at: 9 }, { ...ATTEMPT, phase: "after-answer", at: 12 }];
  const all = attempts.reduce<readonly SiteActivity[]>((list, each) => withAttempt(list, "a.example", each), []);
  const { at: _at, ...entry } = ATTEMPT;
  expect(all).toEqual([
    {
      site: "a.example",
      forgotten: 0,
      entries: [
        { ...entry, count: 2, first: 5, last: 9 },
        { ...entry, phase: "after-answer", count: 1, first: 12, last: 12 },
      ],
    },
  ]);
  expect(isActivities(all)).toBe(true);
});

test("thousands of sites and names stay below a megabyte and a half", () => {
  let all: readonly SiteActivity[] = [];
  for (let site = 0; site < 300; site++)
    for (let name = 0; name < 50; name++)
      all = withAttempt(all, `${site}.example`, { ...ATTEMPT, name: `_ga_${name}` });
  expect(all).toHaveLength(200);
  expect(all.at(-1)).toMatchObject({ site: "299.example", forgotten: 10 });
  expect(JSON.stringify(all).length).toBeLessThan(1_500_000);
});

test.each([
  [undefined],
  [null],
  [{}],
  [[{ site: 1, entries: [], forgotten: 0 }]],
  [[{ site: "a", entries: [{}], forgotten: 0 }]],
])("%j is no record", (value) => {
  expect(isActivities(value)).toBe(false);
});

test("a page that insists meets pauses that double up to a minute, and a quiet minute ends it", () => {
  const waits: number[] = [];
  let fight: Parameters<typeof nextRound>[0];
  let now = 0;
  for (let round = 0; round < 25; round++) {
    const next = nextRound(fight, now);
    waits.push(next.wait);
    fight = next.fight;
    now += next.wait + 10;
  }
  expect(waits.slice(0, 10)).toEqual(Array(10).fill(0));
  expect(waits.slice(10, 14)).toEqual([500, 1000, 2000, 4000]);
  expect(waits.at(-1)).toBe(60_000);
  expect(nextRound(fight, now + 60_001)).toMatchObject({ wait: 0, fight: { rounds: 1 } });
});
