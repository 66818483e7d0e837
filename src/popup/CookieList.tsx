import { useLayoutEffect, useRef } from "preact/hooks";
import type { ListItem } from "#core/cookies/cookie-groups.ts";
import type { PageReport } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { focusSearch } from "#ui/cookies/search-focus.ts";
import { useVirtualRows } from "#ui/virtual-rows.ts";
import { CookieRow } from "./CookieRow.tsx";
import { GroupHead } from "./GroupHead.tsx";
import { handleListKey } from "./list-keys.ts";
import type { ListModel } from "./list-model.ts";
import type { PopupModel } from "./popup-model.ts";
import { costOf, ELEMENT_BUDGET, heightOf } from "./row-metrics.ts";

type Props = { readonly model: PopupModel; readonly page: PageReport; readonly rows: "visible" | "all" };

/**
 * A flat list of headings and disclosure buttons. Not a tree or a grid: an opened row holds buttons and a description
 * list, which tree items must not and grid cells make hard to read, and screen readers announce list position, button
 * state and headings of virtual rows reliably in both browsers. With the keyboard it is one tab stop all the same.
 */
export function CookieList({ model, page, rows }: Props) {
  const { list } = model;
  const items = list.items.value;
  const scroller = useRef<HTMLUListElement>(null);
  const ids = items.map(({ id }) => id);
  const activeIndex = useActiveIndex(list, items);
  useListFocus(list, activeIndex, scroller);
  const isVirtual = rows === "visible" && costOf(items, list.open.value) > ELEMENT_BUDGET;
  const virtual = useVirtualRows({
    ...{ scroller, ids, pinned: activeIndex, isPartial: isVirtual },
    estimate: (index) => heightOf(items[index], list.open.value),
    view: `${list.query.value} ${list.sort.value} ${list.company.value} ${[...list.filters.value].join()}`,
  });
  const places = isVirtual ? virtual.rows : items.map((_, index) => ({ index, start: undefined }));
  return (
    <ul
      class={isVirtual ? "list virtual" : "list"}
      aria-label={text("listLabel")}
      ref={scroller}
      onKeyDown={(event) => handleListKey(event, model, scroller.current)}
    >
      {isVirtual && <li class="spacer" aria-hidden="true" style={{ blockSize: `${virtual.height}px` }} />}
      {places.map(({ index, start }) => {
        const item = items[index];
        if (!item) return undefined;
        const place = { index, start, isActive: index === activeIndex, measure: virtual.measure };
        return item.kind === "cookie" ? (
          <CookieRow key={item.id} item={item} place={place} model={model} page={page} />
        ) : (
          <GroupHead key={item.id} head={item} place={place} model={model} />
        );
      })}
    </ul>
  );
}

/**
 * The index of the active item. When that has left the list, its neighbour is active in the same drawing, so that a
 * virtual list holds it and the focus has somewhere to go.
 */
function useActiveIndex(list: ListModel, items: readonly ListItem[]): number {
  const last = useRef(0);
  const index = items.findIndex(({ id }) => id === list.active.value);
  if (index >= 0 || list.active.value === undefined) last.current = Math.max(0, index);
  const active = Math.min(last.current, items.length - 1);
  useLayoutEffect(() => {
    if (index < 0 && list.active.peek() !== undefined) list.active.value = items[active]?.id;
  });
  return active;
}

/** The focus moves to the active item when the model asks for it, and when the item that had it was taken away. */
function useListFocus(list: ListModel, index: number, scroller: { readonly current: HTMLUListElement | null }): void {
  const answered = useRef(list.focusCalls.peek());
  const calls = list.focusCalls.value;
  const focused = focusedIn(scroller.current);
  useLayoutEffect(() => {
    const isCalled = calls !== answered.current;
    answered.current = calls;
    if (isCalled) focusItem(scroller.current, index);
    else if (focused && !focusedIn(scroller.current)) refocus(scroller.current, focused, index);
  });
  useLayoutEffect(() => () => rescueFocus(scroller.current), [scroller]);
}

function focusedIn(list: HTMLElement | null): HTMLElement | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && list?.contains(activeElement) ? activeElement : undefined;
}

/** An element that was moved lost the focus on the way and takes it back; for one that is gone its row stands in. */
function refocus(list: HTMLElement | null, focused: HTMLElement, index: number): void {
  focused.focus({ preventScroll: true });
  if (!focusedIn(list)) focusItem(list, index);
}

/** The last row is gone and the list with it: the keyboard goes on in the search field. */
function rescueFocus(list: HTMLElement | null): void {
  if (list?.contains(document.activeElement)) queueMicrotask(focusSearch);
}

function focusItem(list: HTMLElement | null, index: number): void {
  const target = list?.querySelector<HTMLElement>(`[data-index="${index}"] .stop`);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "nearest" });
}
