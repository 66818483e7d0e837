import { loadavg } from "node:os";
import { join } from "node:path";
import { compile } from "../rulesets/compile.ts";
import { type Entities, readEntities } from "../rulesets/entities.ts";
import { makeRulesets, OUTPUT } from "../rulesets/make-rulesets.ts";
import { PACKAGE, readLists } from "../rulesets/read-lists.ts";
import { ROOT } from "../targets.ts";
import { askBrowser } from "./ask-browser.ts";
import { differencesOfBrowsers, differencesToReference, type Side } from "./differences.ts";
import { type KnownHost, type KnownHosts, probesOf, readKnownHosts, whollyBlocked } from "./host-coverage.ts";
import { type LabelledRequest, readRequests } from "./labelled-requests.ts";
import { loadRules } from "./loaded-rules.ts";
import { reasonToBlock } from "./read-hosts.ts";
import { createReferences, type Reference } from "./reference-engine.ts";
import { type BlockingFigures, type BrowserFigures, type Coverage, report } from "./report.ts";
import { sizesOf } from "./sizes.ts";

export type BlockingOptions = {
  /** Folder of the evidence; the requests lie in its `blocking/requests.json`. */
  readonly data: string;
};

/**
 * What the shipped rulesets do, by the browsers' own verdict, as Markdown. Takes two minutes: both browsers are started.
 * Undefined where the labelled requests are absent.
 */
export async function evaluateBlocking({ data }: BlockingOptions): Promise<string | undefined> {
  const requests = readRequests(data);
  if (requests === undefined) return;
  return report(await measureBlocking(requests));
}

async function measureBlocking(requests: readonly LabelledRequest[]): Promise<BlockingFigures> {
  const made = makeRulesets();
  const lists = readLists(join(ROOT, "node_modules", PACKAGE));
  const entities = readEntities();
  const references = createReferences(lists, compile(lists, entities).own);
  const decided = requests.map(references.decided);
  const raw = requests.map(references.raw);
  const known = readKnownHosts();
  const probes = [...known.trackers, ...known.innocent, ...known.consent].flatMap(probesOf);
  const chrome: Side = {
    answers: await askBrowser("chrome", OUTPUT, [...requests, ...probes]),
    rules: loadRules(OUTPUT, "chrome"),
  };
  const firefox: Side = { answers: await askBrowser("firefox", OUTPUT, requests), rules: loadRules(OUTPUT, "firefox") };
  const figures = (side: Side, browser: "chrome" | "firefox"): BrowserFigures => {
    const { answers, rules } = side;
    return {
      version: answers.version,
      requests: requests.length,
      differences: differencesToReference(requests, side, decided, chrome),
      rawDifferences: differencesToReference(requests, side, raw, chrome).length,
      thorough: hits(requests, answers.thorough.map(rules.blocks)),
      hosts: hits(requests, answers.hosts.map(rules.blocks)),
      owners: ownersNamed(requests, { answers, rules }, entities),
      counts: {
        hosts: rules.count(["hosts"]),
        parameters: rules.count(["parameters"]),
        paths: rules.count(["paths"]),
        regexes: rules.regexes,
      },
      sizes: sizesOf(OUTPUT, browser),
      loaded: answers.loaded,
      enabling: answers.enabling,
    };
  };
  return {
    chrome: figures(chrome, "chrome"),
    firefox: figures(firefox, "firefox"),
    between: differencesOfBrowsers(requests, chrome, firefox),
    coverage: coverageOf(chrome, { skip: requests.length, raw: references.raw }, known),
    load: loadavg()[0] ?? 0,
    making: { milliseconds: made.milliseconds, cached: made.cached },
    lists: lists.map(({ name, updated }) => `${name} of ${updated.slice(0, 10)}`),
  };
}

type Hits = BrowserFigures["thorough"];

function hits(requests: readonly LabelledRequest[], blocked: readonly boolean[]): Hits {
  const count = (label: LabelledRequest["label"]) => {
    const which = requests.flatMap((request, index) => (request.label === label ? [blocked[index]] : []));
    return { of: which.length, blocked: which.filter(Boolean).length };
  };
  return { wanted: count("block"), excepted: count("excepted") };
}

/** Of the blocked requests to other hosts, those whose company we can name. */
function ownersNamed(requests: readonly LabelledRequest[], { answers, rules }: Side, entities: Entities) {
  const blocked = requests.flatMap((request, index) => {
    const match = answers.thorough[index];
    return rules.blocks(match) ? [{ host: new URL(request.url).hostname, owner: rules.facts(match)?.owner }] : [];
  });
  const named = blocked.filter(({ host, owner }) => owner !== undefined || entities.find(host) !== undefined);
  return { of: blocked.length, named: named.length };
}

/** `skip`: where the questions about hosts begin among the answers; `raw`: the engine on the lists as they are. */
function coverageOf(
  { answers, rules }: Side,
  { skip, raw }: { readonly skip: number; readonly raw: Reference },
  known: KnownHosts,
): Coverage {
  const { trackers, innocent, consent } = known;
  const all = [...trackers, ...innocent, ...consent];
  const blockedBy = (blocked: readonly boolean[]): ReadonlySet<KnownHost> => {
    const whole = whollyBlocked(all, blocked);
    return new Set(all.filter((_, index) => whole[index]));
  };
  const thorough = blockedBy(answers.thorough.slice(skip).map(rules.blocks));
  const hosts = blockedBy(answers.hosts.slice(skip).map(rules.blocks));
  const byLists = blockedBy(all.flatMap(probesOf).map((probe) => raw(probe).blocks));
  const count = (which: readonly KnownHost[], blocked: ReadonlySet<KnownHost>) =>
    which.filter((each) => blocked.has(each)).length;
  const cdn = innocent.filter(({ category }) => category === "cdn");
  const unread = innocent.filter((each) => thorough.has(each) && reasonToBlock(each.host) === undefined);
  return {
    trackers: {
      of: trackers.length,
      thorough: count(trackers, thorough),
      hosts: count(trackers, hosts),
      byLists: count(trackers, byLists),
    },
    innocent: { of: innocent.length, blocked: count(innocent, thorough) },
    cdn: { of: cdn.length, blocked: count(cdn, thorough) },
    consent: { of: consent.length, blocked: consent.filter((each) => thorough.has(each)).map(({ host }) => host) },
    unread: unread.map(({ host }) => host),
  };
}
