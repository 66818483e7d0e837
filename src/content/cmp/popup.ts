import { classifyLabel, type LabelMeaning } from "#core/cmp/classify-label.ts";
import { isConsentText } from "#core/cmp/consent-text.ts";

/** Something to click, and what its label says. */
export type Control = { readonly element: HTMLElement; readonly meaning: LabelMeaning };

/** A box that asks for consent, as its words say. */
export type Popup = { readonly box: HTMLElement; readonly controls: readonly Control[] };

const MOST_STEPS = 9;
const MOST_TEXT = 6000;
const MOST_CONTROLS = 60;
const CLICKABLE = "button, a, [role=button], input[type=button], input[type=submit], summary";
/** A box with these asks for something else: an address, a name, a password. */
const FIELDS = "input:is([type=email], [type=password], [type=text], [type=tel], [type=date], :not([type])), textarea";

/** The smallest box around a text that holds controls of two meanings and reads like a question for consent. */
export function popupAround(seed: Element): Popup | undefined {
  let box = asBox(seed);
  for (let step = 0; box && step < MOST_STEPS; step += 1, box = asBox(box.parentElement)) {
    if ((box.textContent ?? "").length > MOST_TEXT) return undefined;
    const controls = controlsIn(box);
    if (new Set(controls.map(({ meaning }) => meaning)).size < 2) continue;
    return isConsentText(wordsOf(box)) && !box.querySelector(FIELDS) ? { box, controls } : undefined;
  }
  return undefined;
}

/** Its texts with blanks between them: "Learn more" and "Decline" in neighbouring elements are not one word. */
function wordsOf(box: HTMLElement): string {
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (texts.nextNode()) words.push((texts.currentNode as Text).data);
  return words.join(" ");
}

function asBox(element: Element | null): HTMLElement | undefined {
  const isPage = element === document.body || element === document.documentElement || element?.localName === "main";
  return element instanceof HTMLElement && !isPage ? element : undefined;
}

/** What can be clicked in a box, with the meanings that its labels have; what is not sure is left out. */
export function controlsIn(box: Element | ShadowRoot): readonly Control[] {
  const found = new Map<HTMLElement, LabelMeaning>();
  for (const element of box.querySelectorAll<HTMLElement>(CLICKABLE)) {
    if (found.size >= MOST_CONTROLS) break;
    const meaning = meaningOfControl(element);
    if (meaning) found.set(element, meaning);
  }
  for (const element of plainControls(box)) {
    const meaning = meaningOfControl(element);
    if (meaning) found.set(element, meaning);
  }
  return [...found].map(([element, meaning]) => ({ element, meaning }));
}

/** A short text in an element of no meaning of its own: many pages make buttons of these. */
function plainControls(box: Element | ShadowRoot): readonly HTMLElement[] {
  const leaves = [...box.querySelectorAll<HTMLElement>("div, span, p, li, label")].slice(0, 400);
  return leaves.filter(
    (each) =>
      each.childElementCount === 0 &&
      (each.textContent ?? "").trim().length <= 40 &&
      !each.closest(`${CLICKABLE}, label, p > span, h1, h2, h3, h4`),
  );
}

function meaningOfControl(element: HTMLElement): LabelMeaning | undefined {
  const shown = element instanceof HTMLInputElement ? element.value : (element.textContent ?? "").trim();
  const spoken = element.getAttribute("aria-label") ?? element.title;
  const meanings = new Set([shown, spoken].filter((text) => text !== "").map(classifyLabel));
  // A label that only the screen reader gets may say more, but must not say the opposite.
  const [meaning] = shown === "" ? meanings : [classifyLabel(shown)];
  if (meaning === undefined || (meanings.has("accept") && meanings.has("reject"))) return undefined;
  return meaning === "reject" && isMarkedAsAccepting(element) ? undefined : meaning;
}

const ACCEPTS = /accept|agree|allow|akzept|accett|acept|zustimm|optin|opt-in/i;
const REFUSES =
  /reject|refus|den[yi]|declin|disagree|disallow|dont|not|no[-_]|without|necessar|essential|ablehn|rifiut|rechaz|only|less/i;

/** "Reject" on a button whose own name is "accept-all": whatever it does, we are not sure. */
function isMarkedAsAccepting(element: HTMLElement): boolean {
  const own = [...element.attributes]
    .filter(({ name }) => name === "id" || name === "class" || name === "name" || name.startsWith("data-"))
    .map(({ value }) => value)
    .join(" ");
  return ACCEPTS.test(own) && !REFUSES.test(own);
}

/** Whether an element takes room on the page. One that we made transparent still does. */
export function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= 20 && height >= 8 && element.isConnected && element.checkVisibility({ visibilityProperty: true });
}
