import type { PopupOutcome } from "#content-messages.ts";
import type { PopupProof } from "#core/cmp/site-popup.ts";

/** Purposes of the TCF that are about advertising or content by profile and its measuring: all but storing itself. */
const FIRST_OF_ADVERTISING = 2;

/**
 * What confirms an answer that was given by clicks. A TCF interface that says otherwise outweighs everything; one that
 * says the same is the platform's own state, as is the rule's own test.
 */
export async function proofOf(
  { isGone, hasStored, selfTest, granted }: PopupOutcome,
  readTcf: () => Promise<readonly number[] | undefined>,
): Promise<PopupProof> {
  const tcf = await readTcf();
  if (tcf !== undefined) {
    const hasGrants = tcf.some((id) => id >= FIRST_OF_ADVERTISING);
    if (hasGrants !== granted.includes("advertising")) return "none";
    return "state";
  }
  if (selfTest === true) return "state";
  if (!isGone) return "none";
  return hasStored ? "storage" : "closed";
}
