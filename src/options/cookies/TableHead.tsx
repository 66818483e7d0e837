import type { TableColumn } from "#core/cookies/cookie-table.ts";
import { text } from "#platform/i18n.ts";
import { GridPart } from "./GridPart.tsx";
import type { TableModel } from "./table-model.ts";

/** The headings sort; the box at their beginning selects all that is shown. */
export function TableHead({
  table,
  columns,
}: {
  readonly table: TableModel;
  readonly columns: readonly TableColumn[];
}) {
  const { sort, sortBy, shown, selection } = table;
  const chosen = shown.value.filter(({ key }) => selection.keys.value.has(key)).length;
  const isAll = chosen > 0 && chosen === shown.value.length;
  return (
    <GridPart is="rowgroup" class="table-head">
      <GridPart is="row" class="table-row" aria-rowindex={1}>
        <GridPart is="columnheader" class="cell check">
          <input
            type="checkbox"
            aria-label={text("selectAllShown")}
            checked={isAll}
            indeterminate={chosen > 0 && !isAll}
            onChange={() => selection.toggle(shown.value.map(({ key }) => key))}
          />
        </GridPart>
        {columns.map((column) => (
          <GridPart
            key={column}
            is="columnheader"
            class={`cell ${column}`}
            aria-sort={sort.value.column === column ? sort.value.direction : "none"}
          >
            <button type="button" class="sort-button" onClick={() => sortBy(column)}>
              {text(`column_${column}`)}
            </button>
          </GridPart>
        ))}
      </GridPart>
    </GridPart>
  );
}
