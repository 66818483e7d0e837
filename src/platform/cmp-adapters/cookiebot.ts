import type { CmpAdapter, PageWindow } from "./adapter.ts";

/** Cookiebot: https://www.cookiebot.com/en/developer/ (submitCustomConsent, consent). */
export const cookiebot: CmpAdapter = {
  platform: "cookiebot",
  isReady: () => typeof (globalThis as PageWindow).Cookiebot?.submitCustomConsent === "function",
  list: () => [
    { id: "preferences", words: "preferences", isRequired: false },
    { id: "statistics", words: "statistics", isRequired: false },
    { id: "marketing", words: "marketing", isRequired: false },
  ],
  answer: (choices) => {
    const { Cookiebot } = globalThis as PageWindow;
    Cookiebot.submitCustomConsent(!!choices.preferences, !!choices.statistics, !!choices.marketing);
    Cookiebot.hide?.();
  },
  read: () => {
    const { Cookiebot } = globalThis as PageWindow;
    const { preferences, statistics, marketing } = Cookiebot.consent ?? {};
    return Cookiebot.hasResponse ? { preferences, statistics, marketing } : undefined;
  },
};
