import type { Cookie } from "#core/cookies/cookie.ts";
import { enumeration } from "#ui/formats.ts";
import { marksOf } from "./cookie-words.ts";

/** Letters are a picture of words: screen readers hear the words, the tooltip shows them. */
export function Marks({ cookie }: { readonly cookie: Cookie }) {
  const marks = marksOf(cookie);
  const words = marks.filter(({ letters }) => letters !== "").map(({ word }) => word);
  return (
    <span class="marks mono" {...spoken(words)}>
      {marks
        .map(({ letters }, slot) => letters.padEnd(slot === 2 ? 3 : 2))
        .join("")
        .slice(0, -1)}
    </span>
  );
}

function spoken(words: readonly string[]) {
  if (words.length === 0) return undefined;
  return { role: "img", "aria-label": enumeration(words), "data-tip": enumeration(words) } as const;
}
