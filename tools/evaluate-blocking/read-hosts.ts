/**
 * Hosts that third-party-web calls cdn or content and that we block wholly, read one by one: the domain, and why it is
 * right to block it all the same. A blocked one that is not here is reported as unread.
 */
const READ: Readonly<Record<string, string>> = {};

const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries(READ).flatMap(([reason, domains]) => domains.split(" ").map((domain) => [domain, reason] as const)),
);

/** Why blocking the host is right; asked for the host and each name above it. */
export function reasonToBlock(host: string): string | undefined {
  const labels = host.split(".");
  const names = labels.map((_, index) => labels.slice(index).join("."));
  return names.map((name) => REASONS.get(name)).find((reason) => reason !== undefined);
}
