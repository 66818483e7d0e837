import { OPTIONAL_PURPOSES } from "#core/purposes/purpose.ts";
import type { SiteReport } from "#core/site-report.ts";
import { text } from "#platform/i18n.ts";
import { siteWords } from "#ui/site/decision-words.ts";
import type { PopupModel } from "../popup-model.ts";
import { showView } from "./views.ts";

type Props = { readonly site: SiteReport; readonly model: PopupModel };

/** What holds here, in words, and the ways to change it: one click each. */
export function DecisionLine({ site, model }: Props) {
  const { decide, withdraw } = model.site;
  return (
    <div class="decision">
      <p>{siteWords(site)}</p>
      <div class="decision-ways">
        {site.decision ? (
          <>
            <Way words={text("change")} label={text("changeDecision")} run={() => showView(model, "consent")} />
            <Way words={text("withdraw")} label={text("withdrawDecision")} run={() => void withdraw()} />
          </>
        ) : (
          <>
            <Way words={text("rejectAll")} run={() => void decide([])} />
            <Way words={text("acceptAll")} run={() => void decide(OPTIONAL_PURPOSES)} />
            <Way words={text("choose")} run={() => showView(model, "consent")} />
          </>
        )}
      </div>
    </div>
  );
}

function Way(props: { readonly words: string; readonly label?: string; readonly run: () => void }) {
  return (
    <button type="button" class="link" aria-label={props.label} onClick={props.run}>
      {props.words}
    </button>
  );
}
