import type { Settings } from "#core/settings.ts";
import { text } from "#platform/i18n.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { StandingChoice } from "#ui/site/StandingChoice.tsx";
import { UndoBar } from "#ui/UndoBar.tsx";
import { visibleText } from "#ui/visible-text.ts";
import { OpenFile } from "../OpenFile.tsx";
import { saveAsFile } from "../save-file.ts";
import { AboutData } from "./AboutData.tsx";
import { HowLong } from "./HowLong.tsx";
import { SettingSwitch } from "./SettingSwitch.tsx";
import type { SettingsModel, SettingsOutcome } from "./settings-model.ts";

/** All settings in plain words, each with its effect. */
export function SettingsView({ settings }: { readonly settings: SettingsModel }) {
  const now = settings.settings.value;
  return (
    <>
      <div class="settings">
        {now === undefined ? <Waiting settings={settings} /> : <Form now={now} settings={settings} />}
        <AboutData />
      </div>
      <Said settings={settings} />
    </>
  );
}

function Waiting({ settings }: { readonly settings: SettingsModel }) {
  const reason = settings.failure.value;
  if (reason === undefined) return <p role="status">{text("loadingSettings")}</p>;
  return (
    <div role="alert">
      <EmptyState title={text("settingsFailure")} action={{ label: text("retry"), run: () => void settings.load() }}>
        {text("failureText", visibleText(reason))}
      </EmptyState>
    </div>
  );
}

function Form({ now, settings }: { readonly now: Settings; readonly settings: SettingsModel }) {
  const { change, reset, restore, backup } = settings;
  return (
    <>
      <StandingChoice chosen={now.standingAnswer} choose={(standingAnswer) => void change({ standingAnswer })} />
      <HowLong months={now.decisionMonths} choose={(decisionMonths) => void change({ decisionMonths })} />
      <section class="switches" aria-label={text("moreSettings")}>
        <SettingSwitch of="isStrict" now={now} change={change} />
        <SettingSwitch of="sendsGpc" now={now} change={change} />
        <SettingSwitch of="isThorough" now={now} change={change} />
      </section>
      <section aria-labelledby="backup">
        <h2 id="backup">{text("backupTitle")}</h2>
        <p class="why">{text("backupText")}</p>
        <div class="actions">
          <button type="button" class="button" onClick={() => saveAsFile(backup(), "consentry-settings.json")}>
            {text("backup")}
          </button>
          <OpenFile label={text("restore")} open={(content) => void restore(content)} />
          <button type="button" class="button danger" onClick={() => void reset()}>
            {text("resetSettings")}
          </button>
        </div>
      </section>
    </>
  );
}

function Said({ settings }: { readonly settings: SettingsModel }) {
  const outcome = settings.outcome.value;
  const takeBack = outcome && "takeBack" in outcome ? outcome.takeBack : undefined;
  const dismiss = () => {
    settings.outcome.value = undefined;
  };
  return (
    <UndoBar
      message={outcome ? messageOf(outcome) : ""}
      undo={takeBack && { label: text("undo"), run: () => void takeBack() }}
      dismiss={{ label: text("dismiss"), run: dismiss }}
    />
  );
}

function messageOf(outcome: SettingsOutcome): string {
  switch (outcome.kind) {
    case "saved":
      return text("welcomeSaved");
    case "reset":
      return text("settingsReset");
    case "restored":
      return text("settingsRestored");
    case "taken-back":
      return text("takenBack");
    case "not-a-file":
      return text("notSettingsFile");
    case "failed":
      return text("actionFailed", visibleText(outcome.reason));
  }
}
