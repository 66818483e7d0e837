import type { CmpAdapter, PageWindow } from "./adapter.ts";

/** https://cookieconsent.orestbida.com, version 3: a global object. */
export const vanillaCookieconsent3: CmpAdapter = {
  platform: "vanilla-cookieconsent 3",
  isReady: () =>
    typeof (globalThis as PageWindow).CookieConsent?.acceptCategory === "function" &&
    !!(globalThis as PageWindow).CookieConsent.getConfig?.("categories"),
  list: () => {
    const cc = (globalThis as PageWindow).CookieConsent;
    return Object.entries(cc.getConfig("categories")).map(([id, category]) => ({
      id,
      words: id,
      isRequired: (category as PageWindow)?.readOnly === true,
    }));
  },
  answer: (choices) => {
    const cc = (globalThis as PageWindow).CookieConsent;
    cc.acceptCategory(Object.keys(choices).filter((id) => choices[id]));
    cc.hide?.();
    cc.hidePreferences?.();
  },
  read: () => {
    const cc = (globalThis as PageWindow).CookieConsent;
    if (!cc.validConsent()) return undefined;
    return Object.fromEntries(Object.keys(cc.getConfig("categories")).map((id) => [id, cc.acceptedCategory(id)]));
  },
};

/** Version 2: whatever variable the page keeps `initCookieConsent()` in. */
export const vanillaCookieconsent2: CmpAdapter = {
  platform: "vanilla-cookieconsent 2",
  isReady: () =>
    typeof (globalThis as PageWindow).initCookieConsent === "function" &&
    Object.values(globalThis as PageWindow).some((each: PageWindow) => typeof each?.allowedCategory === "function"),
  list: () => {
    const cc = Object.values(globalThis as PageWindow).find(
      (each: PageWindow) => typeof each?.allowedCategory === "function",
    ) as PageWindow;
    const { accepted_categories = [], rejected_categories = [] } = cc.getUserPreferences();
    const switches: readonly PageWindow[] = [...(globalThis as PageWindow).document.querySelectorAll("input.c-tgl")];
    return [...accepted_categories, ...rejected_categories].map((id: string) => {
      const own = switches.find(({ value }) => value === id);
      return { id, words: `${id} ${own?.closest(".title")?.textContent ?? ""}`, isRequired: own?.disabled === true };
    });
  },
  answer: (choices) => {
    const cc = Object.values(globalThis as PageWindow).find(
      (each: PageWindow) => typeof each?.allowedCategory === "function",
    ) as PageWindow;
    cc.accept(Object.keys(choices).filter((id) => choices[id]));
    cc.hideSettings();
    cc.hide();
  },
  read: () => {
    const cc = Object.values(globalThis as PageWindow).find(
      (each: PageWindow) => typeof each?.allowedCategory === "function",
    ) as PageWindow;
    if (!cc.validConsent()) return undefined;
    const { accepted_categories = [], rejected_categories = [] } = cc.getUserPreferences();
    const all: readonly string[] = [...accepted_categories, ...rejected_categories];
    return Object.fromEntries(all.map((id) => [id, cc.allowedCategory(id)]));
  },
};
