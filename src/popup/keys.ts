import { focusSearch } from "#ui/cookies/search-focus.ts";
import { isTextField, isUndo } from "#ui/key-press.ts";
import type { PopupModel } from "./popup-model.ts";

/** The keys that work wherever the focus is. Those of the list are in `list-keys.ts`. */
export function handleKey(event: KeyboardEvent, model: PopupModel): void {
  if (event.defaultPrevented || event.altKey) return;
  const isWriting = isTextField(event.target);
  if (isUndo(event) && !isWriting && model.canUndo.value) act(event, () => void model.undo());
  else if (event.key === "/" && !isWriting && focusSearch()) event.preventDefault();
  else if (event.key === "Escape" && isNarrowed(model) && !isLayerOpen()) act(event, model.list.clear);
}

function isNarrowed({ view, list }: PopupModel): boolean {
  return view.value === "cookies" && list.isNarrowed.value;
}

function act(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  action();
}

function isLayerOpen(): boolean {
  return document.querySelector(":popover-open") !== null;
}
