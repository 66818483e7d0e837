import type { SitePopup } from "#core/cmp/site-popup.ts";
import type { SiteReport } from "#core/site-report.ts";
import { type Aftermath, aftermathOf } from "#core/trackers/aftermath.ts";
import { stoppedRequests } from "#core/trackers/tracker-outcome.ts";
import { text, textFor } from "#platform/i18n.ts";
import { day, hourAndMinute } from "#ui/formats.ts";
import type { PopupModel } from "../popup-model.ts";
import { showView } from "../site/views.ts";

type Props = { readonly site: SiteReport; readonly model: PopupModel };

/** What was tried before the answer and after it, and what came of it. Only what was observed. */
export function WhatHappened({ site, model }: Props) {
  const happened = aftermathOf(site);
  const stopped = stoppedRequests(site.trackers);
  const sentences = [
    ...cookieSentences(site, happened),
    ...(stopped > 0 ? [textFor("requestsStopped", stopped)] : []),
    ...(site.sitePopup ? [popupSentence(site.sitePopup)] : []),
    ...(happened.before.length > 0 ? [textFor("heldBeforeAnswer", happened.before.length)] : []),
  ];
  return (
    <section aria-labelledby="consent-happened">
      <h2 id="consent-happened">{text("whatHappened")}</h2>
      {sentences.length === 0 ? (
        <p>{text("nothingTried")}</p>
      ) : (
        sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
      )}
      <div class="happened-ways">
        {site.heldCookies.length > 0 && (
          <button
            type="button"
            class="link"
            onClick={() => {
              model.isHeldOpen.value = true;
              showView(model, "cookies");
            }}
          >
            {text("showHeldCookies")}
          </button>
        )}
        {stopped > 0 && (
          <button type="button" class="link" onClick={() => showView(model, "trackers")}>
            {text("showTrackers")}
          </button>
        )}
      </div>
    </section>
  );
}

/** "You refused on 3 May at 12:03; 6 refused cookies were tried since; none was stored." */
function cookieSentences({ decision }: SiteReport, { tried, removed }: Aftermath): readonly string[] {
  if (decision === undefined) return tried.length > 0 ? [textFor("heldUnanswered", tried.length)] : [];
  const when = [day(decision.at), hourAndMinute(decision.at)] as const;
  const began = text(decision.granted.length === 0 ? "refusedOn" : "answeredOn", ...when);
  if (tried.length === 0) return [text("noneTriedSince", began)];
  const since = textFor("triedSince", tried.length, began);
  return [`${since} ${removed.length === 0 ? text("noneStored") : textFor("storedAndRemoved", removed.length)}`];
}

/** What became of the site's own pop-up; only what its own state confirms is called confirmed. */
function popupSentence({ status, proof = "none" }: SitePopup): string {
  return status === "answered" ? text(`sitePopupProof_${proof}`) : text(`sitePopup_${status}`);
}
