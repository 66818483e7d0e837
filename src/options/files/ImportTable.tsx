import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import type { ImportState } from "#core/cookies/import-check.ts";
import { lifetimeOf } from "#core/cookies/lifetime.ts";
import { type MessageKey, text } from "#platform/i18n.ts";
import { Chip } from "#ui/Chip.tsx";
import { displayName } from "#ui/cookies/cookie-words.ts";
import { dateTime, lifetimeWords, number } from "#ui/formats.ts";
import { useVirtualRows } from "#ui/virtual-rows.ts";
import { visibleText } from "#ui/visible-text.ts";
import type { ManagerContext } from "../view.ts";
import { detailWords, outcomeWords } from "./file-words.ts";
import type { ImportModel, ImportRow } from "./import-model.ts";

const STATES: readonly ImportState[] = ["new", "changes", "same", "refused", "twice"];
const ROW = 36;
const ALL_AT_ONCE = 80;

type Props = { readonly context: ManagerContext; readonly importing: ImportModel };

/** Every entry of the file with what it would come to, or came to. */
export function ImportTable({ context, importing }: Props) {
  const only = useSignal<ImportState | undefined>(undefined);
  const scroller = useRef<HTMLUListElement>(null);
  const all = importing.rows.value;
  const rows = all.filter(({ check }) => only.value === undefined || check.state === only.value);
  const ids = rows.map(({ index }) => String(index));
  const isVirtual = context.rows === "visible" && rows.length > ALL_AT_ONCE;
  const virtual = useVirtualRows({
    ...{ scroller, ids, pinned: 0, isPartial: isVirtual },
    estimate: () => ROW,
    view: only.value ?? "",
  });
  const places = isVirtual ? virtual.rows : rows.map((_, index) => ({ index, start: undefined }));
  return (
    <>
      <fieldset class="chips" aria-label={text("filtersLabel")}>
        {STATES.filter((state) => countOf(all, state) > 0).map((state) => (
          <Chip
            key={state}
            pressed={only.value === state}
            onToggle={() => {
              only.value = only.value === state ? undefined : state;
            }}
          >
            {text("chip", stateWord(state), number(countOf(all, state)))}
          </Chip>
        ))}
      </fieldset>
      <ul class="import-list" ref={scroller} aria-label={text("importListLabel")}>
        {isVirtual && <li class="spacer" aria-hidden="true" style={{ blockSize: `${virtual.height}px` }} />}
        {places.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return undefined;
          const place =
            start === undefined ? {} : { "data-virtual": "true", style: { transform: `translateY(${start}px)` } };
          return (
            <Row key={row.index} row={row} place={{ "data-index": index, ...place }} {...{ context, importing }} />
          );
        })}
      </ul>
    </>
  );
}

function countOf(rows: readonly ImportRow[], state: ImportState): number {
  return rows.filter(({ check }) => check.state === state).length;
}

function stateWord(state: ImportState): string {
  return text(`importState_${state}` as MessageKey);
}

type RowProps = Props & { readonly row: ImportRow; readonly place: object };

function Row({ row, place, context, importing }: RowProps) {
  const { cookie, entry, check, index } = row;
  const outcome = importing.outcomes.value.get(index);
  const isPossible = check.state === "new" || check.state === "changes" || check.state === "same";
  const name = displayName(cookie.name);
  const times = [
    entry.created === undefined ? "" : text("createdAt", dateTime(entry.created * 1000)),
    entry.lastAccess === undefined ? "" : text("usedAt", dateTime(entry.lastAccess * 1000)),
  ].filter((each) => each !== "");
  const about = [detailWords(row), ...times].filter((each) => each !== "").join(" ");
  return (
    <li
      class="import-row"
      data-cookie-name={cookie.name}
      data-cookie-domain={cookie.domain}
      data-cookie-path={cookie.path}
      data-partition={cookie.partitionKey?.topLevelSite ?? ""}
      data-state={check.state}
      {...place}
    >
      <label class="import-line">
        <input
          type="checkbox"
          disabled={!isPossible}
          checked={importing.chosen.value.has(index)}
          aria-label={text("selectCookie", name)}
          onChange={() => importing.toggle(index)}
        />
        <span class="state">{outcome ? outcomeWords(outcome) : stateWord(check.state)}</span>
        <span class="name mono" dir="auto">
          {name}
        </span>
        <span class="where mono" dir="auto">
          {visibleText(`${hostOfDomain(cookie.domain)}${cookie.path === "/" ? "" : cookie.path}`)}
        </span>
        <span class="expiry">{lifetimeWords(lifetimeOf(cookie, context.jar.now.peek()))}</span>
        <span class="about" data-tip={about}>
          {about}
        </span>
      </label>
    </li>
  );
}
