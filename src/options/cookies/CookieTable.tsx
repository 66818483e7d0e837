import { useLayoutEffect, useRef } from "preact/hooks";
import type { TableItem } from "#core/cookies/cookie-table.ts";
import type { JarReport } from "#core/jar-report.ts";
import { text } from "#platform/i18n.ts";
import { focusSearch } from "#ui/cookies/search-focus.ts";
import { useVirtualRows } from "#ui/virtual-rows.ts";
import { isNarrow } from "../narrow.ts";
import type { ManagerContext } from "../view.ts";
import { NARROW_COLUMNS, tracksOf } from "./columns.ts";
import { GridPart } from "./GridPart.tsx";
import { GroupRow } from "./GroupRow.tsx";
import { TableHead } from "./TableHead.tsx";
import { TableRow } from "./TableRow.tsx";
import { handleTableKey } from "./table-keys.ts";
import type { TableModel } from "./table-model.ts";

type Props = { readonly context: ManagerContext; readonly table: TableModel; readonly report: JarReport };

/** Pixels, as in table.css. An opened row is measured once it is there. */
const ROW = 36;
const OPENED = 560;
/** A shorter table is in the document as a whole. */
const ALL_AT_ONCE = 80;

/** Rows that are selected and opened in place, under headings that fold. With the keyboard it is one tab stop. */
export function CookieTable({ context, table, report }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const items = table.items.value;
  const ids = items.map(({ id }) => id);
  const columns = isNarrow.value ? NARROW_COLUMNS : table.columns.value;
  const activeIndex = useActiveIndex(table, items);
  useTableFocus(table, activeIndex, scroller);
  const isVirtual = context.rows === "visible" && items.length > ALL_AT_ONCE;
  const virtual = useVirtualRows({
    ...{ scroller, ids, pinned: activeIndex, isPartial: isVirtual },
    estimate: (index) => (table.open.value.has(ids[index] ?? "") ? ROW + OPENED : ROW),
    view: [table.query.value, table.sort.value.column, table.sort.value.direction, table.grouping.value].join(" "),
  });
  const places = isVirtual ? virtual.rows : items.map((_, index) => ({ index, start: undefined }));
  const { tracks, least } = tracksOf(columns);
  return (
    <div
      class="table"
      role="treegrid"
      aria-label={text("tableLabel")}
      aria-multiselectable="true"
      aria-rowcount={items.length + 1}
      aria-colcount={columns.length + 1}
      ref={scroller}
      style={{ "--tracks": tracks, "--least": `${least}px` }}
      onKeyDown={(event) => handleTableKey(event, { jar: context.jar, table, scroller: scroller.current })}
    >
      <TableHead table={table} columns={columns} />
      <GridPart class="table-body" is="rowgroup" style={isVirtual ? { blockSize: `${virtual.height}px` } : {}}>
        {places.map(({ index, start }) => {
          const item = items[index];
          if (!item) return undefined;
          const place = { index, start, isActive: index === activeIndex, measure: virtual.measure };
          const parts = { place, table, context, report, columns };
          return item.kind === "cookie" ? (
            <TableRow key={item.id} item={item} {...parts} />
          ) : (
            <GroupRow key={item.id} item={item} {...parts} />
          );
        })}
      </GridPart>
    </div>
  );
}

/**
 * The index of the active item. When that has left the table, the next one that is still there is active in the same
 * drawing, so that a virtual table holds it and the focus has somewhere to go.
 */
function useActiveIndex({ active }: TableModel, items: readonly TableItem[]): number {
  const last = useRef({ index: 0, items });
  const index = items.findIndex(({ id }) => id === active.value);
  const current = index >= 0 ? index : active.value === undefined ? 0 : survivorOf(last.current, items);
  if (index >= 0) last.current = { index, items };
  useLayoutEffect(() => {
    if (index < 0 && active.peek() !== undefined) active.value = items[current]?.id;
  });
  return current;
}

/** Where the nearest item below stands now that an item has gone, or the nearest above. */
function survivorOf(
  { index, items: before }: { readonly index: number; readonly items: readonly TableItem[] },
  items: readonly TableItem[],
): number {
  const places = new Map(items.map(({ id }, place) => [id, place]));
  const near = [...before.slice(index + 1), ...before.slice(0, index).reverse()];
  return places.get(near.find(({ id }) => places.has(id))?.id ?? "") ?? 0;
}

/** The focus moves to the active row when the model asks for it, and when the row that had it was taken away. */
function useTableFocus(table: TableModel, index: number, scroller: { readonly current: HTMLElement | null }): void {
  const answered = useRef(table.focusCalls.peek());
  const calls = table.focusCalls.value;
  const hadFocus = scroller.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const isCalled = calls !== answered.current;
    answered.current = calls;
    if (isCalled || (hadFocus && !scroller.current?.contains(document.activeElement)))
      focusRow(scroller.current, index);
  });
  useLayoutEffect(() => () => rescueFocus(scroller.current), [scroller]);
}

/** The last row is gone and the table with it: the keyboard goes on in the search field. */
function rescueFocus(table: HTMLElement | null): void {
  if (table?.contains(document.activeElement)) queueMicrotask(focusSearch);
}

function focusRow(table: HTMLElement | null, index: number): void {
  const target = table?.querySelector<HTMLElement>(`[data-index="${index}"] .stop`);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
