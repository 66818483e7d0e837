import type { BannerHost } from "./host.ts";
import { isRootReadable } from "./root-filter.ts";
import { hasOthersOnTop } from "./top-layers.ts";
import { TELLS_VISIBLE, watchVisibility } from "./visibility.ts";

/** Milliseconds that a person needs to see what is asked, before a click can be an answer. */
const TO_ARM = 500;
/** Milliseconds between the pointer's coming and a click, where the browser cannot tell what is seen. */
const TO_REST = 200;
/** CSS pixels: smaller, and nobody has read it. */
const LEAST = { width: 40, height: 20 };

/** Judges whether a click is a real, visible, deliberate act. In doubt it is not: a lost click costs a second one. */
export function createArming(host: BannerHost, card: Element, bar: Element) {
  let since = Number.POSITIVE_INFINITY;
  let enteredAt = Number.NEGATIVE_INFINITY;
  let place = "";
  const visibility = watchVisibility(card, restart);

  function restart(): void {
    since = performance.now();
  }

  /** Where the browser does not tell what is seen, anything else in the top layer may cover us. */
  function isAlone(): boolean {
    return TELLS_VISIBLE || !hasOthersOnTop(host.element);
  }

  /** It is there, and nothing hides it that could be seen by us. */
  function isSeen(part: Element): boolean {
    return host.isInPlace() && host.isReachable(part) && visibility.isSeen() && isRootReadable();
  }

  /** To be called several times a second. False: something stands in the way. */
  function look(isWatched: boolean): boolean {
    const { left, top, width, height } = bar.getBoundingClientRect();
    const now = [left, top, width, height].join();
    const isFree = isSeen(card);
    if (now !== place || !isFree || (isWatched && !isAlone())) restart();
    place = now;
    return isFree;
  }

  function isLongEnough(): boolean {
    const now = performance.now();
    return now - since >= TO_ARM && now - enteredAt >= TO_REST;
  }

  /** Whether a click on this part is what the person wants. */
  function counts(event: Event, part: Element): boolean {
    return event.isTrusted && isLarge(part) && isSeen(part) && isAlone() && isLongEnough();
  }

  /** The pointer came in, and we went on top once more. */
  function entered(): void {
    enteredAt = performance.now();
  }

  return { restart, look, counts, entered, stop: visibility.stop };
}

function isLarge(part: Element): boolean {
  const { width, height } = part.getBoundingClientRect();
  return width >= LEAST.width && height >= LEAST.height;
}
