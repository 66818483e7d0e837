export type KeyActions = {
  readonly host: Element;
  readonly focus: () => void;
  readonly later: () => void;
};

/**
 * F6 leads to the banner from anywhere; so does the first Tab of a person who has not touched the page yet, since the
 * banner stands last in the document. Escape puts the question off. The focus is never taken and never kept.
 */
export function listenForKeys({ host, focus, later }: KeyActions): () => void {
  const controller = new AbortController();
  let isPageTouched = false;

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return;
    const wish = wishOf(event, host, isPageTouched);
    if (event.key === "Tab") isPageTouched = true;
    if (wish === "later") later();
    if (wish !== "come") return;
    event.preventDefault();
    event.stopPropagation();
    focus();
  }

  function onPointer({ target }: Event): void {
    isPageTouched ||= target !== host;
  }

  const options = { capture: true, signal: controller.signal };
  window.addEventListener("keydown", onKey, options);
  window.addEventListener("pointerdown", onPointer, options);
  return () => controller.abort();
}

/** What a key asks of the banner. */
function wishOf({ key, shiftKey }: KeyboardEvent, host: Element, isPageTouched: boolean): "come" | "later" | undefined {
  const { activeElement, body } = document;
  const isWithin = activeElement === host;
  const isNowhere = activeElement === null || activeElement === body;
  switch (key) {
    case "Escape":
      return isWithin || isNowhere ? "later" : undefined;
    case "F6":
      return isWithin ? undefined : "come";
    case "Tab":
      return isNowhere && !isPageTouched && !shiftKey ? "come" : undefined;
    default:
      return undefined;
  }
}
