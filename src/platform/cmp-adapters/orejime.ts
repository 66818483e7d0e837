import type { CmpAdapter, PageWindow } from "./adapter.ts";

/** https://orejime.empreintedigitale.fr: one choice per purpose; purposes may stand within purposes. */
export const orejime: CmpAdapter = {
  platform: "orejime",
  isReady: () => {
    const { orejime } = globalThis as PageWindow;
    return (
      typeof (orejime?.manager ?? orejime)?.setConsent === "function" && !!(globalThis as PageWindow).orejimeConfig
    );
  },
  list: () => {
    const flat = (purposes: readonly PageWindow[]): readonly PageWindow[] =>
      purposes.flatMap((each) => (each.purposes ? flat(each.purposes) : [each]));
    return flat((globalThis as PageWindow).orejimeConfig.purposes ?? []).map((purpose) => ({
      id: purpose.id,
      words: `${purpose.id} ${purpose.title ?? ""}`,
      isRequired: purpose.isMandatory === true,
    }));
  },
  answer: (choices) => {
    const { orejime } = globalThis as PageWindow;
    const manager = orejime.manager ?? orejime;
    for (const [id, isGranted] of Object.entries(choices)) manager.setConsent(id, isGranted);
  },
  read: () => {
    const { orejime } = globalThis as PageWindow;
    const manager = orejime.manager ?? orejime;
    return manager.isDirty?.() === true ? undefined : { ...manager.getAllConsents() };
  },
};
