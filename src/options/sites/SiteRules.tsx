import type { SiteEntry } from "#core/consent/sites-file.ts";
import { text } from "#platform/i18n.ts";
import { choiceWord } from "#ui/site/choice-words.ts";
import { visibleText } from "#ui/visible-text.ts";
import type { SitesModel } from "./sites-model.ts";

type Props = { readonly entry: SiteEntry; readonly sites: SitesModel };

/** The site's own rules about third parties, each of which can be taken back. */
export function SiteRules({ entry, sites }: Props) {
  if (entry.rules.length === 0) return undefined;
  return (
    <ul class="site-rules">
      {entry.rules.map((rule) => (
        <li key={rule.domain}>
          <span class="mono hostile" dir="auto">
            {visibleText(rule.domain)}
          </span>
          {choiceWord(rule.choice)}
          <button
            type="button"
            class="link"
            aria-label={text("followAnswerFor", visibleText(rule.domain))}
            onClick={() => void sites.put(entry, { rules: entry.rules.filter((each) => each !== rule) })}
          >
            {text("followAnswer")}
          </button>
        </li>
      ))}
    </ul>
  );
}
