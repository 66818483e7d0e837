import { batch, computed, effect, signal } from "@preact/signals";
import { coalesced } from "#core/coalesced.ts";
import { formatSites, parseSites, type SiteEntry } from "#core/consent/sites-file.ts";
import type { SitesReport } from "#core/consent/sites-report.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import type { ManagerContext } from "../view.ts";
import type { SitesOutcome } from "./sites-outcome.ts";

/** Rows that are drawn at once; more on request. */
const PAGE = 200;

type Ports = Pick<ManagerContext, "ask" | "changes" | "now">;

/** Every site of which the person said something: found, changed, forgotten, written to a file and read from one. */
export function createSites(ports: Ports) {
  const list = createList(ports);
  const outcome = signal<SitesOutcome | undefined>(undefined);

  async function run(action: () => Promise<void>, said: SitesOutcome): Promise<void> {
    try {
      await action();
      await list.refresh();
      outcome.value = said;
    } catch (error) {
      outcome.value = { kind: "failed", reason: reasonOf(error) };
    }
  }

  return { ...list, outcome, ...createSiteChanges(ports, run), ...createImport(ports, list, { run, outcome }) };
}

export type SitesModel = ReturnType<typeof createSites>;

type Run = (action: () => Promise<void>, said: SitesOutcome) => Promise<void>;

/** What is shown of the sites. */
function createList({ ask, changes, now }: Ports) {
  const report = signal<SitesReport | undefined>(undefined);
  const failure = signal<string | undefined>(undefined);
  const query = signal("");
  const open = signal<string | undefined>(undefined);
  const most = signal(PAGE);
  const found = computed(() => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    return (report.value?.sites ?? []).filter(({ site }) => words.every((word) => site.includes(word)));
  });
  const shown = computed(() => found.value.slice(0, most.value));
  const refresh = coalesced(async () => {
    try {
      const fresh = await ask("getSites", {});
      batch(() => {
        report.value = fresh;
        failure.value = undefined;
      });
    } catch (error) {
      failure.value = reasonOf(error);
    }
  });
  effect(() => {
    if (changes.value >= 0) void refresh();
  });

  function showMore(): void {
    most.value += PAGE;
  }

  return {
    report,
    failure,
    query,
    open,
    found,
    shown,
    refresh,
    showMore,
    exported: () => formatSites(found.value, now()),
  };
}

/** Taking a change back puts everything about the sites as it was. */
function createSiteChanges({ ask }: Ports, run: Run) {
  function change(before: readonly SiteEntry[], kind: "changed" | "forgotten", action: () => Promise<void>) {
    const takeBack = () => run(() => ask("putSites", { sites: before }), { kind: "taken-back" });
    return run(action, { kind, sites: before.map(({ site }) => site), takeBack });
  }

  return {
    /** Without `granted` the answer is withdrawn. */
    answer: (entry: SiteEntry, granted: readonly OptionalPurpose[] | undefined) =>
      change([entry], "changed", () => ask("answerForSite", { site: entry.site, ...(granted && { granted }) })),
    put: (entry: SiteEntry, parts: Partial<SiteEntry>) =>
      change([entry], "changed", () => ask("putSites", { sites: [{ ...entry, ...parts }] })),
    forget: (entries: readonly SiteEntry[]) =>
      change(entries, "forgotten", () => ask("forgetSites", { sites: entries.map(({ site }) => site) })),
    forgetRule: (domain: string) =>
      run(() => ask("forgetRules", { domains: [domain] }), { kind: "rule-forgotten", domain }),
  };
}

type ImportPorts = { readonly run: Run; readonly outcome: { value: SitesOutcome | undefined } };

/** What a file says of a site takes the place of all that was said of it. */
function createImport({ ask }: Ports, { report }: ReturnType<typeof createList>, { run, outcome }: ImportPorts) {
  async function importFile(text: string): Promise<void> {
    const file = parseSites(text);
    if (file === undefined) {
      outcome.value = { kind: "not-a-file" };
      return;
    }
    const known = new Map(report.value?.sites.map((entry) => [entry.site, entry]));
    const before = file.sites.flatMap(({ site }) => known.get(site) ?? []);
    const added = file.sites.map(({ site }) => site).filter((site) => !known.has(site));
    const back = async () => {
      await ask("forgetSites", { sites: added });
      await ask("putSites", { sites: before });
    };
    await run(() => ask("putSites", { sites: file.sites }), {
      ...{ kind: "imported", count: file.sites.length, unreadable: file.unreadable },
      takeBack: () => run(back, { kind: "taken-back" }),
    });
  }

  return { importFile };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
