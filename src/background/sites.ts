import { type Consents, forgotten } from "#core/consent/consent-history.ts";
import { type Decision, holds } from "#core/consent/decision.ts";
import type { SiteEntry } from "#core/consent/sites-file.ts";
import type { SitesReport } from "#core/consent/sites-report.ts";
import type { TrackerRule } from "#core/policy/tracker-rule.ts";
import type { Site } from "#core/site.ts";
import type { Enforcement } from "./enforce.ts";
import type { PolicyItems } from "./read-policy.ts";

const NORMAL = { isPrivate: false } as const;

/** Every site of which the person said something, as the manager lists and changes them. Normal windows only. */
export function createSites(items: PolicyItems, enforce: Enforcement) {
  /** Forgets all that was said of these sites, as if they had never been met. */
  async function forget(sites: readonly Site[]): Promise<void> {
    await write(sites, []);
  }

  /** Everything about these sites becomes what the entries say. */
  async function put(entries: readonly SiteEntry[]): Promise<void> {
    await write(
      entries.map(({ site }) => site),
      entries,
    );
  }

  async function write(sites: readonly Site[], entries: readonly SiteEntry[]): Promise<void> {
    const names = new Set(sites);
    await items.consents.update((all) => withEntries(forgotten(all, names), entries), false);
    await items.switches.update((all) => {
      const others = all.filter((site) => !names.has(site));
      return [...others, ...entries.filter(({ isProtected }) => !isProtected).map(({ site }) => site)];
    }, false);
    await items.trackerRules.update((all) => {
      const others = all.filter(({ site }) => site === undefined || !names.has(site));
      return [...others, ...entries.flatMap(({ rules }) => rules)];
    }, false);
    await enforce(NORMAL);
  }

  /** Takes back rules that hold everywhere. */
  async function forgetRules(domains: readonly string[]): Promise<void> {
    await items.trackerRules.update(
      (all) => all.filter(({ site, domain }) => site !== undefined || !domains.includes(domain)),
      false,
    );
    await enforce(NORMAL);
  }

  return { report: () => reportSites(items), forget, put, forgetRules };
}

/** What is remembered of sites, afresh. */
async function reportSites(items: PolicyItems): Promise<SitesReport> {
  const [{ standingAnswer }, consents, unprotected, rules] = await Promise.all([
    items.settings.get(),
    items.consents.get(false),
    items.switches.get(false),
    items.trackerRules.get(false),
  ]);
  const stored = { consents, unprotected: new Set(unprotected), rules };
  return {
    standingAnswer,
    sites: sitesIn(stored).map((site) => entryOf(site, stored, Date.now())),
    everywhere: rules.filter((rule) => rule.site === undefined),
  };
}

type Stored = {
  readonly consents: Consents;
  readonly unprotected: ReadonlySet<Site>;
  readonly rules: readonly TrackerRule[];
};

function sitesIn({ consents, unprotected, rules }: Stored): readonly Site[] {
  const named = rules.flatMap(({ site }) => (site === undefined ? [] : [site]));
  const remembered = consents.history.map(({ site }) => site);
  return [...new Set([...Object.keys(consents.decisions), ...remembered, ...unprotected, ...named])].toSorted();
}

function entryOf(site: Site, { consents, unprotected, rules }: Stored, now: number): SiteEntry {
  const decision: Decision | undefined = consents.decisions[site];
  return {
    site,
    ...(decision && holds(decision, now) && { decision }),
    history: consents.history.filter((event) => event.site === site),
    isProtected: !unprotected.has(site),
    rules: rules.filter((rule) => rule.site === site),
  };
}

function withEntries({ decisions, history }: Consents, entries: readonly SiteEntry[]): Consents {
  const added = entries.flatMap(({ site, decision }) => (decision ? [[site, decision] as const] : []));
  return {
    decisions: { ...decisions, ...Object.fromEntries(added) },
    history: [...history, ...entries.flatMap((entry) => entry.history)].toSorted((a, b) => timeOf(a) - timeOf(b)),
  };
}

function timeOf(event: Consents["history"][number]): number {
  return event.kind === "decided" ? event.decision.at : event.at;
}
