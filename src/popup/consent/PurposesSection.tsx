import { inOrder } from "#core/consent/decision.ts";
import { OPTIONAL_PURPOSES, type OptionalPurpose } from "#core/purposes/purpose.ts";
import type { SiteReport } from "#core/site-report.ts";
import { type PurposeShare, purposeShare } from "#core/trackers/purpose-share.ts";
import { stoppedRequests } from "#core/trackers/tracker-outcome.ts";
import { text, textFor } from "#platform/i18n.ts";
import { companyWord } from "#ui/cookies/owner-words.ts";
import { purposeWord } from "#ui/cookies/purpose-words.ts";
import { conjunction, enumeration } from "#ui/formats.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import { Switch } from "#ui/Switch.tsx";
import type { PopupModel } from "../popup-model.ts";

type Props = { readonly site: SiteReport; readonly model: PopupModel };

/** Each purpose with its switch, what it is, and what there is of it on this page. */
export function PurposesSection({ site, model }: Props) {
  return (
    <section aria-labelledby="consent-purposes">
      <h2 id="consent-purposes">{text("purposesHere")}</h2>
      <ul class="purposes">
        <li class="purpose-row">
          <PurposeMark purpose="necessary" />
          <div>
            <h3>{purposeWord("necessary")}</h3>
            <p class="why">{text("purposeMeans_necessary")}</p>
            <ShareWords share={purposeShare("necessary", model.cookies.value, site)} />
          </div>
          <span class="badge">{text("alwaysOn")}</span>
        </li>
        {OPTIONAL_PURPOSES.map((purpose) => (
          <PurposeRow key={purpose} purpose={purpose} site={site} model={model} />
        ))}
      </ul>
    </section>
  );
}

function PurposeRow({ purpose, site, model }: Props & { readonly purpose: OptionalPurpose }) {
  const isGranted = site.granted.includes(purpose);
  const word = purposeWord(purpose);
  const meaning = `means-${purpose}`;
  const others = site.granted.filter((each) => each !== purpose);
  return (
    <li class="purpose-row">
      <PurposeMark purpose={purpose} />
      <div>
        <h3>{word}</h3>
        <p class="why" id={meaning}>
          {text(`purposeMeans_${purpose}`)}
        </p>
        <ShareWords share={purposeShare(purpose, model.cookies.value, site)} />
      </div>
      <Switch
        isOn={isGranted}
        label={word}
        describedBy={meaning}
        toggle={() => void model.site.decide(inOrder(isGranted ? others : [...others, purpose]))}
      />
    </li>
  );
}

/** Companies beyond these are counted, not named. */
const MOST_COMPANIES = 6;

function ShareWords({ share: { present, held, trackers, companies } }: { readonly share: PurposeShare }) {
  const stopped = stoppedRequests(trackers);
  const parts = [
    ...(present.length > 0 ? [textFor("cookiesHere", present.length)] : []),
    ...(held.length > 0 ? [textFor("cookiesHeld", held.length)] : []),
    ...(stopped > 0 ? [textFor("requestsHeld", stopped)] : []),
  ];
  const named = companies.slice(0, MOST_COMPANIES).map(companyWord);
  const more = companies.length - named.length;
  const words = more > 0 ? [...named, textFor("moreCompanies", more)] : named;
  return (
    <p class="hostile">
      {parts.length === 0 ? text("nothingOfIt") : enumeration(parts)}
      {words.length > 0 && ` · ${conjunction(words)}`}
    </p>
  );
}
