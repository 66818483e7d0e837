import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ListItem } from "#core/cookies/cookie-groups.ts";
import type { PageReport } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { useVirtualRows } from "#ui/virtual-rows.ts";
import { CookieRow } from "./CookieRow.tsx";
import { GroupHead } from "./GroupHead.tsx";
import { focusSearch } from "./keys.ts";
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
  const activeIndex = Math.max(0, ids.indexOf(list.active.value ?? ""));
  useListFocus(list, items, scroller);
  const isVirtual = rows === "visible" && costOf(items, list.open.value) > ELEMENT_BUDGET;
  const virtual = useVirtualRows({
    ...{ scroller, ids, pinned: activeIndex, enabled: isVirtual },
    estimate: (index) => heightOf(items[index], list.open.value),
    view: `${list.query.value} ${list.sort.value} ${[...list.filters.value].join()}`,
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

/** Focus follows the active item when asked to, and passes to a neighbour when its item disappears. */
function useListFocus(
  list: ListModel,
  items: readonly ListItem[],
  scroller: { readonly current: HTMLUListElement | null },
) {
  const lastIndex = useSignal(0);
  const answeredCalls = useRef(list.focusCalls.peek());
  const calls = list.focusCalls.value;
  const hadFocus = scroller.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const active = list.active.peek();
    const index = items.findIndex(({ id }) => id === active);
    if (index >= 0) lastIndex.value = index;
    else if (active !== undefined) list.active.value = items[Math.min(lastIndex.peek(), items.length - 1)]?.id;
    const isCalled = calls !== answeredCalls.current;
    answeredCalls.current = calls;
    if (isCalled || (hadFocus && !scroller.current?.contains(document.activeElement))) {
      focusItem(
        scroller.current,
        Math.max(
          0,
          items.findIndex(({ id }) => id === list.active.peek()),
        ),
      );
    }
  });
  useLayoutEffect(() => () => rescueFocus(scroller.current), [scroller]);
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
