import type { CookieWrite, WriteCheck, WriteReply, WriteRequest } from "#core/cookies/cookie-write.ts";
import { isAbsentOr, isFields, isInteger, isListOf, isText } from "#core/guards.ts";
import { isCookie, isUndoAction } from "#core/is-undo-record.ts";
import type { JarReport } from "#core/jar-report.ts";
import type { Guards } from "#core/protocol.ts";
import { isKnownPurpose, type KnownPurpose } from "#core/purposes/purpose.ts";
import type { WordScope } from "#core/purposes/user-words.ts";
import type { TabReport } from "#core/tab-report.ts";

/** What an extension page (popup, manager) may ask of the background. */
export type PageRequests = {
  getTabReport(request: TabRequest): TabReport;
  /** Deletes exactly the cookies of these keys, in one step that can be undone. */
  deleteCookies(request: DeleteRequest): DeleteReply;
  undo(request: { readonly id: string }): UndoReply;
  /** The person says what a cookie is for. */
  setPurpose(request: PurposeRequest): void;
  /** Takes that back: our own knowledge holds again. */
  withdrawPurpose(request: { readonly tabId: number; readonly key: string }): void;
  /** Every cookie of every store. `most` of them at most; 0 asks for all. */
  getAllCookies(request: { readonly most: number }): JarReport;
  /** As `deleteCookies`, whatever the store. */
  deleteFromJar(request: { readonly keys: readonly string[] }): DeleteReply;
  /** What this browser would refuse or change about a write, before it is done. */
  checkWrite(request: CookieWrite): WriteCheck;
  /** Writes cookies, each read again and compared; one step that can be undone. */
  writeCookies(request: WriteRequest): WriteReply;
};

export type TabRequest = { readonly tabId: number };

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
  getTabReport: (body): body is TabRequest => isFields(body) && isInteger(body.tabId),
  deleteCookies: (body): body is DeleteRequest =>
    isFields(body) && isInteger(body.tabId) && isListOf(body.keys, isText),
  undo: (body): body is { readonly id: string } => isFields(body) && isText(body.id),
  setPurpose: (body): body is PurposeRequest =>
    isFields(body) &&
    isInteger(body.tabId) &&
    isText(body.key) &&
    isKnownPurpose(body.purpose) &&
    (body.scope === "site" || body.scope === "everywhere"),
  withdrawPurpose: (body): body is { readonly tabId: number; readonly key: string } =>
    isFields(body) && isInteger(body.tabId) && isText(body.key),
  getAllCookies: (body): body is { readonly most: number } => isFields(body) && isInteger(body.most),
  deleteFromJar: (body): body is { readonly keys: readonly string[] } => isFields(body) && isListOf(body.keys, isText),
  checkWrite: isCookieWrite,
  writeCookies: (body): body is WriteRequest =>
    isFields(body) &&
    isUndoAction(body.action) &&
    isListOf(body.writes, isCookieWrite) &&
    isAbsentOr(body.undoId, isText),
};

function isCookieWrite(body: unknown): body is CookieWrite {
  return isFields(body) && isCookie(body.cookie) && isAbsentOr(body.replaces, isText);
}

/** What the background tells open extension pages. It carries no data: who hears it asks again. */
export type PageEvents = {
  /** Cookies changed, or (with tabs) the hosts that these tabs use. */
  reportChanged(event: { readonly tabIds?: readonly number[] }): void;
};
