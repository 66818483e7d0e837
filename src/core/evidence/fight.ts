/** How often one cookie was removed lately. Times in milliseconds since the epoch. */
export type Fight = { readonly rounds: number; readonly lastAt: number };

/** So many removals go at once; a page that sets its cookie still again meets pauses that double. */
const AT_ONCE = 10;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 60_000;

/** The next round, and how long to wait before it. A pause of the page as long as the longest of ours ends the fight. */
export function nextRound(before: Fight | undefined, now: number): { readonly fight: Fight; readonly wait: number } {
  const isOver = before === undefined || now - before.lastAt > LONGEST_PAUSE;
  const rounds = isOver ? 1 : before.rounds + 1;
  const wait = rounds <= AT_ONCE ? 0 : Math.min(FIRST_PAUSE * 2 ** (rounds - AT_ONCE - 1), LONGEST_PAUSE);
  return { fight: { rounds, lastAt: now + wait }, wait };
}
