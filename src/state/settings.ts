import { presetSettings } from "#core/managed-settings.ts";
import { isSettings, type Settings } from "#core/settings.ts";
import { readManagedStorage } from "#platform/managed-storage.ts";
import { StorageItem } from "#platform/storage-item.ts";

/** What the person chose for all sites; before that, what an organisation presets, or our defaults. */
export function createSettings() {
  const item = new StorageItem<Settings | undefined>("settings", {
    initial: undefined,
    migrations: [],
    isValid: isSettings,
  });
  return {
    get: async (): Promise<Settings> => (await item.get()) ?? presetSettings(await readManagedStorage()),
    async update(change: (settings: Settings) => Settings): Promise<void> {
      const preset = presetSettings(await readManagedStorage());
      await item.update((settings) => change(settings ?? preset));
    },
  };
}

export type SettingsItem = ReturnType<typeof createSettings>;
