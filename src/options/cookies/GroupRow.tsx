import type { TableGroup } from "#core/cookies/cookie-table.ts";
import type { Purpose } from "#core/purposes/purpose.ts";
import { text, textFor } from "#platform/i18n.ts";
import { number } from "#ui/formats.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import { groupName } from "./cell-words.ts";
import { GridPart } from "./GridPart.tsx";
import { placed } from "./row-place.ts";
import type { RowProps } from "./TableRow.tsx";

/** The heading of a site, an owner, a purpose or a store: folds its cookies, counts, selects and deletes them. */
export function GroupRow({ item, place, table, context, report, columns }: RowProps & { readonly item: TableGroup }) {
  const isFolded = table.folded.value.has(item.id);
  const name = groupName(item, report.stores);
  const tabIndex = place.isActive ? 0 : -1;
  const chosen = item.keys.filter((key) => table.selection.keys.value.has(key)).length;
  const isAll = chosen === item.keys.length;
  return (
    <div
      role="none"
      class="item group"
      onFocusCapture={() => {
        table.active.value = item.id;
      }}
      {...placed(place)}
    >
      <GridPart
        is="row"
        class="table-row stop"
        aria-level={1}
        tabIndex={tabIndex}
        aria-expanded={!isFolded}
        aria-rowindex={place.index + 2}
        onClick={() => table.toggleFolded(item.id)}
      >
        <GridPart is="gridcell" class="cell check">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isAll}
            indeterminate={chosen > 0 && !isAll}
            aria-label={textFor("selectGroup", item.keys.length, name)}
            onClick={(event) => event.stopPropagation()}
            onChange={() => table.selection.toggle(item.keys)}
          />
        </GridPart>
        <GridPart is="rowheader" class="cell group-name" aria-colspan={columns.length} dir="auto">
          {item.by === "purpose" && <PurposeMark purpose={item.value as Purpose} />}
          <span class="group-title">{name}</span>
          <span class="count">{number(item.keys.length)}</span>
          <button
            type="button"
            class="link delete-group"
            tabIndex={tabIndex}
            aria-label={textFor(table.isNarrowed.value ? "deleteShown" : "deleteGroup", item.keys.length, name)}
            onClick={(event) => {
              event.stopPropagation();
              void context.jar.remove(item.keys);
            }}
          >
            {text(table.isNarrowed.value ? "deleteOnlyShown" : "deleteAll")}
          </button>
        </GridPart>
      </GridPart>
    </div>
  );
}
