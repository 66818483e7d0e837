import { createPathIndex, type PathIndex, type PathRequest } from "#core/blocking/path-index.ts";
import { type BlockingPurpose, RULESETS } from "#core/blocking/rulesets.ts";
import { siteOfHost } from "#core/site.ts";
import type { ObservedRequest } from "#platform/requests.ts";
import { readRuleset } from "#platform/rulesets.ts";

/** Answers for which purposes a rule for part of an address stops a request. Read when the first such request fails. */
export function createPathRules() {
  let indexes: Promise<readonly (readonly [BlockingPurpose, PathIndex])[]> | undefined;
  return async (request: ObservedRequest): Promise<readonly BlockingPurpose[]> => {
    indexes ??= readIndexes();
    const asked = pathRequestOf(request);
    return (await indexes).filter(([, index]) => index.stops(asked)).map(([purpose]) => purpose);
  };
}

export type PathRules = ReturnType<typeof createPathRules>;

async function readIndexes(): Promise<readonly (readonly [BlockingPurpose, PathIndex])[]> {
  const rulesets = RULESETS.flatMap(({ id, tier, purpose }) => (tier === "paths" && purpose ? [{ id, purpose }] : []));
  return await Promise.all(
    rulesets.map(async ({ id, purpose }) => [purpose, createPathIndex(await readRuleset(id))] as const),
  );
}

function pathRequestOf({ url, host, initiatorHost = host, requestType }: ObservedRequest): PathRequest {
  const isThirdParty = siteOfHost(initiatorHost) !== siteOfHost(host);
  return { url: url.toLowerCase(), host, initiator: initiatorHost, isThirdParty, type: requestType };
}
