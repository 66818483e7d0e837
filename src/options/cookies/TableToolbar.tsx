import { TABLE_COLUMNS, TABLE_GROUPINGS, type TableGrouping } from "#core/cookies/cookie-table.ts";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import type { JarReport } from "#core/jar-report.ts";
import { text, textFor } from "#platform/i18n.ts";
import { FilterChips } from "#ui/cookies/FilterChips.tsx";
import { SearchField } from "#ui/cookies/SearchField.tsx";
import { SearchHelp } from "#ui/cookies/SearchHelp.tsx";
import { isNarrow } from "../narrow.ts";
import type { ManagerContext } from "../view.ts";
import { RuleList } from "./RuleList.tsx";
import type { TableModel } from "./table-model.ts";

type Props = { readonly context: ManagerContext; readonly table: TableModel };

export function TableToolbar({ context: { jar }, table }: Props) {
  const { query, isNarrowed, shown } = table;
  const cookies = jar.cookies.value;
  const total = jar.isComplete.value ? cookies.length : (jar.report.value?.total ?? 0);
  return (
    <search class="toolbar">
      <SearchField {...{ query, isNarrowed: isNarrowed.value, some: shown.value.length, all: cookies.length }} />
      <SearchHelp keys="managerKeys" />
      <GroupChoice table={table} />
      {!isNarrow.value && <ColumnChoice table={table} />}
      <button type="button" class="button" onClick={() => jar.editor.add(placeFor(table, jar.report.value))}>
        {text("addCookie")}
      </button>
      {jar.report.value && <RuleList report={jar.report.value} jar={jar} />}
      <p class="total">{textFor("cookies", total)}</p>
      <FilterChips narrowing={table} counts={table.counts.value} toggle={table.toggleFilter} />
    </search>
  );
}

/** A new cookie begins on the site where the keyboard stands. */
function placeFor({ active, items }: TableModel, report: JarReport | undefined) {
  const item = items.value.find(({ id }) => id === active.value);
  const cookie = item?.kind === "cookie" ? item.row.cookie : undefined;
  const host = item?.kind === "group" && item.by === "site" ? item.value : hostOfDomain(cookie?.domain ?? "");
  return { host, storeId: cookie?.storeId ?? report?.stores[0]?.id ?? "" };
}

function GroupChoice({ table: { grouping } }: { readonly table: TableModel }) {
  return (
    <select
      class="sort"
      aria-label={text("groupChoice")}
      value={grouping.value}
      onChange={(event) => {
        grouping.value = event.currentTarget.value as TableGrouping;
      }}
    >
      {TABLE_GROUPINGS.map((each) => (
        <option key={each} value={each}>
          {text(`grouping_${each}`)}
        </option>
      ))}
    </select>
  );
}

/** The name is always there: a row without it says nothing. */
function ColumnChoice({ table }: { readonly table: TableModel }) {
  return (
    <>
      <button type="button" class="button" popovertarget="columns">
        {text("columnChoice")}
      </button>
      <div id="columns" class="layer columns" popover="auto" role="dialog" aria-label={text("columnChoice")}>
        {TABLE_COLUMNS.filter((column) => column !== "name").map((column) => (
          <label key={column} class="choice">
            <input
              type="checkbox"
              checked={table.chosen.value.has(column)}
              onChange={() => table.toggleColumn(column)}
            />
            {text(`column_${column}`)}
          </label>
        ))}
      </div>
    </>
  );
}
