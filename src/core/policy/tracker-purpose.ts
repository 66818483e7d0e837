import type { BlockIndex } from "#core/blocking/block-index.ts";
import { classifyHost } from "#core/purposes/classify-host.ts";
import type { Owners } from "#core/purposes/owners.ts";
import type { Purpose } from "#core/purposes/purpose.ts";

/** What is known of a host that pages of others ask. */
export type KnownTracker = { readonly purpose: Purpose; readonly owner?: string };

/** As the rulesets have it, which were made from the same companies; then by the company alone. */
export function knownTracker(host: string, { owners }: { readonly owners: Owners }, index: BlockIndex): KnownTracker {
  const { purpose, owner } = classifyHost(host, { owners });
  return { purpose: index.purposeOf(host) ?? purpose, ...(owner !== undefined && { owner }) };
}
