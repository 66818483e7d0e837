import type { TrackerRule } from "#core/policy/tracker-rule.ts";
import { text } from "#platform/i18n.ts";
import { choiceWord } from "#ui/site/choice-words.ts";
import { visibleText } from "#ui/visible-text.ts";

type Props = { readonly rules: readonly TrackerRule[]; readonly forget: (domain: string) => Promise<void> };

/** Rules about third parties that hold on every site. */
export function Everywhere({ rules, forget }: Props) {
  if (rules.length === 0) return undefined;
  return (
    <section aria-labelledby="everywhere">
      <h2 id="everywhere">{text("rulesEverywhere")}</h2>
      <ul class="site-rules">
        {rules.map(({ domain, choice }) => (
          <li key={domain}>
            <span class="mono hostile" dir="auto">
              {visibleText(domain)}
            </span>
            {choiceWord(choice)}
            <button
              type="button"
              class="link"
              aria-label={text("followAnswerFor", visibleText(domain))}
              onClick={() => void forget(domain)}
            >
              {text("followAnswer")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
