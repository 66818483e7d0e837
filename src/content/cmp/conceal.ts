/** Puts everything back as it was. */
export type Restore = () => void;

type Style = Readonly<Record<string, string>>;

/**
 * Seen by nobody and in nobody's way, but laid out as before: what reads or clicks it by script works. Not by opacity:
 * many pop-ups fade, and are done only when the end of their fading is told.
 */
const CONCEALED: Style = { "clip-path": "inset(100%)", "pointer-events": "none" };

const MOST_STEPS = 6;
const MOST_TEXT = 8000;

/** Hides a pop-up with the veil around it, and lets the page scroll. */
export function conceal(box: HTMLElement): Restore {
  const parts = [outermost(box), ...veils()];
  const restores = [...parts.map((part) => setStyle(part, CONCEALED)), ...parts.map(makeInert), unlockScroll()];
  return () => {
    for (const restore of restores) restore();
  };
}

/** The page can be scrolled although its style says otherwise. */
export function unlockScroll(): Restore {
  const locked = [document.documentElement, document.body].filter(
    (element) => getComputedStyle(element).overflowY === "hidden",
  );
  const restores = locked.map((element) => setStyle(element, { overflow: "auto" }));
  return () => {
    for (const restore of restores) restore();
  };
}

function setStyle(element: HTMLElement, style: Style): Restore {
  const before = Object.keys(style).map(
    (name) => [name, element.style.getPropertyValue(name), element.style.getPropertyPriority(name)] as const,
  );
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, "important");
  return () => {
    for (const [name, value, priority] of before) element.style.setProperty(name, value, priority);
  };
}

function makeInert(element: HTMLElement): Restore {
  const { inert } = element;
  element.inert = true;
  return () => {
    element.inert = inert;
  };
}

/** The outermost box around the pop-up that floats above the page and holds not much more than it; else the pop-up. */
function outermost(box: HTMLElement): HTMLElement {
  return boxesAround(box).findLast(isAbove) ?? box;
}

function boxesAround(box: HTMLElement): readonly HTMLElement[] {
  const boxes: HTMLElement[] = [];
  let each: HTMLElement | undefined = box;
  while (each && boxes.length < MOST_STEPS && !isPage(each)) {
    boxes.push(each);
    each = parentOf(each);
  }
  return boxes;
}

function isPage(element: HTMLElement): boolean {
  const { body, documentElement } = document;
  return element === body || element === documentElement || (element.textContent?.length ?? 0) > MOST_TEXT;
}

/** The host, where the element is the first of a shadow root. */
function parentOf(element: HTMLElement): HTMLElement | undefined {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot && root.host instanceof HTMLElement ? root.host : undefined;
  return element.parentElement ?? host;
}

export function isAbove(element: Element): boolean {
  const { position } = getComputedStyle(element);
  return (
    position === "fixed" || position === "sticky" || element.matches("dialog[open], [role=dialog], [aria-modal=true]")
  );
}

/** What covers the page without a word. */
function veils(): readonly HTMLElement[] {
  const { innerWidth, innerHeight } = window;
  return document
    .elementsFromPoint(innerWidth / 2, innerHeight / 3)
    .filter((each) => each instanceof HTMLElement)
    .filter((each) => {
      const { width, height } = each.getBoundingClientRect();
      const isWordless =
        (each.textContent ?? "").trim() === "" && each.querySelector("img, video, canvas, iframe") === null;
      return isWordless && width >= innerWidth * 0.9 && height >= innerHeight * 0.9 && isAbove(each);
    });
}
