import type { TableItem } from "#core/cookies/cookie-table.ts";
import { focusSearch } from "#ui/cookies/search-focus.ts";
import { isTextField, isUndo } from "#ui/key-press.ts";
import type { JarModel } from "../jar-model.ts";
import type { TableModel } from "./table-model.ts";

type Page = { readonly jar: JarModel; readonly table: TableModel };

/** The keys that work wherever the focus is. */
export function handlePageKey(event: KeyboardEvent, { jar, table }: Page): void {
  if (event.defaultPrevented || event.altKey) return;
  const isWriting = isTextField(event.target);
  if (isUndo(event) && !isWriting && jar.report.value?.undo) handled(event, () => void jar.undo());
  else if (event.key === "/" && !isWriting && focusSearch()) event.preventDefault();
  else if (event.key === "Escape" && document.querySelector(":popover-open") === null) letGo(event, table);
}

/** One step back for each press: the selection, then the search. */
function letGo(event: KeyboardEvent, { selection, isNarrowed, clear }: TableModel): void {
  if (selection.keys.value.size > 0) handled(event, selection.clear);
  else if (isNarrowed.value) handled(event, clear);
}

/** Keys of the table while a row has the focus; the buttons inside an opened row keep their own keys. */
export function handleTableKey(
  event: KeyboardEvent,
  { jar, table, scroller }: Page & { readonly scroller: HTMLElement | null },
): void {
  const items = table.items.value;
  const index = Math.max(
    0,
    items.findIndex(({ id }) => id === table.active.value),
  );
  const item = items[index];
  if (!item || event.altKey) return;
  if (event.key === "Escape") closeRow(event, table, item);
  if (!(event.target instanceof Element && event.target.classList.contains("stop"))) return;
  if (event.ctrlKey || event.metaKey) selectAll(event, table);
  else if (!move(event, table, targetOf(event.key, index, pageOf(scroller)))) actOn(event, { jar, table }, item);
}

function selectAll(event: KeyboardEvent, table: TableModel): void {
  if (event.key.toLowerCase() === "a") handled(event, () => selectShown(table));
}

/** Whether the key was one of movement. With Shift the selection goes along. */
function move(event: KeyboardEvent, table: TableModel, index: number | undefined): boolean {
  if (index === undefined) return false;
  const items = table.items.value;
  const target = items[Math.max(0, Math.min(index, items.length - 1))];
  const from = table.active.value;
  if (!target) return false;
  handled(event, () => {
    if (event.shiftKey && from !== undefined) table.selection.extendTo(from);
    if (event.shiftKey) table.selection.extendTo(target.id);
    table.focusOn(target.id);
  });
  return true;
}

function actOn(event: KeyboardEvent, { jar, table }: Page, item: TableItem): void {
  switch (event.key) {
    case "Delete":
      handled(event, () => void jar.remove(keysFor(table, item)));
      break;
    case " ":
      handled(event, () => table.selection.toggle(keysOf(item)));
      break;
    case "Enter":
      handled(event, () => turnItem(table, item));
      break;
    default:
      turn(event, table, item);
  }
}

function selectShown({ shown, selection }: TableModel): void {
  const rest = shown.value.filter(({ key }) => !selection.keys.value.has(key));
  if (rest.length > 0) selection.toggle(rest.map(({ key }) => key));
}

/** Where a key of movement leads, or undefined for any other key. */
function targetOf(key: string, index: number, page: number): number | undefined {
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

function pageOf(scroller: HTMLElement | null): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
}

/** The whole selection when the row is part of it, else the row alone. */
function keysFor({ selection }: TableModel, item: TableItem): readonly string[] {
  const keys = keysOf(item);
  return keys.every((key) => selection.keys.value.has(key)) ? [...selection.keys.value] : keys;
}

function keysOf(item: TableItem): readonly string[] {
  return item.kind === "cookie" ? [item.id] : item.keys;
}

function turnItem({ toggleOpen, toggleFolded }: TableModel, item: TableItem): void {
  if (item.kind === "cookie") toggleOpen(item.id);
  else toggleFolded(item.id);
}

/** The arrows along the line open and close, as in a tree; in right-to-left pages they change sides. */
function turn(event: KeyboardEvent, table: TableModel, item: TableItem): void {
  const isRightToLeft = document.documentElement.dir === "rtl";
  const opens = event.key === (isRightToLeft ? "ArrowLeft" : "ArrowRight");
  if (!opens && event.key !== (isRightToLeft ? "ArrowRight" : "ArrowLeft")) return;
  const isOpen = item.kind === "cookie" ? table.open.value.has(item.id) : !table.folded.value.has(item.id);
  if (isOpen !== opens) handled(event, () => turnItem(table, item));
}

/** Escape inside an opened row, or on it, closes it; otherwise the key goes on to the page. */
function closeRow(event: KeyboardEvent, table: TableModel, { id }: TableItem): void {
  if (!table.open.value.has(id)) return;
  handled(event, () => {
    table.toggleOpen(id);
    table.focusOn(id);
  });
}

function handled(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  action();
}
