import type { SiteReport } from "#core/site-report.ts";
import { heldTotal } from "#core/trackers/tracker-outcome.ts";
import { textFor } from "#platform/i18n.ts";
import { Sentence } from "#ui/Sentence.tsx";
import type { PopupModel } from "../popup-model.ts";
import { showView } from "./views.ts";

/** "23 cookies · 14 from others · 11 held back". Each number leads to what it counts. */
export function Summary({ model }: { readonly model: PopupModel }) {
  const parts = [<AllCookies key="all" model={model} />, <FromOthers key="others" model={model} />];
  const site = model.site.report.value;
  return (
    <p class="summary">
      {site?.isProtected ? (
        <Sentence of="summary" with={[...parts, <HeldBack key="held" site={site} model={model} />]} />
      ) : (
        <Sentence of="summaryOfCookies" with={parts} />
      )}
    </p>
  );
}

function AllCookies({ model }: { readonly model: PopupModel }) {
  const { view, list, cookies } = model;
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        view.value = "cookies";
        list.clear();
      }}
    >
      {textFor("cookies", cookies.value.length)}
    </button>
  );
}

function FromOthers({ model }: { readonly model: PopupModel }) {
  const { view, list } = model;
  const count = list.counts.value.get("third-party") ?? 0;
  const words = textFor("fromOthers", count);
  if (count === 0) return <span>{words}</span>;
  const isOnly = list.filters.value.has("third-party");
  return (
    <button
      type="button"
      class="link"
      aria-pressed={view.value === "cookies" && isOnly}
      onClick={() => {
        if (view.value === "cookies" || !isOnly) list.toggleFilter("third-party");
        view.value = "cookies";
      }}
    >
      {words}
    </button>
  );
}

/** Leads to the trackers, or to the cookies where only those were held back. */
function HeldBack({ site, model }: { readonly site: SiteReport; readonly model: PopupModel }) {
  const total = heldTotal(site);
  const words = textFor("heldBack", total);
  if (total === 0) return <span>{words}</span>;
  const isOfCookies = site.trackers.every(({ counts }) => counts.blocked === 0);
  return (
    <button type="button" class="link" onClick={() => showHeld(model, isOfCookies)}>
      {words}
    </button>
  );
}

function showHeld(model: PopupModel, isOfCookies: boolean): void {
  if (isOfCookies) {
    model.isHeldOpen.value = true;
    showView(model, "cookies");
    return;
  }
  model.trackers.outcome.value = "block";
  showView(model, "trackers");
}
