import { useEffect } from "preact/hooks";
import { text } from "#platform/i18n.ts";
import { NothingFound } from "#ui/cookies/NothingFound.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Note } from "#ui/Note.tsx";
import type { ManagerContext } from "../view.ts";
import { CookieTable } from "./CookieTable.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { TableToolbar } from "./TableToolbar.tsx";
import { handlePageKey } from "./table-keys.ts";
import type { TableModel } from "./table-model.ts";

type Props = { readonly context: ManagerContext; readonly table: TableModel };

export function CookiesView({ context, table }: Props) {
  const { jar } = context;
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener("keydown", (event) => handlePageKey(event, { jar, table }), { signal });
    return () => listening.abort();
  }, [jar, table]);
  const report = jar.report.value;
  if (report === undefined) return <Loading />;
  const all = jar.cookies.value.length;
  const shown = table.shown.value.length;
  return (
    <>
      <TableToolbar context={context} table={table} />
      {!report.seesAllSites && <AccessNote context={context} />}
      <SelectionBar jar={jar} table={table} />
      {all === 0 && <EmptyState title={text("emptyJarTitle")}>{text("emptyJarText")}</EmptyState>}
      {all > 0 && shown === 0 && <NothingFound hidden={all} clear={table.clear} />}
      {shown > 0 && <CookieTable context={context} table={table} report={report} />}
    </>
  );
}

/** Holds the toolbar's place, so that nothing moves when it comes. */
function Loading() {
  return (
    <>
      <div class="toolbar table-toolbar-place" aria-hidden="true" />
      <p class="loading" role="status">
        {text("loadingAll")}
      </p>
    </>
  );
}

function AccessNote({ context: { jar, requestAccess } }: { readonly context: ManagerContext }) {
  const allow = { label: text("allowAccess"), run: () => void requestAccess().then(jar.refresh) };
  return <Note action={allow}>{text("someSitesNote")}</Note>;
}
