import { useEffect } from "preact/hooks";
import type { PageReport } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { Tooltip } from "#ui/Tooltip.tsx";
import { CookieList } from "./CookieList.tsx";
import { Header } from "./Header.tsx";
import { handleKey } from "./keys.ts";
import { Notice } from "./Notice.tsx";
import type { PopupModel } from "./popup-model.ts";
import { EmptyPage, NothingFound, WayOn } from "./states.tsx";
import { Toolbar } from "./Toolbar.tsx";

export type PopupProps = {
  readonly model: PopupModel;
  readonly rows: "visible" | "all";
  readonly requestAccess: () => Promise<boolean>;
  /** The first complete content is in the document. */
  readonly onReady: () => void;
};

export function Popup({ model, rows, requestAccess, onReady }: PopupProps) {
  useEffect(() => observeKeys(model), [model]);
  const report = model.report.value;
  const isComplete = report !== undefined || model.failure.value !== undefined;
  useEffect(() => {
    // One turn later: a virtual list measures its window in the first and draws its rows after it.
    if (isComplete) setTimeout(onReady);
  }, [isComplete, onReady]);
  return (
    <main class="popup">
      {report?.kind === "page" ? (
        <Page model={model} page={report} rows={rows} />
      ) : (
        <WayOn model={model} requestAccess={requestAccess} />
      )}
      <Notice model={model} />
      <Tooltip />
    </main>
  );
}

type PageProps = { readonly model: PopupModel; readonly page: PageReport; readonly rows: "visible" | "all" };

function Page({ model, page, rows }: PageProps) {
  const all = model.cookies.value.length;
  const shown = model.list.shown.value.length;
  return (
    <>
      <Header page={page} model={model} />
      <Toolbar model={model} />
      {page.observation === "partial" && <p class="note">{text("partialNote")}</p>}
      {all === 0 && <EmptyPage />}
      {all > 0 && shown === 0 && <NothingFound hidden={all} clear={model.list.clear} />}
      {shown > 0 && <CookieList model={model} page={page} rows={rows} />}
    </>
  );
}

function observeKeys(model: PopupModel): () => void {
  const listening = new AbortController();
  window.addEventListener("keydown", (event) => handleKey(event, model), { signal: listening.signal });
  return () => listening.abort();
}
