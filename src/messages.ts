import type { TabReport } from "#core/tab-report.ts";

/** What an extension page (popup, manager) may ask of the background. */
export type PageRequests = {
  getTabReport(request: { readonly tabId: number }): TabReport;
  /** Deletes exactly the cookies of these keys, in one step that can be undone. */
  deleteCookies(request: { readonly tabId: number; readonly keys: readonly string[] }): DeleteReply;
  undo(request: { readonly id: string }): UndoReply;
};

export type DeleteReply = {
  readonly deleted: number;
  /** Keys that are still in the jar. */
  readonly left: readonly string[];
};

export type UndoReply = {
  readonly restored: number;
  /** Names of cookies that could not be restored, with the reason. */
  readonly failed: readonly { readonly name: string; readonly reason: "expired" | "changed-since" | "refused" }[];
};

/** What the background tells open extension pages. It carries no data: who hears it asks again. */
export type PageEvents = {
  /** Cookies or the hosts of some tab changed. */
  reportChanged(event: { readonly tabId?: number }): void;
};
