import type { Settings } from "#core/settings.ts";
import { text } from "#platform/i18n.ts";
import { Switch } from "#ui/Switch.tsx";

type Props = {
  readonly of: "isStrict" | "sendsGpc" | "isThorough";
  readonly now: Settings;
  readonly change: (parts: Partial<Settings>) => Promise<void>;
};

/** A setting that is on or off, with what it does and what it costs. */
export function SettingSwitch({ of, now, change }: Props) {
  const label = text(`setting_${of}`);
  const meaning = `means-${of}`;
  return (
    <div class="setting">
      <div>
        <h2>{label}</h2>
        <p class="why" id={meaning}>
          {text(`settingMeans_${of}`)}
        </p>
      </div>
      <Switch isOn={now[of]} label={label} describedBy={meaning} toggle={() => void change({ [of]: !now[of] })} />
    </div>
  );
}
