import { cookiesView } from "./cookies/cookies-view.tsx";
import { filesView } from "./files/files-view.tsx";
import type { View } from "./view.ts";

/** In the order of the rail. */
export const VIEWS: readonly View[] = [cookiesView, filesView];
