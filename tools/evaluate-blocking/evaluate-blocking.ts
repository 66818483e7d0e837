import { join } from "node:path";
import { compile } from "../rulesets/compile.ts";
import { type Entities, readEntities } from "../rulesets/entities.ts";
import { makeRulesets, OUTPUT } from "../rulesets/make-rulesets.ts";
import { PACKAGE, readLists } from "../rulesets/read-lists.ts";
import { ROOT } from "../targets.ts";
import { askBrowser, type BrowserAnswers } from "./ask-browser.ts";
import { differencesOfBrowsers, differencesToReference } from "./differences.ts";
import { probesOf, readKnownHosts, whollyBlocked } from "./host-coverage.ts";
import { type LabelledRequest, readRequests } from "./labelled-requests.ts";
import { type LoadedRules, loadRules } from "./loaded-rules.ts";
import { reasonToBlock } from "./read-hosts.ts";
import { createReferences } from "./reference-engine.ts";
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

type Side = { readonly answers: BrowserAnswers; readonly rules: LoadedRules };

async function measureBlocking(requests: readonly LabelledRequest[]): Promise<BlockingFigures> {
  const made = makeRulesets();
  const lists = readLists(join(ROOT, "node_modules", PACKAGE));
  const entities = readEntities();
  const references = createReferences(lists, compile(lists, entities).own);
  const decided = requests.map(references.decided);
  const raw = requests.map(references.raw);
  const known = readKnownHosts();
  const probes = [...known.trackers, ...known.innocent].flatMap(probesOf);
  const chrome: Side = {
    answers: await askBrowser("chrome", OUTPUT, [...requests, ...probes]),
    rules: loadRules(OUTPUT, "chrome"),
  };
  const firefox: Side = { answers: await askBrowser("firefox", OUTPUT, requests), rules: loadRules(OUTPUT, "firefox") };
  const chromeBlocks = requests.map((_, index) => chrome.rules.blocks(chrome.answers.thorough[index]));
  const figures = ({ answers, rules }: Side, browser: "chrome" | "firefox"): BrowserFigures => ({
    version: answers.version,
    requests: requests.length,
    differences: differencesToReference(requests, answers.thorough, { rules, reference: decided, chromeBlocks }),
    rawDifferences: differencesToReference(requests, answers.thorough, { rules, reference: raw, chromeBlocks }).length,
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
    enabling: answers.enabling,
  });
  return {
    chrome: figures(chrome, "chrome"),
    firefox: figures(firefox, "firefox"),
    between: differencesOfBrowsers(
      requests,
      { answers: chrome.answers.thorough, rules: chrome.rules },
      { answers: firefox.answers.thorough, rules: firefox.rules },
    ),
    coverage: coverageOf(chrome, requests.length, known),
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

function coverageOf({ answers, rules }: Side, skip: number, known: ReturnType<typeof readKnownHosts>): Coverage {
  const all = [...known.trackers, ...known.innocent];
  const blockedBy = (matches: BrowserAnswers["hosts"]) => whollyBlocked(all, matches.slice(skip).map(rules.blocks));
  const isTracker = (index: number) => index < known.trackers.length;
  const thorough = blockedBy(answers.thorough);
  const hosts = blockedBy(answers.hosts);
  const count = (blocked: readonly boolean[]) => blocked.filter((each, index) => each && isTracker(index)).length;
  const wrong = all.filter((_, index) => thorough[index] === true && !isTracker(index));
  return {
    trackers: { of: known.trackers.length, thorough: count(thorough), hosts: count(hosts) },
    innocent: { of: known.innocent.length, blocked: wrong.length },
    cdn: {
      of: known.innocent.filter(({ category }) => category === "cdn").length,
      blocked: wrong.filter(({ category }) => category === "cdn").length,
    },
    unread: wrong.filter(({ host }) => reasonToBlock(host) === undefined).map(({ host }) => host),
  };
}
