import type { CmpAdapter, PageWindow } from "./adapter.ts";

/** https://github.com/klaro-org/klaro-js: one choice per service. */
export const klaro: CmpAdapter = {
  platform: "klaro",
  isReady: () =>
    typeof (globalThis as PageWindow).klaro?.getManager === "function" && !!(globalThis as PageWindow).klaroConfig,
  list: () => {
    const { config } = (globalThis as PageWindow).klaro.getManager();
    return (config.services ?? config.apps ?? []).map((service: PageWindow) => ({
      id: service.name,
      words: [...(service.purposes ?? []), service.name, service.title ?? ""].join(" "),
      isRequired: service.required === true,
    }));
  },
  answer: (choices) => {
    const manager = (globalThis as PageWindow).klaro.getManager();
    for (const [id, isGranted] of Object.entries(choices)) manager.updateConsent(id, isGranted);
    manager.saveAndApplyConsents();
  },
  read: () => {
    const manager = (globalThis as PageWindow).klaro.getManager();
    return manager.confirmed ? { ...manager.consents } : undefined;
  },
};
