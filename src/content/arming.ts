import type { BannerHost } from "./banner-host.ts";
import { hasOthersOnTop } from "./top-layers.ts";

/** Milliseconds that a person needs to see what is asked, before a click can be an answer. */
const TO_ARM = 500;
/** Milliseconds between the pointer's coming and a click, where the browser cannot tell what is seen. */
const TO_REST = 200;
/** CSS pixels: smaller, and nobody has read it. */
const LEAST = { width: 40, height: 20 };

/** Why an act of the person does not count; undefined where it does. */
export type Refusal = "not trusted" | "moved" | "too small" | "covered" | "not seen" | "too early";

type VisibleEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** Chromium tells whether an element is really painted, and by nothing covered. Firefox 153 does not. */
const TELLS_VISIBLE = "isVisible" in IntersectionObserverEntry.prototype;

/** Judges whether a click is a real, visible, deliberate act. In doubt it is not: a lost click costs a second one. */
export function createArming(host: BannerHost, card: Element, bar: Element) {
  let since = Number.POSITIVE_INFINITY;
  let enteredAt = Number.NEGATIVE_INFINITY;
  let isSeen = !TELLS_VISIBLE;
  let place = "";

  const observer = new IntersectionObserver(
    (entries: readonly VisibleEntry[]) => {
      const wasSeen = isSeen;
      isSeen = entries.at(-1)?.isVisible === true;
      if (!(wasSeen && isSeen)) restart();
    },
    { threshold: [0, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  if (TELLS_VISIBLE) observer.observe(card);

  function restart(): void {
    since = performance.now();
  }

  /** Looks whether all is still well; to be called several times a second. False: something stands in the way. */
  function look(isWatched: boolean): boolean {
    const { left, top, width, height } = bar.getBoundingClientRect();
    const now = [left, top, width, height].join();
    if (now !== place || document.visibilityState !== "visible") restart();
    place = now;
    const isFree = host.isInPlace() && host.isReachable(card) && isSeen;
    const isAlone = TELLS_VISIBLE || !isWatched || !hasOthersOnTop(host.element);
    if (!isFree || !isAlone) restart();
    return isFree;
  }

  function refusalOf(event: Event, part: Element): Refusal | undefined {
    if (!event.isTrusted) return "not trusted";
    if (!host.isInPlace()) return "moved";
    const { width, height } = part.getBoundingClientRect();
    if (width < LEAST.width || height < LEAST.height) return "too small";
    if (!host.isReachable(part)) return "covered";
    if (TELLS_VISIBLE ? !isSeen : hasOthersOnTop(host.element)) return "not seen";
    const now = performance.now();
    return now - since < TO_ARM || now - enteredAt < TO_REST ? "too early" : undefined;
  }

  return {
    restart,
    look,
    refusalOf,
    /** The pointer came in, and we went on top once more. */
    entered: () => {
      enteredAt = performance.now();
    },
    stop: () => observer.disconnect(),
  };
}

/** Where the browser does not tell what is seen, going on top when the pointer comes is the best that can be done. */
export const RAISES_FOR_POINTER = !TELLS_VISIBLE;
