import type { DnrCondition, DnrRule } from "#core/blocking/dnr-rule.ts";
import { isWithinDomain } from "#core/purposes/domain-suffix.ts";
import { siteOfHost } from "#core/site.ts";

/** A request as declarativeNetRequest sees it. */
export type DnrRequest = {
  readonly host: string;
  /** Host of the document or worker that asks. */
  readonly initiator: string;
  /** Host of the tab's page; a worker has none. */
  readonly top?: string;
  readonly tabId: number;
  readonly type: string;
  readonly url?: string;
};

export type DnrOutcome = { readonly outcome: "allow" | "block" | "strip-cookies"; readonly tellsGpc: boolean };

/** At the same priority the first of these wins. */
const ORDER = ["allow", "allowAllRequests", "block", "redirect"];

/**
 * What a browser makes of a request, reduced to what our own rules use: written from the documentation, not from the
 * rules. A page that `allowAllRequests` covers takes all that is in it along.
 */
export function outcomeOf(rules: readonly DnrRule[], request: DnrRequest): DnrOutcome {
  const page = request.top === undefined ? undefined : asPage(request.top, request.tabId);
  const hits = [
    ...rules.filter(({ action, condition }) => action.type !== "allowAllRequests" && matches(condition, request)),
    ...rules.filter(({ action, condition }) => action.type === "allowAllRequests" && page && matches(condition, page)),
  ];
  const [winner] = hits
    .filter(({ action }) => action.type !== "modifyHeaders")
    .toSorted((a, b) => b.priority - a.priority || ORDER.indexOf(a.action.type) - ORDER.indexOf(b.action.type));
  const isBlocked = winner?.action.type === "block";
  const floor = winner === undefined || isBlocked ? 0 : winner.priority;
  const removed = hits.filter(({ priority }) => priority >= floor).flatMap(({ action }) => headersOf(action));
  const isStripped = removed.includes("cookie") && removed.includes("set-cookie");
  return {
    outcome: isBlocked ? "block" : isStripped ? "strip-cookies" : "allow",
    tellsGpc: removed.includes("sec-gpc"),
  };
}

function asPage(top: string, tabId: number): DnrRequest {
  return { host: top, initiator: top, top, tabId, type: "main_frame" };
}

function headersOf(action: DnrRule["action"]): readonly string[] {
  if (action.type !== "modifyHeaders") return [];
  return [...(action.requestHeaders ?? []), ...(action.responseHeaders ?? [])].map(({ header }) => header);
}

type Test = (request: DnrRequest, value: never) => boolean;

const isWithin = (name: string | undefined, domains: readonly string[]) =>
  name !== undefined && domains.some((domain) => isWithinDomain(name, domain));

/** One word of a condition, each by itself: all of those that a rule has must hold. */
const TESTS: Readonly<Record<string, Test>> = {
  urlFilter: ({ url }, part: string) => url?.includes(part) === true, // plain ones are all that tests use
  requestDomains: ({ host }, domains) => isWithin(host, domains),
  excludedRequestDomains: ({ host }, domains) => !isWithin(host, domains),
  initiatorDomains: ({ initiator }, domains) => isWithin(initiator, domains),
  excludedInitiatorDomains: ({ initiator }, domains) => !isWithin(initiator, domains),
  topDomains: ({ top }, domains) => isWithin(top, domains),
  excludedTopDomains: ({ top }, domains) => !isWithin(top, domains),
  domainType: ({ host, initiator }, wanted) =>
    (wanted === "thirdParty") === (siteOfHost(host) !== siteOfHost(initiator)),
  tabIds: ({ tabId }, ids: readonly number[]) => ids.includes(tabId),
  excludedTabIds: ({ tabId }, ids: readonly number[]) => !ids.includes(tabId),
  resourceTypes: ({ type }, types: readonly string[]) => types.includes(type),
  excludedResourceTypes: ({ type }, types: readonly string[]) => !types.includes(type),
  // Judged when the response is there; here requests are judged that had none.
  responseHeaders: () => false,
};

function matches(condition: DnrCondition, request: DnrRequest): boolean {
  // Without a word about kinds a rule leaves the page itself alone.
  const namesKinds = condition.resourceTypes !== undefined || condition.excludedResourceTypes !== undefined;
  if (!namesKinds && request.type === "main_frame") return false;
  return Object.entries(condition).every(([key, value]) => {
    const test = TESTS[key];
    if (test === undefined) throw new Error(`This engine does not know ${key}.`);
    return test(request, value as never);
  });
}
