import { isFields, isListOf, isNumber, isText } from "#core/guards.ts";
import type { Site } from "#core/site.ts";
import { type Decision, isDecision } from "./decision.ts";

/** The answers that stand, by site, and all that was ever answered or withdrawn, oldest first. */
export type Consents = {
  readonly decisions: Readonly<Record<Site, Decision>>;
  readonly history: readonly ConsentEvent[];
};

/** Times in milliseconds since the epoch. */
export type ConsentEvent =
  | { readonly kind: "decided"; readonly site: Site; readonly decision: Decision }
  | { readonly kind: "withdrawn"; readonly site: Site; readonly at: number };

export const NO_CONSENTS: Consents = { decisions: {}, history: [] };

/** Some 200 bytes each: the oldest go first. */
const MOST_EVENTS = 5000;

export function decided(consents: Consents, site: Site, decision: Decision): Consents {
  return {
    decisions: { ...consents.decisions, [site]: decision },
    history: withEvent(consents, { kind: "decided", site, decision }),
  };
}

/** Forgets the answer: the site counts as never asked. */
export function withdrawn(consents: Consents, site: Site, at: number): Consents {
  if (!Object.hasOwn(consents.decisions, site)) return consents;
  const { [site]: _withdrawn, ...decisions } = consents.decisions;
  return { decisions, history: withEvent(consents, { kind: "withdrawn", site, at }) };
}

/** Nothing of these sites is left, neither their answers nor that they had any. */
export function forgotten({ decisions, history }: Consents, sites: ReadonlySet<Site>): Consents {
  return {
    decisions: Object.fromEntries(Object.entries(decisions).filter(([site]) => !sites.has(site))),
    history: history.filter(({ site }) => !sites.has(site)),
  };
}

function withEvent({ history }: Consents, event: ConsentEvent): readonly ConsentEvent[] {
  return [...history, event].slice(-MOST_EVENTS);
}

export function isConsents(value: unknown): value is Consents {
  return (
    isFields(value) &&
    isFields(value.decisions) &&
    Object.values(value.decisions).every(isDecision) &&
    isListOf(value.history, isConsentEvent)
  );
}

export function isConsentEvent(value: unknown): value is ConsentEvent {
  if (!isFields(value) || !isText(value.site)) return false;
  return value.kind === "decided" ? isDecision(value.decision) : value.kind === "withdrawn" && isNumber(value.at);
}
