import type { Draft } from "./draft.ts";
import { hostOfUrlFilter, isCovered, parentsOf } from "./hosts.ts";
import type { Gathered } from "./merge.ts";
import { isNamedHost } from "./named-hosts.ts";

/** The hosts that the hosts tier blocks, and all names above them. */
export type HostsTier = { readonly blocked: ReadonlySet<string>; readonly above: ReadonlySet<string> };

export function hostsTierOf(drafts: readonly Draft[]): HostsTier {
  const blocked = new Set(drafts.flatMap(({ kind, host }) => (kind === "block" && host !== undefined ? [host] : [])));
  return { blocked, above: new Set([...blocked].flatMap(parentsOf)) };
}

/** Whether an exception can change what the hosts tier does: its own host is blocked, or hosts below or, unnamed, any. */
export function hasHostsTierWork({ hosts, match, list }: Gathered, { blocked, above }: HostsTier): boolean {
  if (list === "own") return true;
  const part = hostOfUrlFilter(match.urlFilter);
  const named = hosts ?? match.to ?? (part === undefined ? undefined : [part]);
  return named === undefined || named.some((host) => isCovered(host, blocked) || above.has(host) || isNamedHost(host));
}

/** A path of one site's own, asked for by that site: thousands of rules that Firefox would test for every request. */
export function isForOneSite({ hosts, kind, match }: Gathered): boolean {
  if (hosts !== undefined || kind === "allow" || match.party === "thirdParty") return false;
  const host = hostOfUrlFilter(match.urlFilter);
  return (
    host !== undefined && (match.from === undefined || match.from.some((from) => isCovered(host, new Set([from]))))
  );
}
