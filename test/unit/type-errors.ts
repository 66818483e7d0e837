/**
 * Calls that must not compile. There is nothing to run: `npm run types` reads this file, and a line that compiles
 * although it is marked as an error fails it.
 */
import type { Cookie } from "#core/cookies/cookie.ts";
import type { Ask, Guards, Handlers, Observe } from "#core/protocol.ts";
import type { Purpose } from "#core/purposes/purpose.ts";
import type { PageEvents, PageRequests } from "#messages.ts";

declare const ask: Ask<PageRequests>;
declare const observe: Observe<PageEvents>;
declare const cookie: Cookie;
declare const purpose: Purpose;

export const right = [
  ask("getTabReport", { tabId: 1 }).then(({ tabId }: { tabId: number }) => tabId),
  observe("reportChanged", ({ tabIds }) => tabIds),
];

export const wrong = [
  // @ts-expect-error: no such request
  ask("deleteEverything", {}),
  // @ts-expect-error: a name that every object has is no request
  ask("toString", {}),
  // @ts-expect-error: the body is missing
  ask("getTabReport"),
  // @ts-expect-error: the body lacks the tab
  ask("getTabReport", {}),
  // @ts-expect-error: a tab is a number
  ask("getTabReport", { tabId: "1" }),
  // @ts-expect-error: the body says more than the request takes
  ask("getTabReport", { tabId: 1, url: "https://shop.example/" }),
  // @ts-expect-error: a reply is not what another request replies
  ask("getTabReport", { tabId: 1 }).then((reply: { deleted: number }) => reply),
  // @ts-expect-error: no such event
  observe("cookieChanged", () => undefined),
];

// @ts-expect-error: a handler is missing
export const handlers: Handlers<PageRequests, undefined> = { getTabReport: async () => ({ kind: "gone", tabId: 1 }) };

// @ts-expect-error: a guard is missing
export const guards: Guards<PageRequests> = {};

// @ts-expect-error: what a site set is not changed in place
cookie.value = "";

// @ts-expect-error: a text of the screen is not a purpose
export const isMarketing = purpose === "marketing";

// @ts-expect-error: absent and undefined are two things to the cookies API
export const partitioned: Cookie = { ...cookie, partitionKey: undefined };
