import type { DnrRule, UnnumberedRule } from "#core/blocking/dnr-rule.ts";

/** Numbers that follow from what a rule says: the same rule keeps its number, another one gets another. */
export function numbered(rules: readonly UnnumberedRule[]): readonly DnrRule[] {
  const taken = new Map<number, string>();
  return rules.flatMap((rule) => {
    const text = JSON.stringify(rule);
    let id = hashOf(text);
    while (taken.has(id) && taken.get(id) !== text) id = (id % MOST) + 1;
    if (taken.has(id)) return []; // said twice
    taken.set(id, text);
    return [{ id, ...rule }];
  });
}

const MOST = 0x3fffffff;

/** FNV-1a, from 1 to 2^30. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return ((hash ^ (hash >>> 15)) & (MOST - 1)) + 1;
}
