/** How often we put ourselves back. A page that wants us gone has its way: the toolbar button asks instead. */
const MOST_AT_ONCE = 5;
/** Milliseconds. */
const AT_ONCE = 10_000;
const MOST = 40;

/** Counts restorations. False when there were too many of them: it is time to give up. */
export function createBudget(now: () => number): () => boolean {
  const spent: number[] = [];
  return () => {
    spent.push(now());
    const before = spent.at(-1 - MOST_AT_ONCE);
    return spent.length <= MOST && (before === undefined || now() - before > AT_ONCE);
  };
}
