import { useEffect, useRef, useState } from "preact/hooks";

type Tip = { readonly text: string; readonly target: DOMRect };

/**
 * One tooltip for the whole page: the text of `data-tip` under the pointer, or of the element that has the keyboard's
 * focus (or of its first part that has one). Escape, scrolling and any key put it away. What it says is also in the
 * accessible name, so it is hidden from screen readers.
 */
export function Tooltip() {
  const [tip, setTip] = useState<Tip | undefined>(undefined);
  useEffect(() => observeTips(setTip), []);
  const bubble = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tip && bubble.current) place(bubble.current, tip.target);
  }, [tip]);
  return (
    <div class="tooltip hostile" ref={bubble} hidden={tip === undefined} aria-hidden="true">
      {tip?.text}
    </div>
  );
}

function observeTips(show: (tip: Tip | undefined) => void): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true, passive: true };
  const hide = () => show(undefined);
  const onPointer = (event: Event) => show(tipOf((event.target as Element).closest?.("[data-tip]")));
  const onFocus = (event: Event) => {
    const target = event.target as Element;
    show(target.matches?.(":focus-visible") ? tipOf(target.querySelector("[data-tip]:last-child")) : undefined);
  };
  document.addEventListener("pointerover", onPointer, options);
  document.addEventListener("focusin", onFocus, options);
  for (const type of ["scroll", "keydown", "pointerdown", "focusout"]) document.addEventListener(type, hide, options);
  return () => listening.abort();
}

function tipOf(element: Element | null | undefined): Tip | undefined {
  const text = element?.getAttribute("data-tip");
  return element && text ? { text, target: element.getBoundingClientRect() } : undefined;
}

const GAP = 6;

/** Below its target, or above where the window ends; never outside. */
function place(bubble: HTMLElement, target: DOMRect): void {
  const { width, height } = bubble.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = target.bottom + GAP + height <= clientHeight;
  const left = target.left + target.width / 2 - width / 2;
  bubble.style.top = `${below ? target.bottom + GAP : target.top - GAP - height}px`;
  bubble.style.left = `${Math.max(GAP, Math.min(left, clientWidth - width - GAP))}px`;
}
