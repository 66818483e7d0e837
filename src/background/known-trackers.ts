import { type BlockIndex, createBlockIndex } from "#core/blocking/block-index.ts";
import { RULESETS } from "#core/blocking/rulesets.ts";
import { type KnownTracker, knownTracker } from "#core/policy/tracker-purpose.ts";
import type { Owners } from "#core/purposes/owners.ts";
import { readRuleset } from "#platform/rulesets.ts";

/** Answers by host what a third party is for. The rulesets' hosts, some megabytes of text, are read when first asked. */
export function createKnownTrackers(knowledge: { readonly owners: Owners }) {
  let index: Promise<BlockIndex> | undefined;
  const known = new Map<string, KnownTracker>();

  return async (host: string): Promise<KnownTracker> => {
    const before = known.get(host);
    if (before) return before;
    index ??= readIndex();
    const found = knownTracker(host, knowledge, await index);
    known.set(host, found);
    return found;
  };
}

export type KnownTrackers = ReturnType<typeof createKnownTrackers>;

async function readIndex(): Promise<BlockIndex> {
  const ids = RULESETS.filter(({ tier, purpose }) => tier === "hosts" && purpose !== undefined).map(({ id }) => id);
  const rulesets = await Promise.all(ids.map(async (id) => [id, await readRuleset(id)] as const));
  return createBlockIndex(Object.fromEntries(rulesets));
}
