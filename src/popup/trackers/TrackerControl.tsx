import type { ComponentChildren } from "preact";
import { TRACKER_CHOICES, type TrackerChoice } from "#core/policy/tracker-rule.ts";
import type { SiteReport, SiteTracker } from "#core/site-report.ts";
import { text } from "#platform/i18n.ts";
import { choiceWord } from "#ui/site/choice-words.ts";
import { visibleText } from "#ui/visible-text.ts";
import type { PopupModel } from "../popup-model.ts";
import type { RuleScope } from "../site/site-change.ts";

type Props = {
  readonly tracker: SiteTracker;
  readonly site: SiteReport;
  readonly model: PopupModel;
  readonly tabIndex: number;
};

const CHOICES: readonly (TrackerChoice | undefined)[] = [undefined, ...TRACKER_CHOICES];
const SCOPES: readonly RuleScope[] = ["site", "everywhere"];

/** Follow my answer, allow, without cookies, or block; here or everywhere. What is chosen holds at once. */
export function TrackerControl({ tracker, site, model, tabIndex }: Props) {
  const { trackers, site: decider } = model;
  const { domain, rule } = tracker;
  const scope = rule?.scope ?? trackers.scopes.value.get(domain) ?? "site";
  function chooseScope(wanted: RuleScope): void {
    trackers.scopes.value = new Map(trackers.scopes.value).set(domain, wanted);
    void decider.move(tracker, wanted);
  }
  return (
    <div class="tracker-control">
      <fieldset class="segments">
        <legend>{text("choiceLabel", visibleText(domain))}</legend>
        {CHOICES.map((choice) => (
          <Option
            key={choice ?? "follow"}
            {...{ name: `choice ${domain}`, value: choice ?? "follow", tabIndex, checked: rule?.choice === choice }}
            choose={() => void decider.choose([tracker], scope, choice)}
          >
            {choiceWord(choice)}
          </Option>
        ))}
      </fieldset>
      <fieldset class="scope">
        <legend class="visually-hidden">{text("correctionScope")}</legend>
        {SCOPES.map((each) => (
          <Option
            key={each}
            {...{ name: `scope ${domain}`, value: each, tabIndex, checked: each === scope }}
            choose={() => chooseScope(each)}
          >
            {each === "site" ? text("onlyOn", visibleText(site.site)) : text("onEverySite")}
          </Option>
        ))}
      </fieldset>
    </div>
  );
}

type OptionProps = {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly tabIndex: number;
  readonly choose: () => void;
  readonly children: ComponentChildren;
};

function Option({ name, value, checked, tabIndex, choose, children }: OptionProps) {
  return (
    <label class="choice">
      <input type="radio" name={name} value={value} checked={checked} tabIndex={tabIndex} onChange={choose} />
      <span class="hostile">{children}</span>
    </label>
  );
}
