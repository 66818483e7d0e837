import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import { KNOWN_PURPOSES } from "#core/purposes/purpose.ts";
import { type WordScope, wordAbout } from "#core/purposes/user-words.ts";
import type { PageReport, TabCookie } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { displayName, shortName } from "#ui/cookies/cookie-words.ts";
import { purposeWord } from "#ui/cookies/purpose-words.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import type { CorrectionModel, Draft } from "./correction-model.ts";

type Props = {
  readonly draft: Draft;
  readonly row: TabCookie;
  readonly page: PageReport;
  readonly correction: CorrectionModel;
  readonly tabIndex: number;
};

/** What is it for, and where does that hold? Escape leaves it as it was. */
export function CorrectionForm({ draft, row, page, correction, tabIndex }: Props) {
  const form = useRef<HTMLFormElement>(null);
  // Once, when a person has opened it: a row that scrolls back into a long list must not take the focus.
  useLayoutEffect(() => {
    if (form.current?.parentElement?.contains(document.activeElement)) focusChoice(form.current);
  }, []);
  return (
    <form
      class="correction-form"
      ref={form}
      aria-label={text("correctionLabel", displayName(row.cookie.name))}
      onKeyDown={(event) => onEscape(event, correction.cancel)}
      onSubmit={(event) => {
        event.preventDefault();
        void correction.save();
      }}
    >
      <fieldset>
        <legend>{text("correctionPurpose")}</legend>
        {KNOWN_PURPOSES.map((purpose) => (
          <Choice
            key={purpose}
            {...{ name: "purpose", value: purpose, tabIndex, checked: draft.purpose === purpose }}
            choose={() => correction.change({ purpose })}
          >
            <PurposeMark purpose={purpose} />
            {purposeWord(purpose)}
          </Choice>
        ))}
      </fieldset>
      <fieldset class="scope">
        <legend>{text("correctionScope")}</legend>
        {SCOPES.map((scope) => (
          <Choice
            key={scope}
            {...{ name: "scope", value: scope, tabIndex, checked: draft.scope === scope }}
            choose={() => correction.change({ scope })}
          >
            <span class="hostile">{scopeWords(row, page, scope)}</span>
          </Choice>
        ))}
      </fieldset>
      <div class="actions">
        <button type="submit" class="button primary" tabIndex={tabIndex} disabled={draft.purpose === undefined}>
          {text("save")}
        </button>
        <button type="button" class="button" tabIndex={tabIndex} onClick={correction.cancel}>
          {text("cancel")}
        </button>
      </div>
    </form>
  );
}

const SCOPES: readonly WordScope[] = ["site", "everywhere"];

type ChoiceProps = {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly tabIndex: number;
  readonly choose: () => void;
  readonly children: ComponentChildren;
};

function Choice({ name, value, checked, tabIndex, choose, children }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name={name} value={value} checked={checked} tabIndex={tabIndex} onChange={choose} />
      {children}
    </label>
  );
}

/** Exactly the cookies that the answer will hold for, since a whole family of names is meant. */
function scopeWords({ cookie, party }: TabCookie, { site }: PageReport, scope: WordScope): string {
  const spoken = { name: cookie.name, host: hostOfDomain(cookie.domain), party, topSite: site };
  const { name, domain } = wordAbout(spoken, "necessary", scope);
  const named = shortName(name);
  if (domain === undefined) return scope === "site" ? text("scopeSite", named, site) : text("scopeEverywhere", named);
  return scope === "site" ? text("scopeSiteOf", named, domain, site) : text("scopeEverywhereOf", named, domain);
}

function focusChoice(form: HTMLFormElement | null): void {
  const target = form?.querySelector<HTMLElement>("input:checked") ?? form?.querySelector<HTMLElement>("input");
  target?.focus();
}

/** The list's own Escape would close the whole row. */
function onEscape(event: KeyboardEvent, cancel: () => void): void {
  if (event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  cancel();
}
