import type { PopupModel } from "./popup-model.ts";

export const SEARCH_ID = "search";

/** The keys that work wherever the focus is. Those of the list are in `list-keys.ts`. */
export function handleKey(event: KeyboardEvent, model: PopupModel): void {
  if (event.defaultPrevented || event.altKey) return;
  const isWriting = isTextField(event.target);
  if (isUndo(event) && !isWriting && model.canUndo.value) act(event, () => void model.undo());
  else if (event.key === "/" && !isWriting && focusSearch()) event.preventDefault();
  else if (event.key === "Escape" && isNarrowed(model) && !isLayerOpen()) act(event, model.list.clear);
}

/** Whether there was a search field to go to. */
export function focusSearch(): boolean {
  const field = document.getElementById(SEARCH_ID);
  field?.focus();
  return field !== null;
}

function isNarrowed({ view, list }: PopupModel): boolean {
  return view.value === "cookies" && list.isNarrowed.value;
}

function act(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  action();
}

function isUndo({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "z" && (ctrlKey || metaKey) && !shiftKey;
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function isLayerOpen(): boolean {
  return document.querySelector(":popover-open") !== null;
}
