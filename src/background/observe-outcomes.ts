import type { PageRecord } from "#core/pages/page-record.ts";
import { inPageOf, type TabRecord } from "#core/pages/tab-record.ts";
import { blockedOn, type TrafficEvent, withTraffic } from "#core/pages/traffic.ts";
import { verdict } from "#core/policy/verdict.ts";
import { siteOfHost } from "#core/site.ts";
import { type ObservedRequest, observeFailures, observeRequests } from "#platform/requests.ts";
import { createPrivateTabs } from "#platform/tabs.ts";
import type { TabRecords } from "#state/tab-records.ts";
import type { CurrentPolicies } from "./current-policies.ts";
import type { KnownTrackers } from "./known-trackers.ts";
import { isShownFor } from "./observe-pages.ts";
import type { PathRules } from "./path-rules.ts";

export type OutcomePorts = {
  readonly tabs: TabRecords;
  readonly trackers: KnownTrackers;
  readonly policies: CurrentPolicies;
  readonly paths: PathRules;
  /** Called when something was held back on a page for the first time. */
  readonly held: (tabId: number) => void;
};

/**
 * Counts what became of every request to another site. Stopped by us is only what the browser says was stopped by an
 * extension and what we would have stopped ourselves; what another extension or a click on Stop may have done is unknown.
 */
export function observeOutcomes(ports: OutcomePorts): void {
  const isPrivateTab = createPrivateTabs();
  observeRequests((request) => void count({ ...ports, isPrivateTab }, request, "asked"));
  observeFailures((request, wasStopped) => {
    // Of a host that is not there, or a line that broke, nothing is to be said: we let it through.
    if (wasStopped) void count({ ...ports, isPrivateTab }, request, "failed");
  });
}

type CountPorts = OutcomePorts & { readonly isPrivateTab: (tabId: number) => Promise<boolean> };

async function count(ports: CountPorts, request: ObservedRequest, kind: TrafficEvent["kind"]): Promise<void> {
  if (request.requestType === "main_frame" || request.requestType === "prefetch") return;
  const { tabs, trackers, policies } = ports;
  const policyOfTab = async () => policies.get(await ports.isPrivateTab(request.tabId));
  const [{ purpose }, policy] = await Promise.all([trackers(request.host), policyOfTab()]);
  const isOfHost = purpose === "advertising" || purpose === "analytics";
  const byPath = kind === "failed" && !isOfHost ? await ports.paths(request) : [];
  const purposes = [purpose, ...byPath];
  const change = (page: PageRecord): PageRecord => {
    const { host } = request;
    const site = siteOfHost(page.host);
    if (siteOfHost(host) === site) return page;
    const outcomes = purposes.map(
      (each) => verdict({ kind: "request", host, party: "third-party", purpose: each }, site, policy).outcome,
    );
    return withTraffic(
      page,
      kind === "asked"
        ? { kind, host, isStripped: outcomes.includes("strip-cookies") }
        : { kind, host, isOurs: outcomes.includes("block") },
    );
  };
  const told = kind === "asked" ? "quietly" : "aloud";
  if (request.tabId === -1) tabs.updateAll((tab) => (isShownFor(tab, request) ? inCurrent(tab, change) : tab), told);
  else
    tabs.update(
      request.tabId,
      (tab) =>
        inPageOf(
          tab,
          request,
          tellingFirst(change, () => ports.held(request.tabId)),
        ),
      told,
    );
}

function inCurrent(tab: TabRecord, change: (page: PageRecord) => PageRecord): TabRecord {
  return tab.current ? { ...tab, current: change(tab.current) } : tab;
}

function tellingFirst(change: (page: PageRecord) => PageRecord, tell: () => void) {
  return (page: PageRecord): PageRecord => {
    const next = change(page);
    if (blockedOn(page) === 0 && blockedOn(next) > 0) queueMicrotask(tell);
    return next;
  };
}
