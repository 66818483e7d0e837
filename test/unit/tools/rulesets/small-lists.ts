import type { DnrRule } from "#core/blocking/dnr-rule.ts";
import type { TargetBrowser } from "#core/blocking/rulesets.ts";
import type { Category } from "#core/purposes/category.ts";
import { ownerOfHost } from "#core/purposes/owners.ts";
import { type Compiled, compile, type SourceList } from "../../../../tools/rulesets/compile.ts";
import type { Entities } from "../../../../tools/rulesets/entities.ts";
import type { ListId } from "../../../../tools/rulesets/filter.ts";

/** The comments that list 3 must have. */
const TRACKING_MARKS = [
  "! SECTION: CNAME disguised tracking networks",
  "! !SECTION: CNAME disguised tracking networks",
  "!-------------- CNAME mail trackers ---",
  "!-------------- General (unsorted) url blocking ---",
];

export function listOf(id: ListId, ...lines: readonly string[]): SourceList {
  const all = id === 3 ? [...TRACKING_MARKS, ...lines] : lines;
  return { id, name: `List ${id}`, text: all.join("\n"), updated: "2026-03-20T00:00:00+00:00" };
}

/** Companies by host, with what third-party-web would call them. */
export function entitiesOf(rows: Readonly<Record<string, Category>> = {}): Entities {
  const owners = new Map(
    Object.entries(rows).map(([host, category]) => [host, { company: `Company of ${host}`, category }]),
  );
  return { version: "test", find: (host) => ownerOfHost(owners, host), listed: Object.entries(rows) };
}

export function compiled(lists: readonly SourceList[], entities = entitiesOf()): Compiled {
  return compile(lists, entities);
}

/** The rules of one ruleset, without those that are ours whatever the lists say. */
export function rulesOf(from: Compiled, ruleset: string, browser: TargetBrowser = "chrome"): readonly DnrRule[] {
  const rules = from.rulesets[browser].find(({ id }) => id === ruleset)?.rules ?? [];
  return rules.filter(({ condition }) => condition.regexFilter?.startsWith("^(https?|wss?)://(") !== true);
}
