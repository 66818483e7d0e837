import type { HeldCookie } from "#core/site-report.ts";

/** A page with more refused cookies is an attack or a test. */
const MOST_HELD = 200;
const LONGEST_NAME = 200;

/** Counts one more cookie that was kept out; what comes first goes when there are too many. */
export function withHeld(list: readonly HeldCookie[], held: Omit<HeldCookie, "count">): readonly HeldCookie[] {
  const next = { ...held, name: held.name.slice(0, LONGEST_NAME) };
  const before = list.find((each) => isSame(each, next));
  const others = list.filter((each) => each !== before);
  return [...others.slice(1 - MOST_HELD), { ...next, count: (before?.count ?? 0) + 1 }];
}

function isSame(one: HeldCookie, other: Omit<HeldCookie, "count">): boolean {
  return one.name === other.name && one.host === other.host && one.means === other.means;
}
