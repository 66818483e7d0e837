import { useState } from "preact/hooks";
import { text, textFor } from "#platform/i18n.ts";
import type { JarModel } from "../jar-model.ts";
import { BulkEdit } from "./BulkEdit.tsx";
import type { TableModel } from "./table-model.ts";

/** What can be done with what is selected. The status stays in the document, so that screen readers hear of it. */
export function SelectionBar({ jar, table }: { readonly jar: JarModel; readonly table: TableModel }) {
  const { selection } = table;
  const keys = [...selection.keys.value];
  const isEmpty = keys.length === 0;
  const [isEditing, setEditing] = useState(false);
  return (
    <div class="selection-bar" hidden={isEmpty}>
      <p role="status">{isEmpty ? "" : textFor("selectedCount", keys.length)}</p>
      {!isEmpty && (
        <>
          <button type="button" class="button danger" onClick={() => void jar.remove(keys)}>
            {textFor("deleteSelected", keys.length)}
          </button>
          <button type="button" class="button" onClick={() => setEditing(true)}>
            {textFor("bulkEdit", keys.length)}
          </button>
          <a class="link" href="#/files">
            {text("exportSelected")}
          </a>
          <button type="button" class="link" onClick={selection.clear}>
            {text("clearSelection")}
          </button>
          {isEditing && (
            <BulkEdit
              count={keys.length}
              close={() => setEditing(false)}
              save={(change) => void jar.editMany(new Set(keys), change)}
            />
          )}
        </>
      )}
    </div>
  );
}
