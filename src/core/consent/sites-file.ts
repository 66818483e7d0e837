import { isFields, isListOf, isNumber, isText } from "#core/guards.ts";
import { isTrackerRule, type TrackerRule } from "#core/policy/tracker-rule.ts";
import type { Site } from "#core/site.ts";
import { type ConsentEvent, isConsentEvent } from "./consent-history.ts";
import { DECISION_MONTHS, type Decision, isDecision, monthsLater } from "./decision.ts";

/** All that a person said of one site. */
export type SiteEntry = {
  readonly site: Site;
  readonly decision?: Decision;
  /** All that was answered and withdrawn there, oldest first. */
  readonly history: readonly ConsentEvent[];
  readonly isProtected: boolean;
  /** Rules for third parties on this site. */
  readonly rules: readonly TrackerRule[];
};

/** The file that the manager writes and reads; docs/consent.md describes it. */
export type SitesFile = {
  readonly format: "consentry-sites";
  readonly version: 1;
  /** Milliseconds since the epoch. */
  readonly writtenAt: number;
  readonly sites: readonly SiteEntry[];
};

/** More than anybody has, and little enough to be read at once. */
export const MOST_SITES = 5000;

/** The longest host name (RFC 1035). */
const LONGEST_SITE = 253;

/** A name that a site can have: letters, digits, dots and hyphens, or an address in brackets. */
export function isSiteName(value: unknown): value is Site {
  if (!isText(value) || value.length > LONGEST_SITE || value === "__proto__") return false;
  return /^(?:[a-z0-9_-]+\.)*[a-z0-9_-]+\.?$|^\[[0-9a-f:.]+\]$/.test(value);
}

export function isSiteEntry(value: unknown): value is SiteEntry {
  if (!isFields(value) || !isSiteName(value.site)) return false;
  const { site, decision, history, rules } = value;
  return (
    (decision === undefined || (isDecision(decision) && isOfUsualLength(decision))) &&
    isListOf(history, isConsentEvent) &&
    history.every((event) => event.site === site) &&
    typeof value.isProtected === "boolean" &&
    isListOf(rules, isTrackerRule) &&
    rules.every((rule) => rule.site === site && isSiteName(rule.domain))
  );
}

/** No answer holds for ever, whatever a file says. */
function isOfUsualLength({ at, expiresAt }: Decision): boolean {
  return expiresAt <= monthsLater(at, DECISION_MONTHS.most);
}

export function formatSites(sites: readonly SiteEntry[], writtenAt: number): string {
  const file: SitesFile = { format: "consentry-sites", version: 1, writtenAt, sites };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The entries of a file, and how many of its sites could not be read; undefined where it is no such file. */
export function parseSites(
  text: string,
): { readonly sites: readonly SiteEntry[]; readonly unreadable: number } | undefined {
  const file = parseFile(text);
  if (file?.format !== "consentry-sites" || file.version !== 1 || !isNumber(file.writtenAt)) return undefined;
  if (!Array.isArray(file.sites) || file.sites.length > MOST_SITES) return undefined;
  const sites = file.sites.filter(isSiteEntry).map(fromFile);
  return { sites, unreadable: file.sites.length - sites.length };
}

/** The record of such an answer says that it came from a file. */
function fromFile(entry: SiteEntry): SiteEntry {
  return entry.decision ? { ...entry, decision: { ...entry.decision, how: "file" } } : entry;
}

/** What a JSON text holds, where it is an object. */
export function parseFile(text: string) {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
