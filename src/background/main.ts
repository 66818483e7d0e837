import type { PageEvents, PageRequests } from "#messages.ts";
import { pageGuards } from "#messages.ts";
import { observeAlarm } from "#platform/alarms.ts";
import { observeCookieChanges } from "#platform/cookie-changes.ts";
import { browserCookieJar } from "#platform/cookie-jar.ts";
import { announcer, listen } from "#platform/messaging.ts";
import { observeAccess } from "#platform/permissions.ts";
import { sessionArea } from "#platform/session-area.ts";
import { createTabRecords } from "#state/tab-records.ts";
import { createUndoJournal } from "#state/undo.ts";
import { createUserWords } from "#state/user-words.ts";
import { announceChanges } from "./announce-changes.ts";
import { createAskPage } from "./ask-page.ts";
import { deleteCookies, deleteFromJar } from "./delete-cookies.ts";
import { FORGET_UNDO } from "./keep-for-undo.ts";
import { forgetClosedTabs, observePages } from "./observe-pages.ts";
import { reportJar } from "./report-jar.ts";
import { reportTab } from "./report-tab.ts";
import { setPurpose, withdrawPurpose } from "./say-purpose.ts";
import { undo } from "./undo.ts";
import { checkWrite, writeCookies } from "./write-cookies.ts";

// Every listener is registered in the first turn: one that comes later misses the event that woke the worker.
const changes = announceChanges(announcer<PageEvents>());
const tabs = createTabRecords(sessionArea, changes.ofTab);
const { askPage, forgetAsked } = createAskPage(tabs);
const ports = {
  jar: browserCookieJar,
  tabs,
  journal: createUndoJournal(sessionArea),
  words: createUserWords(sessionArea),
};

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
      changes.ofCookies();
    },
    withdrawPurpose: async ({ tabId, key }) => {
      await withdrawPurpose(ports, tabId, key);
      changes.ofCookies();
    },
    getAllCookies: ({ most }) => reportJar(ports, most),
    deleteFromJar: ({ keys }) => deleteFromJar(ports, keys),
    checkWrite: (write) => checkWrite(ports, write),
    writeCookies: (request) => writeCookies(ports, request),
  },
  pageGuards,
);
observePages(tabs);
observeCookieChanges(changes.ofCookies);
observeAccess(() => {
  forgetAsked();
  changes.ofCookies();
});
observeAlarm(FORGET_UNDO, () => void ports.journal.prune(Date.now()));
void forgetClosedTabs(tabs);

// For scripts that drive the browser: from here on no event is missed.
Object.assign(globalThis, { __consentryReady: true });
