import { purposeOfCategory } from "#core/cmp/category.ts";
import { classifyLabel } from "#core/cmp/classify-label.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";

const SWITCHES = "input[type=checkbox], [role=switch], [role=checkbox]";
const MOST_STEPS = 8;

/**
 * Puts every switch around the button that saves to what is granted: off unless its words name a granted purpose. True
 * when all of them then stand as they should.
 */
export async function setSwitches(save: HTMLElement, granted: readonly OptionalPurpose[]): Promise<boolean> {
  const switches = switchesAround(save);
  if (switches.length === 0) return false;
  for (const each of switches) if (isOn(each) !== wanted(each, granted)) each.click();
  await new Promise((resolve) => setTimeout(resolve, 0));
  return switches.every((each) => isOn(each) === wanted(each, granted));
}

function switchesAround(save: HTMLElement): readonly HTMLElement[] {
  let box: HTMLElement | null = save;
  for (let step = 0; box && step < MOST_STEPS; step += 1, box = box.parentElement) {
    const found = [...box.querySelectorAll<HTMLElement>(SWITCHES)].filter(isFree);
    if (found.length > 0) return found;
  }
  return [];
}

function isFree(element: HTMLElement): boolean {
  return !element.matches(":disabled, [aria-disabled=true], [readonly]");
}

function isOn(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement ? element.checked : element.getAttribute("aria-checked") === "true";
}

function wanted(element: HTMLElement, granted: readonly OptionalPurpose[]): boolean {
  const words = wordsOf(element);
  const purpose = classifyLabel(words) === "accept" ? undefined : purposeOfCategory(words);
  return purpose !== undefined && granted.includes(purpose);
}

function wordsOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  const own = [element.getAttribute("aria-label"), element.getAttribute("name"), element.id, label];
  return [...own, element.parentElement?.textContent?.slice(0, 120)].filter(Boolean).join(" ");
}
