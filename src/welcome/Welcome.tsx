import { text } from "#platform/i18n.ts";
import { StandingChoice } from "#ui/site/StandingChoice.tsx";
import { visibleText } from "#ui/visible-text.ts";
import type { WelcomeModel } from "./welcome-model.ts";

type Props = { readonly model: WelcomeModel; readonly close: () => void };

/** After the installation: what this is, one choice, and the way out. Everything is already in order without a click. */
export function Welcome({ model, close }: Props) {
  const settings = model.settings.value;
  const failure = model.failure.value;
  return (
    <main class="welcome">
      <h1>{text("welcomeTitle")}</h1>
      <p class="lead">{text("welcomeLead")}</p>
      {settings && <StandingChoice chosen={settings.standingAnswer} choose={(answer) => void model.choose(answer)} />}
      <p class="said" role="status">
        {failure === undefined ? text(model.isSaved.value ? "welcomeSaved" : "welcomeCanChange") : ""}
      </p>
      {failure !== undefined && <p role="alert">{text("actionFailed", visibleText(failure))}</p>}
      {model.isAllowed.value === false && <Access model={model} />}
      <p class="why">{text("welcomePrivacy")}</p>
      <div class="ways">
        <button type="button" class="button primary" onClick={close}>
          {text("welcomeDone")}
        </button>
      </div>
    </main>
  );
}

/** Only where the browser has not given access to all sites: Firefox lets people withhold it. */
function Access({ model }: { readonly model: WelcomeModel }) {
  return (
    <section class="access" aria-labelledby="access">
      <h2 id="access">{text("welcomeAccessTitle")}</h2>
      <p>{text("welcomeAccessText")}</p>
      <button type="button" class="button" onClick={() => void model.allow()}>
        {text("allowAccess")}
      </button>
    </section>
  );
}
