import "#ui/theme.css";
import "#ui/components.css";
import "#ui/controls.css";
import "../../src/popup/popup.css";
import "../../src/popup/site/site.css";
import "../../src/popup/list.css";
import "../../src/popup/trackers/trackers.css";
import "../../src/popup/consent/consent.css";
import "../../src/ui/cookies/toolbar.css";
import "../../src/ui/cookies/detail.css";
import "../../src/ui/editor/editor.css";
import { render } from "preact";
import { UNCLASSIFIED } from "#core/purposes/classification.ts";
import type { PageReport, TabCookie } from "#core/tab-report.ts";
import type { PageRequests } from "../../src/messages.ts";
import { Popup } from "../../src/popup/Popup.tsx";
import { createPopupModel } from "../../src/popup/popup-model.ts";
import { fakeAsk } from "../support/fake-ask.ts";
import { STATES } from "./reports.ts";
import { previewSite } from "./site-reports.ts";

/**
 * `?state=page&site=refused&dir=rtl&view=page&rows=all`: one state of the popup and of its site, with a background that
 * deletes, restores and decides.
 */
const parameters = new URLSearchParams(location.search);
const state = parameters.get("state") ?? "page";
const root = document.documentElement;
root.setAttribute("data-view", parameters.get("view") ?? "popup");
root.setAttribute("dir", parameters.get("dir") ?? "ltr");

let report = STATES[state];
let kept: readonly TabCookie[] = [];

function changed(page: PageReport, cookies: readonly TabCookie[], undone: readonly TabCookie[]): void {
  const { undo: _undo, ...rest } = page;
  const [first] = undone;
  const name = undone.length === 1 && first ? { name: first.cookie.name } : {};
  const offer =
    undone.length > 0 ? { undo: { id: String(Date.now()), at: Date.now(), count: undone.length, ...name } } : {};
  report = { ...rest, cookies, ...offer };
  kept = undone;
}

const jar: Parameters<typeof fakeAsk<PageRequests>>[0] = {
  getTabReport: async () => {
    if (report === undefined) return new Promise(() => undefined);
    if (report instanceof Error) throw report;
    return report;
  },
  deleteCookies: async ({ keys }) => {
    if (report === undefined || report instanceof Error || report.kind !== "page") return { deleted: 0, left: keys };
    const gone = report.cookies.filter(({ key }) => keys.includes(key));
    changed(
      report,
      report.cookies.filter(({ key }) => !keys.includes(key)),
      gone,
    );
    return { deleted: gone.length, left: [] };
  },
  undo: async () => {
    const restored = kept.length;
    if (report !== undefined && !(report instanceof Error) && report.kind === "page")
      changed(report, [...report.cookies, ...kept], []);
    return { restored, failed: [] };
  },
};

function replaceRow(key: string, change: (row: TabCookie) => TabCookie): void {
  if (report === undefined || report instanceof Error || report.kind !== "page") return;
  report = { ...report, cookies: report.cookies.map((row) => (row.key === key ? change(row) : row)) };
}

const ask = fakeAsk<PageRequests>({
  ...jar,
  ...previewSite(parameters.get("site") ?? "asked"),
  setPurpose: async ({ key, purpose, scope }) => {
    replaceRow(key, (row) => ({
      ...row,
      word: scope,
      classification: { ...row.classification, purpose, step: "user" },
    }));
  },
  withdrawPurpose: async ({ key }) => {
    replaceRow(key, ({ word: _word, ...row }) => ({ ...row, classification: UNCLASSIFIED }));
  },
});
const model = createPopupModel({ ask, tabId: 7, now: Date.now });
const rows = parameters.get("rows") === "all" ? "all" : "visible";
function onReady(): void {
  root.setAttribute("data-ready", "true");
  performance.mark("ready");
}

const actions = {
  requestAccess: async () => false,
  reloadPage: async () => undefined,
  openManager: async () => undefined,
  onReady,
};
render(<Popup model={model} rows={rows} {...actions} />, document.body);
setInterval(model.tick, 1000);
Object.assign(window, { model });
await Promise.all([model.refresh(), model.site.refresh()]);
