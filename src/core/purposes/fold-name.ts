const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const CAPITALS_AND_DIGITS = /(?<![A-Za-z0-9])[A-Z0-9]{6,}(?![A-Za-z0-9])/g;
const HEX_RUN = /[0-9a-f]{8,}/g;
const LONG_DIGITS = /\d{2,}/g;

/**
 * Replaces ids in a cookie's name, so that a family is counted as one: `_hjSession_1234567` is `_hjSession_*`.
 * The rule behind all counts of docs/purposes.md, with its known faults, so that figures stay comparable;
 * to find a row use `nameFamily`. Linear in the length of the name.
 */
export function foldName(name: string): string {
  const folded = name
    .replace(UUID, "*")
    .replace(CAPITALS_AND_DIGITS, (run) => (/\d/.test(run) && /[A-Z]/.test(run) ? "*" : run))
    .replace(HEX_RUN, (run) => (/\d/.test(run) && /[a-f]/.test(run) ? "*" : run))
    .replace(LONG_DIGITS, "#");
  const end = startOfIdTail(folded);
  return end === folded.length ? folded : `${folded.slice(0, end)}*`;
}

/** A tail of ids, such as `#.#-*`, is one id. Walked from the end: a regular expression would try every start. */
function startOfIdTail(folded: string): number {
  let start = folded.length;
  for (;;) {
    const separated = "-_.".includes(folded.charAt(start - 1) || " ");
    const mark = folded.charAt(start - (separated ? 2 : 1));
    if (mark !== "*" && mark !== "#") return start;
    start -= separated ? 2 : 1;
  }
}
