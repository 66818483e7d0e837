import { inOrder } from "#core/consent/decision.ts";
import type { SiteEntry } from "#core/consent/sites-file.ts";
import { OPTIONAL_PURPOSES } from "#core/purposes/purpose.ts";
import { text, textFor } from "#platform/i18n.ts";
import { purposeWord } from "#ui/cookies/purpose-words.ts";
import { day } from "#ui/formats.ts";
import { Switch } from "#ui/Switch.tsx";
import { decisionWords } from "#ui/site/decision-words.ts";
import { visibleText } from "#ui/visible-text.ts";
import { SiteRules } from "./SiteRules.tsx";
import type { SitesModel } from "./sites-model.ts";

type Props = { readonly entry: SiteEntry; readonly sites: SitesModel };

/** One site; opened, everything about it can be changed. */
export function SiteRow({ entry, sites }: Props) {
  const { site, decision, isProtected, rules } = entry;
  const name = visibleText(site);
  const isOpen = sites.open.value === site;
  return (
    <>
      <tr data-site={site}>
        <th scope="row" dir="auto">
          {name}
        </th>
        <td>
          {decision ? (
            <>
              {decisionWords(decision)} <span class="why">{text("until", day(decision.expiresAt))}</span>
            </>
          ) : (
            <span class="why">{text("noAnswer")}</span>
          )}
        </td>
        <td>
          <Switch
            isOn={isProtected}
            label={text("protectionOn", name)}
            toggle={() => void sites.put(entry, { isProtected: !isProtected })}
          >
            <span class="narrow-only">{text("protection")}</span>
          </Switch>
        </td>
        <td>{rules.length > 0 && textFor("rulesCount", rules.length)}</td>
        <td>
          <button
            type="button"
            class="link"
            aria-expanded={isOpen}
            aria-label={text("changeSite", name)}
            onClick={() => {
              sites.open.value = isOpen ? undefined : site;
            }}
          >
            {text("change")}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr class="opened">
          <td colSpan={5}>
            <Opened entry={entry} sites={sites} />
          </td>
        </tr>
      )}
    </>
  );
}

function Opened({ entry, sites }: Props) {
  const granted = entry.decision?.granted ?? [];
  return (
    <div class="site-detail">
      <fieldset>
        <legend>{text("purposesHere")}</legend>
        {OPTIONAL_PURPOSES.map((purpose) => {
          const isOn = granted.includes(purpose);
          const wanted = isOn ? granted.filter((each) => each !== purpose) : [...granted, purpose];
          return (
            <Switch
              key={purpose}
              isOn={isOn}
              label={purposeWord(purpose)}
              toggle={() => void sites.answer(entry, inOrder(wanted))}
            >
              {purposeWord(purpose)}
            </Switch>
          );
        })}
      </fieldset>
      {entry.decision === undefined && <p class="why">{text("noAnswerHere")}</p>}
      <SiteRules entry={entry} sites={sites} />
      <div class="actions">
        {entry.decision && (
          <button type="button" class="button" onClick={() => void sites.answer(entry, undefined)}>
            {text("withdrawAnswer")}
          </button>
        )}
        <button type="button" class="button danger" onClick={() => void sites.forget([entry])}>
          {text("forgetSite")}
        </button>
      </div>
    </div>
  );
}
