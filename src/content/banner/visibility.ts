type VisibleEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** Chromium tells whether an element is really painted, and by nothing covered. Firefox 153 does not. */
export const TELLS_VISIBLE: boolean = "isVisible" in IntersectionObserverEntry.prototype;

/** Whether the browser says that all of the element is seen; true where it says nothing. Calls back when that changes. */
export function watchVisibility(element: Element, changed: () => void) {
  let isSeen = !TELLS_VISIBLE;
  const observer = new IntersectionObserver(
    (entries: readonly VisibleEntry[]) => {
      isSeen = entries.at(-1)?.isVisible === true;
      changed();
    },
    { threshold: [0, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  if (TELLS_VISIBLE) observer.observe(element);
  return { isSeen: () => isSeen, stop: () => observer.disconnect() };
}
