import browser from "webextension-polyfill";
import { isFirefox } from "./browser-traits.ts";

/** Takes every `Set-Cookie` line of a response away that has one of `refused` and none of `essential`. */
export type CookieRule = {
  /** From 1 on, the same for the same purpose. */
  readonly number: number;
  readonly refused: readonly string[];
  readonly essential: readonly string[];
  /** Top-level sites; without either, everywhere. */
  readonly only?: readonly string[];
  readonly except?: readonly string[];
};

/** Rules about requests are numbered from 1 to here (core/blocking/wanted/rule-ids.ts); ours lie above. */
export const LAST_REQUEST_RULE = 2 ** 30;
/** Above what is granted to a host on a site, below the person's own word about it (core/blocking/priorities.ts). */
const PRIORITY = 3500;

/** What a page asks of its own site; another site's answers are layer 4's work, since their cookies may be partitioned. */
const OWN_TYPES = [
  "sub_frame",
  "stylesheet",
  "script",
  "image",
  "font",
  "object",
  "xmlhttprequest",
  "ping",
  "csp_report",
];
const MORE_TYPES = ["media", "websocket", "other"];

type Rule = { readonly id: number } & Readonly<Record<string, unknown>>;
type Api = {
  getDynamicRules(): Promise<readonly Rule[]>;
  updateDynamicRules(change: { addRules: Rule[]; removeRuleIds: number[] }): Promise<void>;
};

/** Chromium: makes exactly these rules stand, those about requests aside. Nothing in Firefox, which filters lines. */
export async function syncCookieRules(rules: readonly CookieRule[]): Promise<void> {
  if (isFirefox) return;
  const api = browser.declarativeNetRequest as unknown as Api;
  const present = (await api.getDynamicRules()).filter(({ id }) => id > LAST_REQUEST_RULE);
  // A rule for no site must not become one for all.
  const wanted = rules.filter(({ only }) => only?.length !== 0).flatMap(dnrRules);
  const standing = new Set(present.map(canonical));
  const isAsWanted = wanted.length === present.length && wanted.every((rule) => standing.has(canonical(rule)));
  if (isAsWanted) return;
  await api.updateDynamicRules({ addRules: wanted, removeRuleIds: present.map(({ id }) => id) });
}

/** A top-level document is nobody's request; everything else must be of the site that asks. */
function dnrRules({ number, refused, essential, only, except }: CookieRule): readonly Rule[] {
  const header = "set-cookie";
  const action = { type: "modifyHeaders", responseHeaders: [{ header, operation: "remove" }] };
  const condition = {
    responseHeaders: [{ header, values: [...refused] }],
    excludedResponseHeaders: [{ header, values: [...essential] }],
    ...(only && { topDomains: [...only] }),
    ...(except && except.length > 0 && { excludedTopDomains: [...except] }),
  };
  const id = LAST_REQUEST_RULE + 2 * number;
  return [
    { id: id - 1, priority: PRIORITY, action, condition: { ...condition, resourceTypes: ["main_frame"] } },
    {
      ...{ id, priority: PRIORITY, action },
      condition: { ...condition, domainType: "firstParty", resourceTypes: [...OWN_TYPES, ...MORE_TYPES] },
    },
  ];
}

/** The same text for the same rule, in whatever order the browser gives its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
