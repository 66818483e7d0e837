import { signal } from "@preact/signals";
import { DEFAULT_SETTINGS, type Settings } from "#core/settings.ts";
import { formatSettings, parseSettings } from "#core/settings-file.ts";
import type { ManagerContext } from "../view.ts";

/** How the last change ended, until the next one. */
export type SettingsOutcome =
  | { readonly kind: "saved" | "reset" | "restored"; readonly takeBack: () => Promise<void> }
  | { readonly kind: "taken-back" | "not-a-file" }
  | { readonly kind: "failed"; readonly reason: string };

/** Everything that holds for all sites. Each change holds at once and can be taken back. */
export function createSettingsModel({ ask }: Pick<ManagerContext, "ask">) {
  const settings = signal<Settings | undefined>(undefined);
  const failure = signal<string | undefined>(undefined);
  const outcome = signal<SettingsOutcome | undefined>(undefined);

  async function load(): Promise<void> {
    try {
      failure.value = undefined;
      settings.value = await ask("getSettings", {});
    } catch (error) {
      failure.value = reasonOf(error);
    }
  }
  void load();

  async function write(wanted: Settings, said: () => SettingsOutcome): Promise<void> {
    const before = settings.value;
    settings.value = wanted;
    try {
      await ask("setSettings", wanted);
      outcome.value = said();
    } catch (error) {
      settings.value = before;
      outcome.value = { kind: "failed", reason: reasonOf(error) };
    }
  }

  function become(wanted: Settings, kind: "saved" | "reset" | "restored"): Promise<void> {
    const before = settings.value ?? DEFAULT_SETTINGS;
    const takeBack = () => write(before, () => ({ kind: "taken-back" }));
    return write(wanted, () => ({ kind, takeBack }));
  }

  const change = (parts: Partial<Settings>) => become({ ...DEFAULT_SETTINGS, ...settings.value, ...parts }, "saved");

  async function restore(text: string): Promise<void> {
    const wanted = parseSettings(text);
    if (wanted) await become(wanted, "restored");
    else outcome.value = { kind: "not-a-file" };
  }

  return {
    ...{ settings, failure, outcome, load, change, restore },
    reset: () => become(DEFAULT_SETTINGS, "reset"),
    backup: () => formatSettings(settings.value ?? DEFAULT_SETTINGS),
  };
}

export type SettingsModel = ReturnType<typeof createSettingsModel>;

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
