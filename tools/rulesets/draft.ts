import type { BlockingPurpose } from "#core/blocking/rulesets.ts";
import type { ListId } from "./filter.ts";

/** A rule before hosts are gathered, purposes given and types written in a browser's words. */
export type Draft = {
  readonly kind: DraftKind;
  readonly important: boolean;
  /** A whole host with its subdomains: `||host^` and nothing else of the address. */
  readonly host?: string;
  readonly match: Match;
  /** Number of the list, or whose table: third-party-web's, our own. */
  readonly list: ListId | "entities" | "own";
  readonly company?: string;
  /** Only where the draft itself says so. */
  readonly purpose?: BlockingPurpose;
  readonly tier?: "hosts";
  /** Name of the empty answer or stub that the list wants instead, if we have one. */
  readonly resource?: string;
};

export type DraftKind = "block" | "redirect" | "allow" | "allowPage";

/** The condition in words that both browsers share. Lists are sorted and never empty. */
export type Match = {
  readonly urlFilter?: string;
  readonly regexFilter?: string;
  readonly caseSensitive?: true;
  readonly party?: "firstParty" | "thirdParty";
  readonly to?: readonly string[];
  readonly notTo?: readonly string[];
  readonly from?: readonly string[];
  readonly notFrom?: readonly string[];
  readonly types?: readonly RequestKind[];
  readonly notTypes?: readonly RequestKind[];
  readonly methods?: readonly string[];
};

export const REQUEST_KINDS = [
  "script",
  "image",
  "stylesheet",
  "font",
  "media",
  "object",
  "sub_frame",
  "xmlhttprequest",
  "ping",
  "websocket",
  "other",
  "main_frame",
] as const;

export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Why a filter became no rule; the words of the report. */
export type Refusal =
  | "page-wide block"
  | "pop-up windows only"
  | "page-wide exception not reviewed"
  | "stealth and cosmetic exceptions"
  | "needs response headers"
  | "changes headers, cookies or content"
  | "unknown modifier"
  | "regular expression refused by RE2 or JavaScript"
  | "regular expression over the limit"
  | "pattern not ASCII or malformed"
  | "matches every address"
  | "domain given as regular expression"
  | "type unknown or contradictory"
  | "never blocked: consent provider"
  | "parameter given as expression or inverse"
  | "parameter rule outside pages and frames"
  | "parameter rule with unsupported conditions"
  | "disabled by badfilter"
  | "badfilter itself"
  | "duplicate"
  | "covered by a wider rule";
