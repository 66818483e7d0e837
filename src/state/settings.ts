import { DEFAULT_SETTINGS, isSettings, type Settings } from "#core/settings.ts";
import { StorageItem } from "#platform/storage-item.ts";

/** What the person chose for all sites. */
export function createSettings() {
  return new StorageItem<Settings>("settings", { initial: DEFAULT_SETTINGS, migrations: [], isValid: isSettings });
}

export type SettingsItem = ReturnType<typeof createSettings>;
