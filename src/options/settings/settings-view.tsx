import type { View } from "../view.ts";
import { SettingsView } from "./SettingsView.tsx";
import { createSettingsModel } from "./settings-model.ts";

/** `#/settings`: what holds for all sites. */
export const settingsView: View = {
  id: "settings",
  label: "view_settings",
  title: "view_settings_title",
  create: (context) => {
    const settings = createSettingsModel(context);
    return () => <SettingsView settings={settings} />;
  },
};
