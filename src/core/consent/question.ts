import type { CookieFact } from "#core/purposes/classification.ts";
import { companyOf } from "#core/purposes/company-of.ts";
import { OPTIONAL_PURPOSES, type OptionalPurpose } from "#core/purposes/purpose.ts";
import type { Site } from "#core/site.ts";
import type { HeldCookie, SiteReport, SiteTracker } from "#core/site-report.ts";
import type { AskedText } from "./decision.ts";
import { TEXT_VERSION } from "./text-version.ts";

/** What the banner asks about. Names come from pages: hostile text, cut to what a person can read. */
export type Question = {
  readonly site: Site;
  /** All optional purposes in their order, also those of which nothing was held back: an answer speaks of each. */
  readonly purposes: readonly AskedPurpose[];
};

export type AskedPurpose = {
  readonly purpose: OptionalPurpose;
  /** How many were held back; the lists may be shorter. */
  readonly counts: { readonly cookies: number; readonly trackers: number };
  /** The companies behind them, those with most first. */
  readonly owners: readonly string[];
  readonly cookies: readonly AskedCookie[];
  readonly trackers: readonly AskedTracker[];
};

export type AskedCookie = {
  readonly name: string;
  readonly owner?: string;
  /** As the facts write it, for `lifetimeParts`; absent where nobody knows. */
  readonly lifetime?: string;
  /** One sentence, in English. */
  readonly does?: string;
};

export type AskedTracker = { readonly domain: string; readonly owner?: string };

/** What is known about a held cookie. */
export type FactFinder = (cookie: HeldCookie) => CookieFact | undefined;

/** Of each list: more than a person reads, and a page can make up as many as it likes. */
const MOST_LISTED = 50;
const MOST_CHARACTERS = 80;

/** Whether the person is to be asked: something was held back here for no other reason than that nobody answered yet. */
export function isToBeAsked(report: SiteReport): boolean {
  const isOpen = report.isProtected && report.standingAnswer === "ask" && report.decision === undefined;
  return isOpen && OPTIONAL_PURPOSES.some((purpose) => heldFor(report, purpose).length > 0);
}

/** The question for a site; undefined where there is nothing to ask. */
export function createQuestion(report: SiteReport, factOf: FactFinder): Question | undefined {
  if (!isToBeAsked(report)) return undefined;
  return { site: report.site, purposes: OPTIONAL_PURPOSES.map((purpose) => askedPurpose(report, purpose, factOf)) };
}

/** What an answer keeps of the question as it was shown. */
export function askedText({ purposes }: Question, language: string): AskedText {
  return {
    version: TEXT_VERSION,
    language,
    counts: Object.fromEntries(purposes.map(({ purpose, counts }) => [purpose, counts.cookies + counts.trackers])),
    owners: [...new Set(purposes.flatMap(({ owners }) => owners))],
  };
}

function askedPurpose(report: SiteReport, purpose: OptionalPurpose, factOf: FactFinder): AskedPurpose {
  const cookies = cookiesFor(report, purpose);
  const trackers = trackersFor(report, purpose);
  return {
    purpose,
    counts: { cookies: cookies.length, trackers: trackers.length },
    owners: companiesOf([...cookies, ...trackers]),
    cookies: cookies.slice(0, MOST_LISTED).map((cookie) => askedCookie(cookie, factOf(cookie))),
    trackers: trackers.slice(0, MOST_LISTED).map(({ domain, owner }) => ({ domain: short(domain), ...owned(owner) })),
  };
}

function askedCookie({ name, owner }: HeldCookie, fact: CookieFact | undefined): AskedCookie {
  return {
    name: short(name),
    ...owned(owner),
    ...(fact && { lifetime: fact.lifetime, ...(fact.does !== "" && { does: fact.does }) }),
  };
}

function heldFor(report: SiteReport, purpose: OptionalPurpose): readonly { readonly owner?: string }[] {
  return [...cookiesFor(report, purpose), ...trackersFor(report, purpose)];
}

/** Each cookie once, however often and by whatever means it was held back. */
function cookiesFor({ heldCookies }: SiteReport, purpose: OptionalPurpose): readonly HeldCookie[] {
  const held = heldCookies.filter((each) => each.purpose === purpose);
  return [...new Map(held.map((each) => [`${each.host} ${each.name}`, each])).values()];
}

/** What the person's own rule stops is answered already. */
function trackersFor({ trackers }: SiteReport, purpose: OptionalPurpose): readonly SiteTracker[] {
  return trackers.filter(
    ({ purpose: own, verdict, counts }) =>
      own === purpose && verdict.because === "standing-answer" && counts.blocked + counts.stripped > 0,
  );
}

function companiesOf(held: readonly { readonly owner?: string }[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { owner } of held) {
    if (owner === undefined) continue;
    const company = short(companyOf(owner));
    counts.set(company, (counts.get(company) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([company]) => company)
    .slice(0, MOST_LISTED);
}

function owned(owner: string | undefined): { readonly owner?: string } {
  return owner === undefined ? {} : { owner: short(companyOf(owner)) };
}

function short(text: string): string {
  const characters = [...text.slice(0, 2 * MOST_CHARACTERS)];
  return characters.length <= MOST_CHARACTERS ? text : `${characters.slice(0, MOST_CHARACTERS - 1).join("")}…`;
}
