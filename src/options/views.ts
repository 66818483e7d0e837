import { cookiesView } from "./cookies/cookies-view.tsx";
import { filesView } from "./files/files-view.tsx";
import { settingsView } from "./settings/settings-view.tsx";
import { sitesView } from "./sites/sites-view.tsx";
import type { View } from "./view.ts";

/** In the order of the rail. */
export const VIEWS: readonly View[] = [cookiesView, sitesView, filesView, settingsView];
