import type { ContentEvents, ContentRequests } from "#content-messages.ts";
import { contentGuards } from "#content-messages.ts";
import { hasHeldBack } from "#core/cmp/held-back.ts";
import { siteOfHost } from "#core/site.ts";
import type { PageEvents, PageRequests } from "#messages.ts";
import { pageGuards } from "#messages.ts";
import { addressOf } from "#platform/address.ts";
import { observeAlarm } from "#platform/alarms.ts";
import { observeCookieChanges } from "#platform/cookie-changes.ts";
import { browserCookieJar } from "#platform/cookie-jar.ts";
import { observeInstallation, openExtensionPage } from "#platform/install.ts";
import { announcer, frameAnnouncer, listen, listenToContent } from "#platform/messaging.ts";
import { createPagePopup } from "#platform/page-popup.ts";
import { observeAccess } from "#platform/permissions.ts";
import { browserRuleEngine } from "#platform/rule-engine.ts";
import { sessionArea } from "#platform/session-area.ts";
import { observeClosedTabs } from "#platform/tabs.ts";
import { createActivity } from "#state/activity.ts";
import { createConsents } from "#state/consents.ts";
import { createCookieRules } from "#state/cookie-rules.ts";
import { createHeldCookies } from "#state/held-cookies.ts";
import { createLockImages } from "#state/lock-images.ts";
import { createRuleNotices } from "#state/rule-notices.ts";
import { createSettings } from "#state/settings.ts";
import { createSitePopups } from "#state/site-popups.ts";
import { createSiteSwitches } from "#state/site-switches.ts";
import { createTabRecords } from "#state/tab-records.ts";
import { createTrackerRules } from "#state/tracker-rules.ts";
import { createUndoJournal } from "#state/undo.ts";
import { createUserWords } from "#state/user-words.ts";
import { announceChanges } from "./announce-changes.ts";
import { createAskPage } from "./ask-page.ts";
import { createQuestions } from "./ask-question.ts";
import { createCurrentPolicies } from "./current-policies.ts";
import { createDecider, placeOf } from "./decide.ts";
import { deleteCookies, deleteFromJar } from "./delete-cookies.ts";
import { createEnforcer } from "./enforce.ts";
import { FORGET_UNDO } from "./keep-for-undo.ts";
import { enforceCookies } from "./keep-out/enforce-cookies.ts";
import { createHandWrites } from "./keep-out/hand-writes.ts";
import { createJudges } from "./keep-out/judges.ts";
import { createRuleKeeper } from "./keep-rules.ts";
import { knowledge } from "./knowledge.ts";
import { createKnownTrackers } from "./known-trackers.ts";
import { createLiveJar } from "./live-jar.ts";
import { observeOutcomes } from "./observe-outcomes.ts";
import { forgetClosedTabs, observePages } from "./observe-pages.ts";
import { createPathRules } from "./path-rules.ts";
import type { PolicyItems } from "./read-policy.ts";
import { reportJar } from "./report-jar.ts";
import { reportSite } from "./report-site.ts";
import { reportTab } from "./report-tab.ts";
import { setPurpose, withdrawPurpose } from "./say-purpose.ts";
import { addRule, removeRule } from "./set-rule.ts";
import { createPopupHost } from "./site-popups.ts";
import { createSites } from "./sites.ts";
import { suggestPurpose } from "./suggest-purpose.ts";
import { syncPopupScripts, tellPopups } from "./sync-popup-scripts.ts";
import { createRuleSync, observeShownSites } from "./sync-rules.ts";
import { syncSignal } from "./sync-signal.ts";
import { createChangeTeller } from "./tell-changes.ts";
import { createToolbar } from "./toolbar.ts";
import { undo } from "./undo.ts";
import { checkWrite, checkWrites, writeCookies } from "./write-cookies.ts";

// Every listener is registered in the first turn: one that comes later misses the event that woke the worker.
const changes = announceChanges(announcer<PageEvents>());
const tabs = createTabRecords(sessionArea, (tabId) => {
  changes.ofTab(tabId);
  toolbar.changed(tabId);
  questions.seen(tabId);
});
const { askPage, forgetAsked } = createAskPage(tabs);
const { tellReport, tellChange } = createChangeTeller();
const byHand = createHandWrites(browserCookieJar);
const kept = {
  jar: byHand.jar,
  rules: createCookieRules(sessionArea),
  images: createLockImages(sessionArea),
  notices: createRuleNotices(sessionArea),
};
const ports = {
  ...kept,
  keeper: createRuleKeeper(kept),
  live: createLiveJar(browserCookieJar, changes.ofCookies),
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
const judges = createJudges(items, ports.words, ports.rules);
const held = createHeldCookies(sessionArea);
const activity = createActivity();
const enforcement = enforceCookies({
  ...ports,
  jar: browserCookieJar,
  byHand,
  judges,
  held,
  activity,
  onHeld: (tabId) => heldBack(tabId),
});
const rules = createRuleSync(items, browserRuleEngine, knowledge);
const trackers = createKnownTrackers(knowledge);
const policies = createCurrentPolicies(items);
const popups = createSitePopups(sessionArea);
const tellFrames = frameAnnouncer<ContentEvents>();
const siteReport = (tabId: number) => reportSite(items, { tabs, trackers, popups, held }, tabId);
const toolbar = createToolbar(siteReport);
const questions = createQuestions(siteReport);
/** Something was held back in a tab. */
const heldBack = (tabId: number) => {
  changes.ofTab(tabId);
  toolbar.changed(tabId);
  questions.held(tabId);
};
const popupHost = createPopupHost({
  items,
  popups,
  page: createPagePopup(),
  isAsking: async (tabId) => hasHeldBack(await siteReport(tabId)),
  onChange: changes.ofTab,
});
const enforce = createEnforcer([
  policies.forget,
  rules.enforce,
  ...enforcement.means,
  syncSignal(items),
  syncPopupScripts(items),
  tellPopups(async (tabId) => {
    await popupHost.forget(tabId);
    await tellFrames(tabId, "popupTaskChanged", {});
  }),
  toolbar.changedAll,
]);
const keep: typeof enforce = async (change) => {
  try {
    await enforce(change);
  } finally {
    // Also when one means failed: what is stored holds, and who shows it asks again.
    changes.ofCookies();
    await questions.recheck(change);
  }
};
const decider = createDecider(items, keep);
const sites = createSites(items, keep);

listen<PageRequests>(
  {
    getTabReport: async ({ tabId }) => {
      // What the page tells comes in a moment, as a change like any other.
      void askPage(tabId);
      return tellReport(await reportTab(ports, tabId, "whole"));
    },
    getFirstPart: ({ tabId }) => reportTab(ports, tabId, "own-site"),
    getTabChange: async ({ tabId, since }) => {
      void askPage(tabId);
      return tellChange(await reportTab(ports, tabId, "changed"), since);
    },
    getSuggestion: (request) => suggestPurpose(ports, request),
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
    getAllCookies: ({ most }) => reportJar(ports, most),
    deleteFromJar: ({ keys }) => deleteFromJar(ports, keys),
    checkWrite: (write) => checkWrite(ports, write),
    checkImport: ({ writes }) => checkWrites(ports, writes),
    writeCookies: (request) => writeCookies(ports, request),
    addRule: async ({ rule, isPrivate }) => {
      await addRule(ports, rule, isPrivate);
      judges.forget();
      changes.ofCookies();
    },
    removeRule: async ({ rule, isPrivate }) => {
      await removeRule(ports, rule, isPrivate);
      judges.forget();
      changes.ofCookies();
    },
    getSiteReport: ({ tabId }) => siteReport(tabId),
    setProtection: async ({ tabId, isOn }) => decider.setProtection(await placeOf(tabId), isOn),
    decide: async ({ tabId, granted }) => decider.decide(await placeOf(tabId), { granted, how: "popup" }),
    withdrawDecision: async ({ tabId }) => decider.withdraw(await placeOf(tabId)),
    setTrackerChoice: async ({ tabId, ...request }) => decider.setTrackerChoice(await placeOf(tabId), request),
    getSites: () => sites.report(),
    answerForSite: ({ site, granted }) => {
      const place = { site, isPrivate: false };
      return granted ? decider.decide(place, { granted, how: "manager" }) : decider.withdraw(place);
    },
    putSites: (request) => sites.put(request.sites),
    forgetSites: (request) => sites.forget(request.sites),
    forgetRules: ({ domains }) => sites.forgetRules(domains),
    getSettings: () => items.settings.get(),
    setSettings: (settings) => decider.setSettings(settings),
    getActivity: () => activity.list(),
    clearActivity: ({ sites }) => activity.clear(sites),
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
    getQuestion: (_request, sender) => questions.questionFor(sender),
    reportHeld: ({ names }, sender) => enforcement.judgeHeld(names, sender),
    askAboutPopup: ({ document }, sender) => popupHost.ask(sender, document),
    beginPopupAnswer: ({ document }, sender) => popupHost.begin(sender, document),
    loadPopupScout: (_request, sender) => popupHost.loadScout(sender),
    loadPopupRules: (_request, sender) => popupHost.loadRules(sender),
    runPopupSnippet: ({ name }, sender) => popupHost.runSnippet(sender, name),
    reportSitePopup: (outcome, sender) => popupHost.report(sender, outcome),
  },
  contentGuards,
);
observePages(tabs);
observeClosedTabs((tabId) => void popupHost.forget(tabId));
observeShownSites(rules);
observeOutcomes({ tabs, trackers, policies, paths: createPathRules(), held: heldBack });
observeCookieChanges((change) => {
  ports.live.changed(change);
  void ports.keeper.changed(change).catch(() => undefined); // the next change tries again
  changes.ofCookies();
});
observeAccess(() => {
  forgetAsked();
  ports.live.forget();
  changes.ofCookies();
});
observeAlarm(FORGET_UNDO, () => void ports.journal.prune(Date.now()));
observeInstallation(() => void openExtensionPage("src/welcome/index.html"));
void forgetClosedTabs(tabs);
void ports.keeper.checkAll().catch(() => undefined);
void enforce({ isPrivate: false });

// For scripts that drive the browser: from here on no event is missed.
Object.assign(globalThis, { __consentryReady: true });
