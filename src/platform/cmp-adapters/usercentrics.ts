import type { CmpAdapter, PageWindow } from "./adapter.ts";

/** Usercentrics: https://docs.usercentrics.com (getServicesBaseInfo, acceptService, rejectService, closeCMP). */
export const usercentrics: CmpAdapter = {
  platform: "usercentrics",
  isReady: () => (globalThis as PageWindow).UC_UI?.isInitialized?.() === true,
  list: () =>
    ((globalThis as PageWindow).UC_UI.getServicesBaseInfo() as readonly PageWindow[]).map((service) => ({
      id: service.id,
      words: `${service.categorySlug ?? ""} ${service.name ?? ""}`,
      isRequired: service.isEssential === true,
    })),
  answer: async (choices) => {
    const { UC_UI } = globalThis as PageWindow;
    const ids = Object.keys(choices);
    if (ids.every((id) => !choices[id])) await UC_UI.denyAllConsents();
    else if (ids.every((id) => choices[id])) await UC_UI.acceptAllConsents();
    else for (const id of ids) await (choices[id] ? UC_UI.acceptService(id) : UC_UI.rejectService(id));
    await UC_UI.closeCMP?.();
  },
  read: () => {
    const services: readonly PageWindow[] = (globalThis as PageWindow).UC_UI.getServicesBaseInfo();
    if (services.some(({ consent }) => typeof consent?.status !== "boolean")) return undefined;
    return Object.fromEntries(services.map(({ id, consent }) => [id, consent.status]));
  },
};
