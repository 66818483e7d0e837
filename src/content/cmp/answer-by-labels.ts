import type { LabelMeaning } from "#core/cmp/classify-label.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import { type Control, controlsIn, isShown, type Popup } from "./popup.ts";
import { setSwitches } from "./switches.ts";
import { until } from "./until.ts";

/** Milliseconds that a second layer may take to appear. */
const LAYER_TIME = 2500;

/**
 * Answers a pop-up by what its labels say. Refuses what is not granted: a control that could accept is clicked only when
 * everything is. Gives what was granted by the clicks; undefined where no control was sure to do what is wanted.
 */
export async function answerByLabels(
  popup: Popup,
  granted: readonly OptionalPurpose[],
): Promise<readonly OptionalPurpose[] | undefined> {
  if (granted.length === 3) return press(popup, "accept") ? granted : undefined;
  const wantsPart = granted.includes("analytics") || granted.includes("advertising");
  if (wantsPart && (await chooseInSettings(popup, granted))) return granted;
  if (press(popup, "reject")) return [];
  return !wantsPart && (await chooseInSettings(popup, granted)) ? [] : undefined;
}

function press({ controls }: Popup, meaning: LabelMeaning): boolean {
  const control = controls.find((each) => each.meaning === meaning && isShown(each.element) && staysHere(each));
  control?.element.click();
  return control !== undefined;
}

/** A link that leads to another page answers nothing. */
function staysHere({ element }: Control): boolean {
  const href = element instanceof HTMLAnchorElement ? (element.getAttribute("href") ?? "") : "";
  return href === "" || href.startsWith("#") || /^javascript:/i.test(href);
}

/** Settings, all off or as granted, and save; or the refusal that stands behind the settings. */
async function chooseInSettings(popup: Popup, granted: readonly OptionalPurpose[]): Promise<boolean> {
  const before = new Set(shownControls(popup).map(({ element }) => element));
  if (!press(popup, "settings")) return false;
  let layer: readonly Control[] = [];
  const hasLayer = await until(() => {
    layer = shownControls(popup).filter(({ element }) => !before.has(element));
    return layer.some(({ meaning }) => meaning === "reject" || meaning === "save");
  }, LAYER_TIME);
  if (!hasLayer) return false;
  const isNothing = granted.every((each) => each === "functional");
  const refusal = layer.find(({ meaning }) => meaning === "reject");
  if (isNothing && refusal) return click(refusal);
  const save = layer.find(({ meaning }) => meaning === "save");
  return save !== undefined && (await setSwitches(save.element, granted)) && click(save);
}

function click({ element }: Control): boolean {
  element.click();
  return true;
}

/** Beside the pop-up: a second layer may be a box of its own, in the document or in the same shadow root. */
function shownControls({ box }: Popup): readonly Control[] {
  const root = box.getRootNode();
  const places = root instanceof ShadowRoot ? [root, document.body] : [document.body];
  return places.flatMap(controlsIn).filter((each) => isShown(each.element) && staysHere(each));
}
