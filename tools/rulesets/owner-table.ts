import type { OwnerTable } from "#core/blocking/owner-table.ts";

/** Suffix and owner as they ship: the suffixes of one owner in one string. */
export function toOwnerTable(owners: ReadonlyMap<string, string>): OwnerTable {
  const byOwner = new Map<string, string[]>();
  for (const [suffix, owner] of owners) byOwner.set(owner, [...(byOwner.get(owner) ?? []), suffix]);
  return Object.fromEntries(
    [...byOwner].sort(([a], [b]) => (a < b ? -1 : 1)).map(([owner, list]) => [owner, list.sort().join(" ")]),
  );
}
