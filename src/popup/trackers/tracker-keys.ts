import { handled, pageOf, targetOf } from "../list-keys.ts";
import type { TrackersModel } from "./trackers-model.ts";

/** Keys of the list while a row or a heading has the focus, as the cookies have them; what is inside keeps its own. */
export function handleTrackerKey(event: KeyboardEvent, trackers: TrackersModel, list: HTMLElement | null): void {
  const { items, active, focusOn } = trackers;
  const index = Math.max(
    0,
    items.value.findIndex(({ id }) => id === active.value),
  );
  const item = items.value[index];
  if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape") closeOrClear(event, trackers, item.id);
  if (!(event.target instanceof Element && event.target.classList.contains("stop"))) return;
  const next = targetOf(event.key, index, pageOf(list));
  const target = next === undefined ? undefined : items.value[Math.max(0, Math.min(next, items.value.length - 1))];
  if (target) handled(event, () => focusOn(target.id));
  else turn(event, trackers, item);
}

/** The arrows along the line open and close; in right-to-left pages they change sides. */
function turn(
  event: KeyboardEvent,
  trackers: TrackersModel,
  { kind, id }: TrackersModel["items"]["value"][number],
): void {
  const isRightToLeft = document.documentElement.dir === "rtl";
  const opens = event.key === (isRightToLeft ? "ArrowLeft" : "ArrowRight");
  if (!opens && event.key !== (isRightToLeft ? "ArrowRight" : "ArrowLeft")) return;
  const isRow = kind === "tracker";
  const isOpen = isRow ? trackers.open.value.has(id) : !trackers.folded.value.has(id);
  if (isOpen !== opens) handled(event, () => (isRow ? trackers.toggleOpen(id) : trackers.toggleFolded(id)));
}

function closeOrClear(event: KeyboardEvent, trackers: TrackersModel, id: string): void {
  if (trackers.open.value.has(id)) {
    handled(event, () => {
      trackers.toggleOpen(id);
      trackers.focusOn(id);
    });
  } else if (trackers.isNarrowed.value) handled(event, trackers.clear);
}
