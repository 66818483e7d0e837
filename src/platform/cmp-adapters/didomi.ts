import type { CmpAdapter, PageWindow } from "./adapter.ts";

/** Didomi: https://developers.didomi.io (setCurrentUserStatus, getCurrentUserStatus). */
export const didomi: CmpAdapter = {
  platform: "didomi",
  isReady: () => typeof (globalThis as PageWindow).Didomi?.setCurrentUserStatus === "function",
  list: () => {
    const { Didomi } = globalThis as PageWindow;
    const purposes: readonly PageWindow[] = Didomi.getRequiredPurposes?.() ?? [];
    return purposes.map(({ id, name }) => ({
      id,
      words: `${id} ${typeof name === "string" ? name : Object.values(name ?? {}).join(" ")}`,
      isRequired: false,
    }));
  },
  answer: (choices) => {
    const { Didomi } = globalThis as PageWindow;
    const ids = Object.keys(choices);
    if (ids.every((id) => !choices[id])) Didomi.setUserDisagreeToAll();
    else if (ids.every((id) => choices[id])) Didomi.setUserAgreeToAll();
    else {
      const { vendors = {} } = Didomi.getCurrentUserStatus() ?? {};
      const purposes = Object.fromEntries(ids.map((id) => [id, { id, enabled: choices[id] }]));
      const known = Object.keys(vendors).map((id) => [id, { id, enabled: true }]);
      Didomi.setCurrentUserStatus({ purposes, vendors: Object.fromEntries(known) });
    }
    Didomi.notice?.hide?.();
  },
  read: () => {
    const { Didomi } = globalThis as PageWindow;
    if (Didomi.shouldUserStatusBeCollected?.() === true) return undefined;
    const { purposes = {} } = Didomi.getCurrentUserStatus() ?? {};
    return Object.fromEntries(Object.values<PageWindow>(purposes).map(({ id, enabled }) => [id, enabled === true]));
  },
};
