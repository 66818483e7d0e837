import type { Draft } from "./draft.ts";
import { hostOfUrlFilter, isCovered } from "./hosts.ts";

/** Drafts that a block of the whole host does not make needless, and how many were. */
export function prune(drafts: readonly Draft[]): { readonly kept: readonly Draft[]; readonly covered: number } {
  const wide = wideHosts(drafts);
  const kept = drafts.filter((draft) => !isNeedless(draft, wide));
  return { kept, covered: drafts.length - kept.length };
}

type WideHosts = {
  /** Blocked whatever asks. */
  readonly always: ReadonlySet<string>;
  readonly cloaked: ReadonlySet<string>;
  readonly thirdParty: ReadonlySet<string>;
};

function wideHosts(drafts: readonly Draft[]): WideHosts {
  const hostsWhere = (test: (draft: Draft) => boolean) =>
    new Set(
      drafts.flatMap((each) => (each.kind === "block" && each.host !== undefined && test(each) ? [each.host] : [])),
    );
  const keys = (draft: Draft) => Object.keys(draft.match).join();
  return {
    always: hostsWhere((draft) => keys(draft) === ""),
    cloaked: hostsWhere((draft) => keys(draft) === "" && draft.company !== undefined),
    thirdParty: hostsWhere((draft) => keys(draft) === "party" && draft.match.party === "thirdParty"),
  };
}

function isNeedless(draft: Draft, wide: WideHosts): boolean {
  const isPlainBlock = draft.kind === "block" || (draft.kind === "redirect" && draft.resource === undefined);
  const host = draft.host ?? hostOfUrlFilter(draft.match.urlFilter);
  if (!isPlainBlock || draft.important || host === undefined) return false;
  const keys = Object.keys(draft.match).join();
  // A hidden host keeps its own rule, since that names the company; a plain rule for it is needless beside.
  if (keys === "") return draft.company === undefined && isCovered(host, wide.cloaked);
  if (isCovered(host, wide.always)) return true;
  const isOneOfThem = draft.host !== undefined && keys === "party";
  return draft.match.party === "thirdParty" && !isOneOfThem && isCovered(host, wide.thirdParty);
}
