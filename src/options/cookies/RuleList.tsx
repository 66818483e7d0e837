import { useState } from "preact/hooks";
import { nameOfKey } from "#core/cookies/cookie.ts";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import type { JarReport, StatedRule } from "#core/jar-report.ts";
import type { RuleNotice } from "#core/rules/site-rule.ts";
import { text, textFor } from "#platform/i18n.ts";
import { displayName } from "#ui/cookies/cookie-words.ts";
import { number } from "#ui/formats.ts";
import { visibleText } from "#ui/visible-text.ts";
import type { JarModel } from "../jar-model.ts";

type Props = { readonly report: JarReport; readonly jar: JarModel };

/** All rules in a layer: what each did, the way to take it back, and a form for what must never be stored. */
export function RuleList({ report, jar }: Props) {
  const { rules } = report;
  return (
    <>
      <button type="button" class="button" popovertarget="rules">
        {text("rulesButton", number(rules.length))}
      </button>
      <div id="rules" class="layer rule-list" popover="auto" role="dialog" aria-labelledby="rules-title">
        <h2 id="rules-title">{text("rulesTitle")}</h2>
        <p class="why">{text(rules.length === 0 ? "noRules" : "rulesText")}</p>
        <ul>
          {rules.map((stated) => (
            <li key={JSON.stringify(stated)}>
              <span class="hostile">{ruleWords(stated)}</span>
              {noticeWords(stated, report.notices).map((words) => (
                <span key={words} class="why">
                  {words}
                </span>
              ))}
              <button
                type="button"
                class="link"
                aria-label={text("takeBackRule", ruleWords(stated))}
                onClick={() => void jar.setRule(stated, "remove")}
              >
                {text("takeBack")}
              </button>
            </li>
          ))}
        </ul>
        <NeverForm jar={jar} />
      </div>
    </>
  );
}

function NeverForm({ jar }: Pick<Props, "jar">) {
  const [name, setName] = useState("");
  const [domain, setDomain] = useState("");
  return (
    <form
      class="never-form"
      onSubmit={(event) => {
        event.preventDefault();
        const rule = { kind: "never", name: name.trim(), domain: hostOfDomain(domain.trim().toLowerCase()) } as const;
        void jar.setRule({ rule, isPrivate: false }, "add");
        setName("");
        setDomain("");
      }}
    >
      <label class="field">
        <span>{text("neverName")}</span>
        <input
          class="field-input mono"
          placeholder="_ga*"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{text("neverDomain")}</span>
        <input
          class="field-input mono"
          placeholder={text("everyDomain")}
          value={domain}
          onInput={(event) => setDomain(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={name.trim() === ""}>
        {text("neverStore")}
      </button>
    </form>
  );
}

function ruleWords({ rule, isPrivate }: StatedRule): string {
  const words =
    rule.kind === "lock"
      ? text(`ruleLock_${rule.strength}`, displayName(nameOfKey(rule.key) ?? ""))
      : text("ruleNever", displayName(rule.name), rule.domain === "" ? text("everyDomain") : visibleText(rule.domain));
  return isPrivate ? text("aside", words, text("storePrivate")) : words;
}

/** What a lock had to do: how often a site tried to change it, and whether it gave up. */
function noticeWords({ rule }: StatedRule, notices: readonly RuleNotice[]): readonly string[] {
  if (rule.kind !== "lock") return [];
  return notices
    .filter(({ key }) => key === rule.key)
    .map(({ kind, count }) => (kind === "gave-up" ? text("lockGaveUp") : textFor("lockRestored", count)));
}
