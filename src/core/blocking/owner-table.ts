/** Owner to the host suffixes that are theirs, separated by blanks: `owners.json` beside the rulesets. */
export type OwnerTable = Readonly<Record<string, string>>;

/** Suffix to owner. Build it once per life of the worker; 5,000 entries. */
export function ownersBySuffix(table: OwnerTable): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([owner, hosts]) => hosts.split(" ").map((host) => [host, owner] as const)),
  );
}

/** The owner of the longest suffix that the table knows. */
export function ownerOfHost(owners: ReadonlyMap<string, string>, host: string): string | undefined {
  for (let rest = host; rest !== ""; rest = rest.slice(rest.indexOf(".") + 1)) {
    const owner = owners.get(rest);
    if (owner !== undefined || !rest.includes(".")) return owner;
  }
  return;
}
