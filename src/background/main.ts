import { siteOfHost } from "#core/site.ts";
import type { ContentRequests, PageEvents, PageRequests } from "#messages.ts";
import { contentGuards, pageGuards } from "#messages.ts";
import { addressOf } from "#platform/address.ts";
import { observeAlarm } from "#platform/alarms.ts";
import { observeCookieChanges, observeWrittenCookies } from "#platform/cookie-changes.ts";
import { browserCookieJar } from "#platform/cookie-jar.ts";
import { announcer, listen, listenToContent } from "#platform/messaging.ts";
import { observeAccess } from "#platform/permissions.ts";
import { sessionArea } from "#platform/session-area.ts";
import { createActivity } from "#state/activity.ts";
import { createConsents } from "#state/consents.ts";
import { createHeldCookies } from "#state/held-cookies.ts";
import { createSettings } from "#state/settings.ts";
import { createSiteSwitches } from "#state/site-switches.ts";
import { createSweeps } from "#state/sweeps.ts";
import { createTabRecords } from "#state/tab-records.ts";
import { createTrackerRules } from "#state/tracker-rules.ts";
import { createUndoJournal } from "#state/undo.ts";
import { createUserWords } from "#state/user-words.ts";
import { announceChanges } from "./announce-changes.ts";
import { createAskPage } from "./ask-page.ts";
import { createDecider, placeOf } from "./decide.ts";
import { deleteCookies, FORGET_UNDO, undo } from "./delete-cookies.ts";
import { dropRefused } from "./drop-refused.ts";
import { createEnforcer } from "./enforce.ts";
import { createEvidence } from "./evidence.ts";
import { forgetHeldOfLeftPages } from "./forget-held.ts";
import { createHandWrites } from "./hand-writes.ts";
import { createJudgeHeld } from "./judge-held.ts";
import { createJudges } from "./judges.ts";
import { forgetClosedTabs, observePages } from "./observe-pages.ts";
import type { PolicyItems } from "./read-policy.ts";
import { createRemoveRefused } from "./remove-refused.ts";
import { reportSite } from "./report-site.ts";
import { reportTab } from "./report-tab.ts";
import { setPurpose, withdrawPurpose } from "./say-purpose.ts";
import { sweepRefused } from "./sweep-refused.ts";
import { syncGuard } from "./sync-guard.ts";

// Every listener is registered in the first turn: one that comes later misses the event that woke the worker.
const changes = announceChanges(announcer<PageEvents>());
const tabs = createTabRecords(sessionArea, changes.ofTab);
const { askPage, forgetAsked } = createAskPage(tabs);
const byHand = createHandWrites(browserCookieJar);
const ports = {
  jar: byHand.jar,
  tabs,
  journal: createUndoJournal(sessionArea),
  words: createUserWords(sessionArea),
};
const items: PolicyItems = {
  settings: createSettings(),
  consents: createConsents(sessionArea),
  switches: createSiteSwitches(sessionArea),
  trackerRules: createTrackerRules(sessionArea),
};
// Each means of keeping the answer; all of them run again after every change and at every start.
const judges = createJudges(items, ports.words);
const held = createHeldCookies(sessionArea);
const activity = createActivity();
const evidence = createEvidence({ held, activity }, changes.ofTab);
const judgeHeld = createJudgeHeld(judges, evidence);
const removeRefused = createRemoveRefused({ jar: browserCookieJar, tabs, judges, evidence, isByHand: byHand.isByHand });
const enforce = createEnforcer([
  // First: what the others ask must be what is stored now.
  async () => judges.forget(),
  async () => changes.ofCookies(),
  syncGuard(judges),
  sweepRefused({ jar: browserCookieJar, journal: ports.journal, judges, sweeps: createSweeps() }),
]);
const decider = createDecider(items, enforce);

listen<PageRequests>(
  {
    getTabReport: async ({ tabId }) => {
      // What the page tells comes in a moment, as a change like any other.
      void askPage(tabId);
      return await reportTab(ports, tabId);
    },
    deleteCookies: ({ tabId, keys }) => deleteCookies(ports, tabId, keys),
    undo: ({ id }) => undo(ports, id),
    setPurpose: async (request) => {
      await setPurpose(ports, request);
      judges.forget();
      changes.ofCookies();
    },
    withdrawPurpose: async ({ tabId, key }) => {
      await withdrawPurpose(ports, tabId, key);
      judges.forget();
      changes.ofCookies();
    },
    getSiteReport: ({ tabId }) => reportSite(items, held, tabId),
    setProtection: async ({ tabId, isOn }) => decider.setProtection(await placeOf(tabId), isOn),
    decide: async ({ tabId, granted }) => decider.decide(await placeOf(tabId), { granted, how: "popup" }),
    withdrawDecision: async ({ tabId }) => decider.withdraw(await placeOf(tabId)),
    setTrackerChoice: async ({ tabId, ...request }) => decider.setTrackerChoice(await placeOf(tabId), request),
    getSettings: () => items.settings.get(),
    setSettings: (settings) => decider.setSettings(settings),
    getActivity: () => activity.list(),
    clearActivity: ({ site }) => activity.clear(site),
  },
  pageGuards,
);
listenToContent<ContentRequests>(
  {
    answerQuestion: async (request, { frameId, url, isPrivate }) => {
      const address = addressOf(url);
      // The question stands in the top frame only; a frame that answers it is not our banner.
      if (frameId !== 0 || address === undefined) throw new Error("Not asked here.");
      await decider.decide({ site: siteOfHost(address.host), isPrivate }, { ...request, how: "banner" });
    },
    reportHeld: ({ names }, sender) => judgeHeld(names, sender),
  },
  contentGuards,
);
observePages(tabs);
observeCookieChanges(changes.ofCookies);
observeWrittenCookies((cookie) => void removeRefused(cookie));
dropRefused(judges, evidence);
forgetHeldOfLeftPages(held);
observeAccess(() => {
  forgetAsked();
  changes.ofCookies();
});
observeAlarm(FORGET_UNDO, () => void ports.journal.prune(Date.now()));
void forgetClosedTabs(tabs);
void enforce({ isPrivate: false });

// For scripts that drive the browser: from here on no event is missed.
Object.assign(globalThis, { __consentryReady: true });
