import type { AskedText, Decision } from "#core/consent/decision.ts";
import { OPTIONAL_PURPOSES } from "#core/purposes/purpose.ts";
import type { SiteReport } from "#core/site-report.ts";
import { text } from "#platform/i18n.ts";
import { purposeWord } from "#ui/cookies/purpose-words.ts";
import { conjunction, day, hourAndMinute, number } from "#ui/formats.ts";
import { grantedWords } from "#ui/site/decision-words.ts";
import { visibleText } from "#ui/visible-text.ts";
import type { PopupModel } from "../popup-model.ts";

type Props = { readonly site: SiteReport; readonly model: PopupModel };

/** The answer that stands, or what holds without one, and the ways to give, change and withdraw it. */
export function AnswerSection({ site, model }: Props) {
  const { decision } = site;
  const { decide, withdraw } = model.site;
  return (
    <section aria-labelledby="consent-answer">
      <h2 id="consent-answer">{text("yourAnswer")}</h2>
      {decision ? <Answered decision={decision} /> : <p>{text(`standingSentence_${site.standingAnswer}`)}</p>}
      {!site.isProtected && <p>{text("answerRestsWhileOff")}</p>}
      {site.isPrivate && <p class="why">{text("answerOfPrivateWindow")}</p>}
      <div class="answer-buttons">
        <button type="button" class="button" onClick={() => void decide([])}>
          {text("rejectAll")}
        </button>
        <button type="button" class="button" onClick={() => void decide(OPTIONAL_PURPOSES)}>
          {text("acceptAll")}
        </button>
        {decision && (
          <button type="button" class="link" onClick={() => void withdraw()}>
            {text("withdrawAnswer")}
          </button>
        )}
      </div>
    </section>
  );
}

function Answered({ decision }: { readonly decision: Decision }) {
  const { granted, at, how, expiresAt, asked } = decision;
  return (
    <>
      <p>
        <strong>{grantedWords(granted)}.</strong> {text(`answered_${how}`, day(at), hourAndMinute(at))}{" "}
        {text("holdsUntil", day(expiresAt))}
      </p>
      {asked && <p class="why hostile">{askedWords(asked)}</p>}
    </>
  );
}

/** What the person was told then. */
function askedWords({ counts, owners }: AskedText): string {
  const parts = OPTIONAL_PURPOSES.flatMap((purpose) => {
    const count = counts[purpose] ?? 0;
    return count > 0 ? [text("chip", purposeWord(purpose), number(count))] : [];
  });
  if (parts.length === 0) return text("toldOfNothing");
  if (owners.length === 0) return text("toldOf", conjunction(parts));
  return text("toldOfBy", conjunction(parts), conjunction(owners.map(visibleText)));
}
