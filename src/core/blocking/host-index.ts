import type { DnrRule } from "./dnr-rule.ts";

/** Which block rule names a host: for requests that failed, to tell whether we stopped them. */
export type HostIndex = {
  /** The rule that blocks the host whatever asks from another site; undefined: no such rule. Longest suffix first. */
  readonly find: (host: string) => HostRule | undefined;
};

export type HostRule = { readonly ruleset: string; readonly rule: number };

/**
 * 140,000 hosts in 2.6 MB: a table of hashes, open at the next free place, beside the number of each one's rule. Rules for
 * single kinds of requests or single pages are left out, since a host alone cannot tell whether they apply.
 */
export function createHostIndex(rulesets: Readonly<Record<string, readonly DnrRule[]>>): HostIndex {
  const chosen = Object.entries(rulesets).flatMap(([ruleset, all]) =>
    all
      .filter(isForWholeHosts)
      .map(({ id, condition }) => ({ ruleset, rule: id, hosts: condition.requestDomains ?? [] })),
  );
  const table = createTable(chosen.reduce((sum, { hosts }) => sum + hosts.length, 0));
  for (const [number, { hosts }] of chosen.entries()) {
    for (const host of hosts) table.add(host, number);
  }
  // Not the rules themselves: their lists of hosts would stay in memory.
  const rules = chosen.map(({ ruleset, rule }): HostRule => ({ ruleset, rule }));
  return {
    find: (host) => {
      for (let rest = host; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) {
        const found = rules[table.get(rest)];
        if (found !== undefined) return found;
      }
      return;
    },
  };
}

type Table = {
  readonly add: (host: string, number: number) => void;
  /** -1: not in the table. */
  readonly get: (host: string) => number;
};

function createTable(count: number): Table {
  const capacity = 2 ** Math.ceil(Math.log2(count / 0.7 + 2));
  const hashes = new Float64Array(capacity); // 0 is a free place
  const numbers = new Uint16Array(capacity);
  const placeOf = (hash: number) => {
    let place = hash % capacity;
    while (hashes[place] !== 0 && hashes[place] !== hash) place = (place + 1) % capacity;
    return place;
  };
  return {
    add: (host, number) => {
      const hash = hashOf(host);
      const place = placeOf(hash);
      hashes[place] = hash;
      numbers[place] = number;
    },
    get: (host) => {
      const place = placeOf(hashOf(host));
      return hashes[place] === 0 ? -1 : (numbers[place] ?? -1);
    },
  };
}

function isForWholeHosts({ action, condition }: DnrRule): boolean {
  const { requestDomains, domainType, ...rest } = condition;
  return (
    action.type === "block" &&
    requestDomains !== undefined &&
    domainType !== "firstParty" &&
    Object.keys(rest).length === 0
  );
}

/** 53 bits: two of the hosts of a list meet once in a million lists. */
function hashOf(host: string): number {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let index = 0; index < host.length; index++) {
    const code = host.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high ^= high >>> 13;
  }
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0) || 1;
}
