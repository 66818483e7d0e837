import type { SiteReport } from "#core/site-report.ts";
import type { PageReport } from "#core/tab-report.ts";
import { text, textFor } from "#platform/i18n.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Note } from "#ui/Note.tsx";
import type { PopupModel } from "../popup-model.ts";
import { SiteState } from "../site/SiteState.tsx";
import { TrackerList } from "./TrackerList.tsx";
import { TrackerToolbar } from "./TrackerToolbar.tsx";

type Props = { readonly model: PopupModel; readonly page: PageReport; readonly rows: "visible" | "all" };

/** Whom else the page asked, what was done with each, and the choice about each. */
export function TrackersView({ model, page, rows }: Props) {
  const site = model.site.report.value;
  if (site === undefined) return <SiteState site={model.site} />;
  if (site.trackers.length === 0) return <NoTrackers page={page} />;
  const { shown, all, clear } = model.trackers;
  return (
    <>
      <TrackerToolbar trackers={model.trackers} />
      <StateNote site={site} model={model} />
      {shown.value.length > 0 ? (
        <TrackerList model={model} site={site} rows={rows} />
      ) : (
        <EmptyState title={text("nothingFoundTitle")} action={{ label: text("clear"), run: clear }}>
          {textFor("trackersHidden", all.value.length)}
        </EmptyState>
      )}
    </>
  );
}

function NoTrackers({ page }: { readonly page: PageReport }) {
  return (
    <EmptyState title={text("noTrackersTitle")}>
      {text(page.observation === "partial" ? "noTrackersYet" : "noTrackersText")}
    </EmptyState>
  );
}

/** Where nothing is held back, and why. */
function StateNote({ site, model }: { readonly site: SiteReport; readonly model: PopupModel }) {
  if (!site.isProtected) {
    const action = { label: text("switchOn"), run: () => void model.site.setProtection(true) };
    return <Note action={action}>{text("nothingHeldBecauseOff")}</Note>;
  }
  if (site.decision === undefined && site.standingAnswer === "observe")
    return <p class="note">{text("nothingHeldBecauseObserving")}</p>;
  return undefined;
}
