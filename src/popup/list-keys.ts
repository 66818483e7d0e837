import type { ListItem } from "#core/cookies/cookie-groups.ts";
import type { PopupModel } from "./popup-model.ts";

/** Keys of the list while a row or a heading has the focus; the buttons inside an opened row keep their own keys. */
export function handleListKey(event: KeyboardEvent, model: PopupModel, list: HTMLElement | null): void {
  const { items, active, focusOn } = model.list;
  const index = Math.max(
    0,
    items.value.findIndex(({ id }) => id === active.value),
  );
  const item = items.value[index];
  if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape") closeRow(event, model, item);
  if (!(event.target instanceof Element && event.target.classList.contains("stop"))) return;
  const next = targetOf(event.key, index, pageOf(list));
  const target = next === undefined ? undefined : items.value[Math.max(0, Math.min(next, items.value.length - 1))];
  if (target) handled(event, () => focusOn(target.id));
  else if (event.key === "Delete") handled(event, () => void model.remove(keysOf(item)));
  else turn(event, model, item);
}

/** Where a key of movement leads, or undefined for any other key. */
export function targetOf(key: string, index: number, page: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return index + 1;
    case "ArrowUp":
      return index - 1;
    case "PageDown":
      return index + page;
    case "PageUp":
      return index - page;
    case "Home":
      return 0;
    case "End":
      return Number.POSITIVE_INFINITY;
  }
  return undefined;
}

const ROW_HEIGHT = 36;

export function pageOf(list: HTMLElement | null): number {
  return Math.max(1, Math.floor((list?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
}

function keysOf(item: ListItem): readonly string[] {
  return item.kind === "cookie" ? [item.id] : item.keys;
}

/** The arrows along the line open and close, as in a tree; in right-to-left pages they change sides. */
function turn(event: KeyboardEvent, model: PopupModel, item: ListItem): void {
  const isRightToLeft = document.documentElement.dir === "rtl";
  const opens = event.key === (isRightToLeft ? "ArrowLeft" : "ArrowRight");
  if (!opens && event.key !== (isRightToLeft ? "ArrowRight" : "ArrowLeft")) return;
  const { open, folded, toggleOpen, toggleFolded } = model.list;
  const isOpen = item.kind === "cookie" ? open.value.has(item.id) : !folded.value.has(item.id);
  if (isOpen !== opens) handled(event, () => (item.kind === "cookie" ? toggleOpen(item.id) : toggleFolded(item.id)));
}

/** Escape inside an opened row, or on it, closes it; otherwise the key goes on to the page. */
function closeRow(event: KeyboardEvent, model: PopupModel, { id }: ListItem): void {
  if (!model.list.open.value.has(id)) return;
  handled(event, () => {
    model.list.toggleOpen(id);
    model.list.focusOn(id);
  });
}

export function handled(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  action();
}
