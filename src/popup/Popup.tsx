import { useEffect } from "preact/hooks";
import type { PageReport, TabReport } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { NothingFound } from "#ui/cookies/NothingFound.tsx";
import { Notice } from "#ui/cookies/Notice.tsx";
import { EditorDialog } from "#ui/editor/EditorDialog.tsx";
import { Note } from "#ui/Note.tsx";
import { TabPanel } from "#ui/Tabs.tsx";
import { Tooltip } from "#ui/Tooltip.tsx";
import { CookieList } from "./CookieList.tsx";
import { ConsentView } from "./consent/ConsentView.tsx";
import { HeldCookies } from "./consent/HeldCookies.tsx";
import { handleKey } from "./keys.ts";
import type { PopupModel } from "./popup-model.ts";
import { Header } from "./site/Header.tsx";
import { ReloadNote } from "./site/ReloadNote.tsx";
import { SiteNotice } from "./site/SiteNotice.tsx";
import { Views } from "./site/Views.tsx";
import { EmptyPage, WayOn } from "./states.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { TrackersView } from "./trackers/TrackersView.tsx";

export type PopupProps = {
  readonly model: PopupModel;
  readonly rows: "visible" | "all";
  /** Asks the person for access to all sites, inside the click that wishes it. */
  readonly requestAccess: () => Promise<boolean>;
  readonly reloadPage: () => Promise<void>;
  readonly openManager: () => Promise<void>;
  /** The first complete content is in the document. */
  readonly onReady: () => void;
};

export function Popup(props: PopupProps) {
  const { model, requestAccess, onReady } = props;
  useEffect(() => observeKeys(model), [model]);
  const report = model.report.value;
  const isComplete = (report !== undefined && !isPart(report)) || model.failure.value !== undefined;
  useEffect(() => {
    // One turn later: a virtual list measures its window in the first and draws its rows after it.
    if (isComplete) setTimeout(onReady);
  }, [isComplete, onReady]);
  return (
    <main class="popup">
      {report?.kind === "page" && !(isPart(report) && model.failure.value !== undefined) ? (
        <Page {...props} page={report} />
      ) : (
        <WayOn model={model} requestAccess={requestAccess} />
      )}
      <div class="notices">
        <Notice outcome={model.outcome.value} offer={model.page.value?.undo} undo={() => void model.undo()} />
        <SiteNotice site={model.site} />
      </div>
      {report?.kind === "page" && <EditorDialog editor={model.editor} stores={[report.store]} />}
      <Tooltip />
    </main>
  );
}

function isPart(report: TabReport): boolean {
  return report.kind === "page" && report.isFirstPart === true;
}

type PageProps = PopupProps & { readonly page: PageReport };

function Page(props: PageProps) {
  const { model, page, rows, reloadPage } = props;
  return (
    <>
      <Header page={page} model={model} openManager={props.openManager} />
      <Views model={model} />
      <ReloadNote site={model.site} reloadPage={reloadPage} />
      <TabPanel id={model.view.value} key={model.view.value}>
        {model.view.value === "cookies" && <Cookies {...props} />}
        {model.view.value === "trackers" && <TrackersView model={model} page={page} rows={rows} />}
        {model.view.value === "consent" && <ConsentView model={model} />}
      </TabPanel>
    </>
  );
}

function Cookies(props: PageProps) {
  const { model, page, rows } = props;
  const all = model.cookies.value.length;
  const shown = model.list.shown.value.length;
  return (
    <>
      <Toolbar model={model} page={page} />
      <Notes {...props} />
      {all === 0 && !page.isFirstPart && <EmptyPage />}
      {all > 0 && shown === 0 && <NothingFound hidden={all} clear={model.list.clear} />}
      {shown > 0 && <CookieList model={model} page={page} rows={rows} />}
      <HeldCookies model={model} />
    </>
  );
}

/** What may be missing from the list, and how to see it. */
function Notes({ model, page, requestAccess, reloadPage }: PageProps) {
  const reload = { label: text("reloadPage"), run: () => void reloadPage() };
  const allow = { label: text("allowAccess"), run: () => void requestAccess().then(model.refresh) };
  return (
    <>
      {page.observation === "partial" && <Note action={reload}>{text("partialNote")}</Note>}
      {!page.seesAllSites && <Note action={allow}>{text("oneSiteNote")}</Note>}
    </>
  );
}

function observeKeys(model: PopupModel): () => void {
  const listening = new AbortController();
  window.addEventListener("keydown", (event) => handleKey(event, model), { signal: listening.signal });
  return () => listening.abort();
}
