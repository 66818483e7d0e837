import { expect, test } from "vitest";
import { type Fight, nextRound } from "#core/evidence/fight.ts";
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

/** The pauses before so many rounds, each begun `apart` milliseconds after the one before has ended. */
function pauses(rounds: number, apart: number): readonly number[] {
  let fight: Fight | undefined;
  let now = 0;
  return Array.from({ length: rounds }, () => {
    const next = nextRound(fight, now);
    fight = next.fight;
    now += next.wait + apart;
    return next.wait;
  });
}

test("a site that sets its cookie with every response is met at once", () => {
  expect(pauses(40, 1)).toEqual(Array(40).fill(0));
  expect(pauses(500, 250)).toEqual(Array(500).fill(0));
});

test("a script that writes in a loop keeps us busy four times in a second", () => {
  const waits = pauses(300, 1);
  expect(waits.slice(50).every((wait) => wait > 200 && wait < 260)).toBe(true);
  expect(pauses(1, 0)).toEqual([0]);
});

test("a clock that jumps back costs no more than a pause", () => {
  const { fight } = nextRound(undefined, 1_000_000);
  expect(nextRound(fight, 0).wait).toBe(0);
});
