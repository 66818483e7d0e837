import type { CmpAdapter, PageWindow } from "./adapter.ts";

/** OneTrust: https://developer.onetrust.com (UpdateConsent, GetDomainData). Groups of status "always active" are required. */
export const oneTrust: CmpAdapter = {
  platform: "onetrust",
  isReady: () => typeof (globalThis as PageWindow).OneTrust?.UpdateConsent === "function",
  list: () => {
    const groups: readonly PageWindow[] = (globalThis as PageWindow).OneTrust.GetDomainData?.().Groups ?? [];
    return groups.map((group) => ({
      id: group.OptanonGroupId ?? group.CustomGroupId,
      words: `${group.GroupName ?? ""} ${group.OptanonGroupId ?? ""}`,
      isRequired: /^always active$/i.test(group.Status ?? ""),
    }));
  },
  answer: (choices) => {
    const { OneTrust } = globalThis as PageWindow;
    const list = Object.entries(choices).map(([id, isGranted]) => `${id}:${isGranted ? 1 : 0}`);
    OneTrust.UpdateConsent("Category", list.join(","));
    OneTrust.Close?.();
  },
  read: () => {
    const page = globalThis as PageWindow;
    if (page.OneTrust.IsAlertBoxClosed?.() === false) return undefined;
    const active = String(page.OnetrustActiveGroups ?? "").split(",");
    const groups: readonly PageWindow[] = page.OneTrust.GetDomainData?.().Groups ?? [];
    const ids = groups.map((group) => String(group.OptanonGroupId ?? group.CustomGroupId));
    return Object.fromEntries(ids.map((id) => [id, active.includes(id)]));
  },
};
