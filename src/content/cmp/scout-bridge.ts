import type { ContentRequests } from "#content-messages.ts";
import type { asker } from "#platform/messaging.ts";
import type { Evidence } from "./walk.ts";

export type Scout = {
  /** More of the page was seen. */
  add(evidence: Evidence): void;
  consider(): Promise<void>;
  /** What holds on the site has changed: everything is asked again. */
  reconsider(): void;
};

export type ScoutMaker = (ask: ReturnType<typeof asker<ContentRequests>>) => Scout;

/** Where the script that reads pop-ups leaves itself for the one that watches the page: both are in our own world. */
export const SCOUT = Symbol.for("consentry-cmp-scout");
