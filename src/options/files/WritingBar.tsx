import { text, textFor } from "#platform/i18n.ts";
import { number } from "#ui/formats.ts";
import type { ImportModel } from "./import-model.ts";

/** The button that imports, then how far it is, then what came of it. */
export function WritingBar({ importing }: { readonly importing: ImportModel }) {
  const { state, selected, isAllOrNothing, start, cancel, close } = importing;
  const now = state.value;
  const isBlocked = isAllOrNothing.value && hasRefused(importing);
  return (
    <div class="writing-bar">
      {now.kind === "writing" ? (
        <>
          <progress max={now.of} value={now.done} aria-label={text("importing")} />
          <span>{text("shownOf", number(now.done), number(now.of))}</span>
          <button type="button" class="button" onClick={cancel}>
            {text("cancel")}
          </button>
        </>
      ) : (
        <>
          <button
            type="button"
            class="button primary"
            disabled={selected.value.length === 0 || isBlocked}
            onClick={() => void start()}
          >
            {textFor("importChosen", selected.value.length)}
          </button>
          <button type="button" class="button" onClick={close}>
            {text("closeFile")}
          </button>
          <label class="choice">
            <input
              type="checkbox"
              checked={isAllOrNothing.value}
              onChange={(event) => {
                isAllOrNothing.value = event.currentTarget.checked;
              }}
            />
            <span>{text("allOrNothing")}</span>
          </label>
        </>
      )}
      <p role="status" class="writing-says">
        {isBlocked ? text("allOrNothingBlocked") : says(importing)}
      </p>
    </div>
  );
}

function hasRefused({ rows }: ImportModel): boolean {
  return rows.value.some(({ check }) => check.state === "refused");
}

function says({ state, outcomes }: ImportModel): string {
  const now = state.value;
  if (now.kind !== "done") return "";
  if (now.isTakenBack) return text("importTakenBack");
  const counts = { written: 0, evicted: 0, other: 0 };
  for (const outcome of outcomes.value.values())
    counts[outcome === "written" || outcome === "evicted" ? outcome : "other"] += 1;
  return [
    now.isCancelled ? text("importCancelled") : "",
    textFor("keptCount", counts.written),
    counts.evicted > 0 ? textFor("evictedCount", counts.evicted) : "",
    counts.other > 0 ? textFor("notWritten", counts.other) : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
