import { isSiteEntry, isSiteName, MOST_SITES, type SiteEntry } from "#core/consent/sites-file.ts";
import { isSiteAnswer, type SiteAnswerRequest, type SitesReport } from "#core/consent/sites-report.ts";
import type { CookieWrite, WriteCheck, WriteReply, WriteRequest } from "#core/cookies/cookie-write.ts";
import type { ImportCheck } from "#core/cookies/import-check.ts";
import type { SiteActivity } from "#core/evidence/site-activity.ts";
import { isAbsentOr, isFields, isInteger, isListOf, isNothing, isText } from "#core/guards.ts";
import { isCookie, isUndoAction } from "#core/is-undo-record.ts";
import type { JarReport } from "#core/jar-report.ts";
import { isTrackerChoice, type TrackerChoice } from "#core/policy/tracker-rule.ts";
import type { Guards } from "#core/protocol.ts";
import type { Suggestion } from "#core/purposes/classification.ts";
import { isKnownPurpose, isOptionalPurpose, type KnownPurpose, type OptionalPurpose } from "#core/purposes/purpose.ts";
import type { WordScope } from "#core/purposes/user-words.ts";
import { isSiteRule, type SiteRule } from "#core/rules/site-rule.ts";
import { isSettings, type Settings } from "#core/settings.ts";
import type { Site } from "#core/site.ts";
import type { SiteReport } from "#core/site-report.ts";
import type { PageChange, TabReport } from "#core/tab-report.ts";

/** What an extension page (popup, manager) may ask of the background. */
export type PageRequests = {
  getTabReport(request: TabRequest): TabReport;
  /** The report with the cookies of the page's own site alone, which stand first and are read much sooner. */
  getFirstPart(request: TabRequest): TabReport;
  /** What has changed since a report; the whole report where that cannot be told, as after a stop of the background. */
  getTabChange(request: ChangeRequest): TabReport | PageChange;
  /** What the model makes of a cookie that nothing else knows: asked when a person looks at it. */
  getSuggestion(request: CookieRequest): Suggestion | undefined;
  /** Deletes exactly the cookies of these keys, in one step that can be undone. */
  deleteCookies(request: DeleteRequest): DeleteReply;
  undo(request: { readonly id: string }): UndoReply;
  /** The person says what a cookie is for. */
  setPurpose(request: PurposeRequest): void;
  /** Takes that back: our own knowledge holds again. */
  withdrawPurpose(request: CookieRequest): void;
  /** Every cookie of every store. `most` of them at most; 0 asks for all. */
  getAllCookies(request: { readonly most: number }): JarReport;
  /** As `deleteCookies`, whatever the store. */
  deleteFromJar(request: { readonly keys: readonly string[] }): DeleteReply;
  /** What this browser would refuse or change about a write, before it is done. */
  checkWrite(request: CookieWrite): WriteCheck;
  /** The same for the cookies of a file, one answer for each. */
  checkImport(request: { readonly writes: readonly CookieWrite[] }): readonly ImportCheck[];
  /** Writes cookies, each read again and compared; one step that can be undone. */
  writeCookies(request: WriteRequest): WriteReply;
  /** What must stay as it is or must never be stored; it holds at once. */
  addRule(request: RuleRequest): void;
  removeRule(request: RuleRequest): void;
  /** What holds on the tab's site and what was done there; undefined where there is no website. */
  getSiteReport(request: TabRequest): SiteReport | undefined;
  /** Switches protection of the tab's site on or off. */
  setProtection(request: ProtectionRequest): void;
  /** The person's answer for the tab's site. Replies when it is stored and enforced. */
  decide(request: DecideRequest): void;
  /** Forgets the answer: the site counts as never asked. */
  withdrawDecision(request: TabRequest): void;
  /** The person's word about third parties; without `choice` it is taken back. */
  setTrackerChoice(request: TrackerRequest): void;
  /** Every site of which the person said something in normal windows. */
  getSites(request: Readonly<Record<never, never>>): SitesReport;
  /** The person's answer for a site, given in the manager; without `granted` it is withdrawn. */
  answerForSite(request: SiteAnswerRequest): void;
  /** Everything that was said of these sites becomes what the entries say. */
  putSites(request: { readonly sites: readonly SiteEntry[] }): void;
  /** Nothing of these sites is left, as if they had never been met. */
  forgetSites(request: { readonly sites: readonly Site[] }): void;
  /** Takes back rules that hold on every site. */
  forgetRules(request: { readonly domains: readonly string[] }): void;
  getSettings(request: Readonly<Record<never, never>>): Settings;
  setSettings(request: Settings): void;
  /** What happened on the sites, the last ones at the end. Nothing of private windows is in it. */
  getActivity(request: Readonly<Record<never, never>>): readonly SiteActivity[];
  /** Forgets what happened on these sites. */
  clearActivity(request: { readonly sites: readonly string[] | "all" }): void;
};

export type ProtectionRequest = { readonly tabId: number; readonly isOn: boolean };

export type DecideRequest = { readonly tabId: number; readonly granted: readonly OptionalPurpose[] };

export type TrackerRequest = {
  readonly tabId: number;
  readonly domains: readonly string[];
  readonly scope: "site" | "everywhere";
  readonly choice?: TrackerChoice;
};

/** `isPrivate`: for private windows, and no longer than they are open. */
export type RuleRequest = { readonly rule: SiteRule; readonly isPrivate: boolean };

export type TabRequest = { readonly tabId: number };

export type ChangeRequest = {
  readonly tabId: number;
  /** `revision` of the report that is known. */
  readonly since: string;
};

/** `key`: `cookieKey` of the cookie. */
export type CookieRequest = { readonly tabId: number; readonly key: string };

export type DeleteRequest = { readonly tabId: number; readonly keys: readonly string[] };

export type PurposeRequest = {
  readonly tabId: number;
  /** `cookieKey` of the cookie. */
  readonly key: string;
  readonly purpose: KnownPurpose;
  readonly scope: WordScope;
};

export type DeleteReply = {
  readonly deleted: number;
  /** Keys that are still in the jar. */
  readonly left: readonly string[];
};

export type UndoReply = {
  readonly restored: number;
  /** Cookies that the action had written, taken away again. */
  readonly removed?: number;
  /** Names of cookies that could not be restored, with the reason. */
  readonly failed: readonly { readonly name: string; readonly reason: "expired" | "changed-since" | "refused" }[];
};

/** A body is `unknown` until its guard has seen it. */
export const pageGuards: Guards<PageRequests> = {
  getTabReport: isTabRequest,
  getFirstPart: isTabRequest,
  getTabChange: (body): body is ChangeRequest => isFields(body) && isInteger(body.tabId) && isText(body.since),
  getSuggestion: isCookieRequest,
  deleteCookies: (body): body is DeleteRequest =>
    isFields(body) && isInteger(body.tabId) && isListOf(body.keys, isText),
  undo: (body): body is { readonly id: string } => isFields(body) && isText(body.id),
  setPurpose: (body): body is PurposeRequest =>
    isFields(body) &&
    isInteger(body.tabId) &&
    isText(body.key) &&
    isKnownPurpose(body.purpose) &&
    (body.scope === "site" || body.scope === "everywhere"),
  getAllCookies: (body): body is { readonly most: number } => isFields(body) && isInteger(body.most),
  deleteFromJar: (body): body is { readonly keys: readonly string[] } => isFields(body) && isListOf(body.keys, isText),
  checkWrite: isCookieWrite,
  checkImport: (body): body is { readonly writes: readonly CookieWrite[] } =>
    isFields(body) && isListOf(body.writes, isCookieWrite),
  addRule: isRuleRequest,
  removeRule: isRuleRequest,
  writeCookies: (body): body is WriteRequest =>
    isFields(body) &&
    isUndoAction(body.action) &&
    isListOf(body.writes, isCookieWrite) &&
    isAbsentOr(body.undoId, isText),
  withdrawPurpose: isCookieRequest,
  getSiteReport: isTabRequest,
  setProtection: (body): body is ProtectionRequest =>
    isFields(body) && isInteger(body.tabId) && typeof body.isOn === "boolean",
  decide: (body): body is DecideRequest =>
    isFields(body) && isInteger(body.tabId) && isListOf(body.granted, isOptionalPurpose),
  withdrawDecision: isTabRequest,
  setTrackerChoice: (body): body is TrackerRequest =>
    isFields(body) &&
    isInteger(body.tabId) &&
    isListOf(body.domains, isText) &&
    (body.scope === "site" || body.scope === "everywhere") &&
    isAbsentOr(body.choice, isTrackerChoice),
  getSites: isNothing,
  answerForSite: isSiteAnswer,
  putSites: (body): body is { readonly sites: readonly SiteEntry[] } =>
    isFields(body) && isListOf(body.sites, isSiteEntry) && body.sites.length <= MOST_SITES,
  forgetSites: (body): body is { readonly sites: readonly Site[] } =>
    isFields(body) && isListOf(body.sites, isSiteName),
  forgetRules: (body): body is { readonly domains: readonly string[] } =>
    isFields(body) && isListOf(body.domains, isText),
  getSettings: isNothing,
  setSettings: isSettings,
  getActivity: isNothing,
  clearActivity: (body): body is { readonly sites: readonly string[] | "all" } =>
    isFields(body) && (body.sites === "all" || isListOf(body.sites, isText)),
};

function isTabRequest(body: unknown): body is TabRequest {
  return isFields(body) && isInteger(body.tabId);
}

function isCookieRequest(body: unknown): body is CookieRequest {
  return isFields(body) && isInteger(body.tabId) && isText(body.key);
}

function isRuleRequest(body: unknown): body is RuleRequest {
  return isFields(body) && isSiteRule(body.rule) && typeof body.isPrivate === "boolean";
}

function isCookieWrite(body: unknown): body is CookieWrite {
  return isFields(body) && isCookie(body.cookie) && isAbsentOr(body.replaces, isText);
}

/** What the background tells open extension pages. It carries no data: who hears it asks again. */
export type PageEvents = {
  /** Cookies changed, or (with tabs) the hosts that these tabs use. */
  reportChanged(event: { readonly tabIds?: readonly number[] }): void;
};
