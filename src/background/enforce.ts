import { createQueue } from "#core/queue.ts";
import type { Site } from "#core/site.ts";

/** What changed in what holds; without a site: everything, as at a start. */
export type PolicyChange = { readonly isPrivate: boolean; readonly site?: Site };

/**
 * One means of keeping the answer: the network rules, the guard, the sweep ... Reads what is stored and applies the
 * difference, so that running it twice changes nothing.
 */
export type Enforcement = (change: PolicyChange) => Promise<void>;

/**
 * Runs every means after each change, one change after another: two that ran at once could each put back what the other
 * took away. One that fails does not keep the others from their work; the first failure is thrown at the end.
 */
export function createEnforcer(means: readonly Enforcement[]): Enforcement {
  const inTurn = createQueue();
  return (change) =>
    inTurn(async () => {
      const results = await Promise.allSettled(means.map((each) => each(change)));
      const failed = results.find((result) => result.status === "rejected");
      if (failed) throw failed.reason;
    });
}
