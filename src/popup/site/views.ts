import type { PopupModel, PopupView } from "../popup-model.ts";

/** Shows a view and brings the keyboard to its tab, since what was pressed may belong to another one. */
export function showView(model: PopupModel, view: PopupView): void {
  model.view.value = view;
  document.getElementById(`tab-${view}`)?.focus();
}
