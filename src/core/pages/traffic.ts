import { type Fields, isFields, isInteger, isText } from "#core/guards.ts";
import type { RequestCounts } from "#core/site-report.ts";
import type { PageRecord } from "./page-record.ts";

/** What became of a page's requests to another host, as measured. */
export type HostTraffic = RequestCounts & { readonly host: string };

/** One request: what the rules make of it when it is asked, and what its failure tells. */
export type TrafficEvent =
  | { readonly kind: "asked"; readonly host: string; readonly isStripped: boolean }
  | { readonly kind: "failed"; readonly host: string; readonly isOurs: boolean };

const MOST_HOSTS = 2000;
const NOTHING: RequestCounts = { blocked: 0, stripped: 0, allowed: 0, unknown: 0 };

/**
 * A request counts as let through until the browser says that it was stopped: nothing is told of one that goes well, and
 * to hear of each would cost more than all else.
 */
export function withTraffic(page: PageRecord, event: TrafficEvent): PageRecord {
  const all = page.traffic ?? [];
  const before = all.find(({ host }) => host === event.host);
  if (before === undefined && all.length >= MOST_HOSTS) return page;
  const next = { host: event.host, ...counted(before ?? NOTHING, event) };
  return { ...page, traffic: before ? all.map((each) => (each === before ? next : each)) : [...all, next] };
}

function counted({ blocked, stripped, allowed, unknown }: RequestCounts, event: TrafficEvent): RequestCounts {
  if (event.kind === "asked")
    return event.isStripped
      ? { blocked, stripped: stripped + 1, allowed, unknown }
      : { blocked, stripped, allowed: allowed + 1, unknown };
  // Of its asking nothing may be known: the background was stopped in between.
  const through = allowed > 0 ? { stripped, allowed: allowed - 1 } : { stripped: Math.max(0, stripped - 1), allowed };
  return event.isOurs ? { ...through, blocked: blocked + 1, unknown } : { ...through, blocked, unknown: unknown + 1 };
}

/** How many requests of the page were stopped. */
export function blockedOn({ traffic = [] }: Pick<PageRecord, "traffic">): number {
  return traffic.reduce((sum, { blocked }) => sum + blocked, 0);
}

export function isHostTraffic(value: unknown): value is HostTraffic {
  return isFields(value) && isText(value.host) && COUNTS.every((count) => isCount(value, count));
}

const COUNTS = ["blocked", "stripped", "allowed", "unknown"] as const satisfies readonly (keyof RequestCounts)[];

function isCount(value: Fields, key: string): boolean {
  return isInteger(value[key]) && (value[key] as number) >= 0;
}
