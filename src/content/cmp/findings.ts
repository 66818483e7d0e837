import { isAbove } from "./conceal.ts";
import { isShown, type Popup, popupAround } from "./popup.ts";
import type { Evidence } from "./walk.ts";

/** What speaks for a pop-up now: one that was read, or only something that floats and is called like one. */
export type News = { readonly popup: Popup | undefined };

/** Gathers what was seen of a page, and tells when it says something new. */
export function createFindings() {
  const hints = new Set<Element>();
  const seeds = new Set<Element>();
  let told = "nothing";

  function popup(): Popup | undefined {
    for (const seed of seeds) {
      const found = isShown(seed) ? popupAround(seed) : undefined;
      if (found && isShown(found.box)) return found;
    }
    return undefined;
  }

  return {
    add(evidence: Evidence): void {
      addUpTo(MOST_KEPT, hints, evidence.hints);
      addUpTo(MOST_KEPT, seeds, evidence.seeds);
    },
    /** Undefined when there is nothing, or nothing new. */
    news(): News | undefined {
      const found = popup();
      const isHinted = found === undefined && [...hints].some((each) => isShown(each) && floats(each));
      const now = found ? "popup" : isHinted ? "hint" : "nothing";
      if (now === "nothing" || now === told || (now === "hint" && told === "popup")) return undefined;
      told = now;
      return { popup: found };
    },
    /** All of it is new again. */
    forget(): void {
      told = "nothing";
    },
  };
}

/** A page that goes on adding such elements has shown its pop-up long ago. */
const MOST_KEPT = 60;

function addUpTo(most: number, kept: Set<Element>, more: readonly Element[]): void {
  for (const each of kept) if (!each.isConnected) kept.delete(each);
  for (const each of more) if (kept.size < most) kept.add(each);
}

const MOST_AROUND = 3;
const MOST_CHILDREN = 5;

/** A hint counts where something floats: "cookie" in the class of a paragraph is nobody's pop-up. */
function floats(hint: Element): boolean {
  let each: Element | null = hint;
  for (let step = 0; each && step < MOST_AROUND; step += 1, each = each.parentElement) {
    if (isAbove(each)) return true;
  }
  const children = [...hint.children].slice(0, MOST_CHILDREN);
  return children.some((child) => isAbove(child) || [...child.children].slice(0, MOST_CHILDREN).some(isAbove));
}
