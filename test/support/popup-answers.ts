import type { Page } from "puppeteer-core";
import type { SitePopup } from "#core/cmp/site-popup.ts";
import { monthsLater } from "#core/consent/decision.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import type { RunningBrowser } from "./browsers.ts";
import { runInPage } from "./page-call.ts";
import { poll } from "./waiting.ts";

/** Stores the person's answers for these sites, and has them enforced, before their pages are opened. */
export async function answerSites(
  running: RunningBrowser,
  answers: Readonly<Record<string, readonly OptionalPurpose[]>>,
): Promise<void> {
  const at = Date.now();
  const decision = (granted: readonly OptionalPurpose[]) => ({
    granted,
    at,
    how: "popup",
    expiresAt: monthsLater(at, 6),
  });
  const added = Object.fromEntries(Object.entries(answers).map(([site, granted]) => [site, decision(granted)]));
  await running.runInExtensionPage(async (api, decisions) => {
    const { consents } = (await api.storage.local.get("consents")) as { consents?: { value: { decisions: object } } };
    const value = { decisions: { ...consents?.value.decisions, ...decisions }, history: [] };
    await api.storage.local.set({ consents: { version: 0, value } });
    // Whatever keeps the answers reads them anew after a change of the settings, also where nothing of them changed.
    const settings = (await api.runtime.sendMessage({ method: "getSettings", body: {} })) as { json: string };
    await api.runtime.sendMessage({ method: "setSettings", body: JSON.parse(settings.json) as object });
  }, added);
}

/** Milliseconds. Pop-ups that come late come after six seconds. */
const ANSWER_TIME = 9000;

/** What the extension says of a page's pop-up, once it is settled. */
export async function reportOn(running: RunningBrowser, page: Page): Promise<SitePopup> {
  const tabId = await running.tabIdOf(page);
  return await poll(
    async () => {
      const popup = await popupOf(running, tabId);
      return popup?.status === "waiting" ? undefined : popup;
    },
    "the answer to the pop-up",
    ANSWER_TIME,
  );
}

/** What is known of a tab's pop-up now. */
export async function popupOf(running: RunningBrowser, tabId: number): Promise<SitePopup | undefined> {
  return await running.runInExtensionPage(async (api, id) => {
    const key = `popup:${id}`;
    const stored = (await api.storage.session.get(key)) as Record<string, { popup?: SitePopup } | undefined>;
    return stored[key]?.popup;
  }, tabId);
}

export async function cookiesOf(page: Page): Promise<string> {
  return await runInPage(page, (view) => view.document.cookie);
}

/** Whether anything large still floats above the page. */
export async function popupStands(page: Page): Promise<boolean> {
  return await runInPage(page, (view) =>
    [...view.document.querySelectorAll("body *")].some((each) => {
      const { width, height } = each.getBoundingClientRect();
      const { position, visibility, opacity } = view.getComputedStyle(each);
      const isSeen = visibility === "visible" && opacity !== "0" && width > 200 && height > 50;
      return isSeen && position === "fixed" && (each.textContent ?? "").trim().length > 20;
    }),
  );
}

/** The person's answer for a tab's site, given as the popup gives it. */
export async function decideOn(
  running: RunningBrowser,
  tabId: number,
  granted: readonly OptionalPurpose[],
): Promise<void> {
  await running.runInExtensionPage(
    (api, id, purposes) => api.runtime.sendMessage({ method: "decide", body: { tabId: id, granted: purposes } }),
    tabId,
    granted,
  );
}
