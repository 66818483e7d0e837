import type { CookieStore, PageReport } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { storeWords } from "#ui/cookies/cookie-words.ts";
import { Switch } from "#ui/Switch.tsx";
import { visibleText } from "#ui/visible-text.ts";
import type { PopupModel } from "../popup-model.ts";
import { DecisionLine } from "./DecisionLine.tsx";
import { Summary } from "./Summary.tsx";

type Props = {
  readonly page: PageReport;
  readonly model: PopupModel;
  readonly openManager: () => Promise<void>;
};

/** Which site, whether it is protected, what was decided, and how many of what. */
export function Header({ page, model, openManager }: Props) {
  const host = visibleText(page.host);
  const site = model.site.report.value;
  return (
    <header class="header">
      <span class="monogram" aria-hidden="true">
        {monogramOf(page.site)}
      </span>
      <div class="site-line">
        <h1 class="host" dir="auto" title={host}>
          {host}
        </h1>
        <StoreBadge store={page.store} />
      </div>
      {site && (
        <Switch
          isOn={site.isProtected}
          label={text("protectionHere")}
          toggle={() => void model.site.setProtection(!site.isProtected)}
        >
          {text("protection")}
        </Switch>
      )}
      {site ? <DecisionLine site={site} model={model} /> : <DecisionPlace failure={model.site.failure.value} />}
      <div class="summary-line">
        {page.isFirstPart ? <p class="summary">{text("loading")}</p> : <Summary model={model} />}
        <button type="button" class="link all-cookies" onClick={() => void openManager()}>
          {text("allCookies")}
        </button>
      </div>
    </header>
  );
}

/** Holds the place of the decision until it is known. */
function DecisionPlace({ failure }: { readonly failure: string | undefined }) {
  return (
    <div class="decision place">{failure !== undefined && <p>{text("actionFailed", visibleText(failure))}</p>}</div>
  );
}

function StoreBadge({ store }: { readonly store: CookieStore }) {
  if (store.kind === "normal") return undefined;
  const hint = text(store.kind === "private" ? "privateWindowHint" : "containerHint");
  return (
    <span class="badge" data-tip={hint} title={hint}>
      {storeWords(store)}
    </span>
  );
}

/** The site's first letter or digit: asking the site for its icon would be a request, and tell it. */
function monogramOf(site: string): string {
  return (site.match(/[\p{L}\p{N}]/u)?.[0] ?? "·").toLocaleUpperCase();
}
