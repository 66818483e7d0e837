import { useComputed } from "@preact/signals";
import type { TableColumn, TableCookie } from "#core/cookies/cookie-table.ts";
import { lifetimeOf } from "#core/cookies/lifetime.ts";
import type { JarReport } from "#core/jar-report.ts";
import { text } from "#platform/i18n.ts";
import { displayName } from "#ui/cookies/cookie-words.ts";
import { Marks } from "#ui/cookies/Marks.tsx";
import { purposeWord } from "#ui/cookies/purpose-words.ts";
import { lifetimeWords } from "#ui/formats.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import type { ManagerContext } from "../view.ts";
import { cellWords } from "./cell-words.ts";
import { GridPart } from "./GridPart.tsx";
import { placed, type RowPlace } from "./row-place.ts";
import { StoredDetail } from "./StoredDetail.tsx";
import type { TableModel } from "./table-model.ts";

export type RowProps = {
  readonly place: RowPlace;
  readonly table: TableModel;
  readonly context: ManagerContext;
  readonly report: JarReport;
  readonly columns: readonly TableColumn[];
};

/** One cookie. Its `data-` attributes are a stable surface: people's scripts and outside checks read them. */
export function TableRow(props: RowProps & { readonly item: TableCookie }) {
  const { item, place, table } = props;
  const { cookie, party, classification } = item.row;
  const isOpen = table.open.value.has(item.id);
  return (
    <div
      role="none"
      class={isOpen ? "item open" : "item"}
      data-cookie-name={cookie.name}
      data-cookie-domain={cookie.domain}
      data-cookie-path={cookie.path}
      data-party={party}
      data-purpose={classification.purpose}
      data-partition={cookie.partitionKey?.topLevelSite ?? ""}
      data-store={cookie.storeId}
      onFocusCapture={() => {
        table.active.value = item.id;
      }}
      {...placed(place)}
    >
      <Line {...props} isOpen={isOpen} />
      {isOpen && (
        <GridPart is="row" aria-rowindex={place.index + 2} class="detail-row">
          <GridPart is="gridcell">
            <section aria-label={text("rowDetail", displayName(cookie.name))}>
              <StoredDetail {...props} row={item.row} />
            </section>
          </GridPart>
        </GridPart>
      )}
    </div>
  );
}

function Line({
  item,
  place,
  table,
  report,
  columns,
  context,
  isOpen,
}: Parameters<typeof TableRow>[0] & { readonly isOpen: boolean }) {
  const { row } = item;
  const isChosen = table.selection.keys.value.has(item.id);
  return (
    <GridPart
      is="row"
      class="table-row stop"
      aria-level={table.grouping.value === "none" ? 1 : 2}
      tabIndex={place.isActive ? 0 : -1}
      aria-selected={isChosen}
      aria-expanded={isOpen}
      aria-rowindex={place.index + 2}
      onClick={(event) => clickRow(event, table, item.id)}
    >
      <GridPart is="gridcell" class="cell check">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChosen}
          aria-label={text("selectCookie", displayName(row.cookie.name))}
          onClick={(event) => clickBox(event, table, item.id)}
        />
      </GridPart>
      {columns.map((column) => (
        <GridPart key={column} is={column === "name" ? "rowheader" : "gridcell"} class={`cell ${column}`} dir="auto">
          <Cell row={row} column={column} report={report} now={context.jar.now} />
        </GridPart>
      ))}
    </GridPart>
  );
}

type CellProps = Pick<TableCookie, "row"> & {
  readonly column: TableColumn;
  readonly report: JarReport;
  readonly now: ManagerContext["jar"]["now"];
};

function Cell({ row, column, report, now }: CellProps) {
  switch (column) {
    case "purpose":
      return (
        <>
          <PurposeMark purpose={row.classification.purpose} /> {shortPurpose(row.classification.purpose)}
        </>
      );
    case "marks":
      return <Marks cookie={row.cookie} />;
    case "expires":
      return <Expiry row={row} now={now} />;
    case "name":
      return (
        <>
          {cellWords(row, column, report.stores)}
          {isLocked(report, row.key) && <span class="badge locked">{text("lockedBadge")}</span>}
        </>
      );
    default:
      return <>{cellWords(row, column, report.stores)}</>;
  }
}

function isLocked({ rules }: JarReport, key: string): boolean {
  return rules.some(({ rule }) => rule.kind === "lock" && rule.key === key);
}

function shortPurpose(purpose: TableCookie["row"]["classification"]["purpose"]): string {
  return purpose === "unclassified" ? text("purposeShort_unclassified") : purposeWord(purpose);
}

/** The words for the time left. They tick without drawing the row again. */
function Expiry({ row: { cookie }, now }: Pick<CellProps, "row" | "now">) {
  return <>{useComputed(() => lifetimeWords(lifetimeOf(cookie, now.value)))}</>;
}

/** A click opens; with Ctrl or the command key it selects, with Shift it selects up to here. */
function clickRow(event: MouseEvent, table: TableModel, id: string): void {
  if (event.shiftKey) table.selection.extendTo(id);
  else if (event.ctrlKey || event.metaKey) table.selection.toggle([id]);
  else table.toggleOpen(id);
}

/** The box is drawn from the model; the browser's own turning of it would come first. */
function clickBox(event: MouseEvent, table: TableModel, id: string): void {
  event.stopPropagation();
  if (event.shiftKey) table.selection.extendTo(id);
  else table.selection.toggle([id]);
}
