import { useLayoutEffect, useRef } from "preact/hooks";
import type { SiteReport } from "#core/site-report.ts";
import type { TrackerItem } from "#core/trackers/tracker-list.ts";
import { text } from "#platform/i18n.ts";
import { useVirtualRows } from "#ui/virtual-rows.ts";
import type { PopupModel } from "../popup-model.ts";
import { TrackerHeadRow } from "./TrackerHeadRow.tsx";
import { TrackerRow } from "./TrackerRow.tsx";
import { handleTrackerKey } from "./tracker-keys.ts";
import type { TrackersModel } from "./trackers-model.ts";

type Props = { readonly model: PopupModel; readonly site: SiteReport; readonly rows: "visible" | "all" };

/** Pixels, as in the style sheet. An opened row is measured once it is there. */
const ROW = 36;
const OPENED = 420;
/** Beyond this many lines only the visible ones are in the document, so that it stays below 1,500 elements. */
const MOST_LINES = 120;

/** Headings and disclosure buttons in a flat list, as the cookies have it: one tab stop, arrows between. */
export function TrackerList({ model, site, rows }: Props) {
  const { trackers } = model;
  const items = trackers.items.value;
  const scroller = useRef<HTMLUListElement>(null);
  const activeIndex = useActiveIndex(trackers, items);
  useListFocus(trackers, activeIndex, scroller);
  const isVirtual = rows === "visible" && items.length > MOST_LINES;
  const virtual = useVirtualRows({
    ...{ scroller, ids: items.map(({ id }) => id), pinned: activeIndex, isPartial: isVirtual },
    estimate: (index) => (trackers.open.value.has(items[index]?.id ?? "") ? ROW + OPENED : ROW),
    view: `${trackers.query.value} ${trackers.grouping.value} ${trackers.outcome.value ?? ""}`,
  });
  const places = isVirtual ? virtual.rows : items.map((_, index) => ({ index, start: undefined }));
  return (
    <ul
      class={isVirtual ? "list virtual" : "list"}
      aria-label={text("trackersLabel")}
      ref={scroller}
      onKeyDown={(event) => handleTrackerKey(event, trackers, scroller.current)}
    >
      {isVirtual && <li class="spacer" aria-hidden="true" style={{ blockSize: `${virtual.height}px` }} />}
      {places.map(({ index, start }) => {
        const item = items[index];
        if (!item) return undefined;
        const place = { index, start, isActive: index === activeIndex, measure: virtual.measure };
        return item.kind === "tracker" ? (
          <TrackerRow key={item.id} item={item} place={place} model={model} site={site} />
        ) : (
          <TrackerHeadRow key={item.id} head={item} place={place} model={model} />
        );
      })}
    </ul>
  );
}

/** The index of the active line; when that has left the list, its neighbour's. */
function useActiveIndex(trackers: TrackersModel, items: readonly TrackerItem[]): number {
  const last = useRef(0);
  const index = items.findIndex(({ id }) => id === trackers.active.value);
  if (index >= 0) last.current = index;
  return Math.max(0, Math.min(last.current, items.length - 1));
}

/** The focus moves to the active line when the model asks for it, and when the line that had it was taken away. */
function useListFocus(
  trackers: TrackersModel,
  index: number,
  scroller: { readonly current: HTMLElement | null },
): void {
  const answered = useRef(trackers.focusCalls.peek());
  const calls = trackers.focusCalls.value;
  const hadFocus = scroller.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const isCalled = calls !== answered.current;
    answered.current = calls;
    if (!isCalled && (!hadFocus || scroller.current?.contains(document.activeElement))) return;
    const target = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] .stop`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "nearest" });
  });
}
