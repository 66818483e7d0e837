import { sortedUnique } from "./domain-list.ts";
import type { Draft, Match } from "./draft.ts";
import { byEnding, withoutCovered } from "./hosts.ts";

/** Drafts with equal conditions gathered: many hosts, pages or kinds of request in one. */
export type Gathered = Omit<Draft, "host"> & { readonly hosts?: readonly string[] };

/** As few rules as say the same: first by hosts, then by pages, then by kinds of request. */
export function merge(drafts: readonly Draft[]): readonly Gathered[] {
  const whole = drafts.filter((each) => each.host !== undefined);
  const parts: readonly Gathered[] = drafts.filter((each) => each.host === undefined);
  const byPages = unite(parts, "from");
  return [...gatherHosts(whole), ...unite(byPages, "types")];
}

function gatherHosts(drafts: readonly Draft[]): readonly Gathered[] {
  const groups = groupBy(drafts, ({ host: _, ...rest }) => keyOf(rest));
  const gathered = groups.map((group): Gathered => {
    const { host: _, ...rest } = group[0] as Draft;
    return { ...rest, hosts: byEnding(withoutCovered(group.flatMap(({ host }) => host ?? []))) };
  });
  // The same hosts on other pages: `||a^$domain=x` and `||a^$domain=y`.
  return unite(gathered, "from");
}

/** Unites what differs in `key` only: the conditions differ in one thing, so one rule with all its values says the same. */
function unite(drafts: readonly Gathered[], key: "from" | "types") {
  const can = drafts.filter(({ match }) => match[key] !== undefined);
  const cannot = drafts.filter(({ match }) => match[key] === undefined);
  const groups = groupBy(can, (draft) => keyOf({ ...draft, match: { ...draft.match, [key]: undefined } }));
  const united = groups.map((group): Gathered => {
    const first = group[0] as Gathered;
    const values: readonly string[] = group.flatMap(({ match }) => match[key] ?? []);
    const match = { ...first.match, [key]: key === "from" ? withoutCovered(values) : sortedUnique(values) } as Match;
    return { ...first, match };
  });
  return [...cannot, ...united];
}

/** Equal for equal drafts, whatever the order in which their keys were set. */
export function keyOf(value: object): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
