import type { CmpAdapter, PageWindow } from "./adapter.ts";

/** Complianz for WordPress: three fixed categories, kept in cookies of their names. */
export const complianz: CmpAdapter = {
  platform: "complianz",
  isReady: () => typeof (globalThis as PageWindow).cmplz_set_consent === "function",
  list: () => [
    { id: "preferences", words: "preferences", isRequired: false },
    { id: "statistics", words: "statistics", isRequired: false },
    { id: "marketing", words: "marketing", isRequired: false },
  ],
  answer: (choices) => {
    const page = globalThis as PageWindow;
    for (const [id, isGranted] of Object.entries(choices)) page.cmplz_set_consent(id, isGranted ? "allow" : "deny");
    page.cmplz_set_banner_status?.("dismissed");
  },
  read: () => {
    const found = [
      ...(globalThis as PageWindow).document.cookie.matchAll(/cmplz_(preferences|statistics|marketing)=(allow|deny)/g),
    ];
    return found.length === 0 ? undefined : Object.fromEntries(found.map(([, id, value]) => [id, value === "allow"]));
  },
};
