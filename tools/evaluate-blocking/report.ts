import { rate, table } from "../evaluate/markdown.ts";
import { LIMITS } from "../rulesets/lint.ts";
import type { BrowserAnswers } from "./ask-browser.ts";
import type { Difference } from "./differences.ts";

type Share = { readonly of: number; readonly blocked: number };

export type BrowserFigures = {
  readonly version: string;
  readonly requests: number;
  /** To the reference engine that knows our decisions. */
  readonly differences: readonly Difference[];
  /** To the reference engine on the lists as they are. */
  readonly rawDifferences: number;
  readonly thorough: { readonly wanted: Share; readonly excepted: Share };
  readonly hosts: { readonly wanted: Share; readonly excepted: Share };
  readonly owners: { readonly of: number; readonly named: number };
  readonly counts: {
    readonly hosts: number;
    readonly parameters: number;
    readonly paths: number;
    readonly regexes: number;
  };
  readonly sizes: { readonly raw: number; readonly zipped: number };
  readonly loaded: number;
  readonly enabling: BrowserAnswers["enabling"];
};

export type Coverage = {
  readonly trackers: {
    readonly of: number;
    readonly thorough: number;
    readonly hosts: number;
    readonly byLists: number;
  };
  readonly innocent: Share;
  readonly cdn: Share;
  /** Hosts of consent providers. */
  readonly consent: { readonly of: number; readonly blocked: readonly string[] };
  /** Blocked cdn and content hosts that nobody has read yet. */
  readonly unread: readonly string[];
};

export type BlockingFigures = {
  readonly chrome: BrowserFigures;
  readonly firefox: BrowserFigures;
  readonly between: readonly Difference[];
  readonly coverage: Coverage;
  /** Programs that wanted a processor just then: the times grow with it. */
  readonly load: number;
  readonly making: { readonly milliseconds: number; readonly cached: boolean };
  readonly lists: readonly string[];
};

/** The figures as Markdown: a table for the browsers, one for hosts, then what is not explained. */
export function report(figures: BlockingFigures): string {
  const { chrome, firefox, coverage } = figures;
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)} with ${chrome.version} and ${firefox.version}: ${chrome.requests} labelled requests; ${figures.lists.join(", ")}. Load of the computer: ${figures.load.toFixed(1)}.`,
    "",
    table(
      ["", "wanted", "Chromium", "Firefox"],
      rows().map(([what, wanted, value]) => [what, wanted, value(chrome), value(firefox)]),
    ),
    "",
    table(["Hosts met on real pages", "wanted", "found"], hostRows(coverage)),
    "",
    ...unexplained(figures),
  ].join("\n");
}

type Row = readonly [what: string, wanted: string, value: (figures: BrowserFigures) => string];

function rows(): readonly Row[] {
  const unexplainedOf = ({ differences }: BrowserFigures) => differences.filter(({ why }) => why === undefined).length;
  const { enabledRules } = LIMITS;
  return [
    [
      "agreement with the reference engine, explained differences left out",
      "≥ .999",
      (f) => rate4(1 - unexplainedOf(f) / f.requests),
    ],
    [
      "… differences: explained (paths of one site's own, not in Firefox), unexplained",
      "0 unexplained",
      (f) => `${f.differences.length - unexplainedOf(f)}, ${unexplainedOf(f)}`,
    ],
    ["… to the lists without our decisions", "", (f) => `${f.rawDifferences} of ${f.requests}`],
    ["requests that a filter wants gone, blocked: everything on", "", (f) => share(f.thorough.wanted)],
    ["… with the hosts tier alone", "", (f) => share(f.hosts.wanted)],
    ["once-excepted requests blocked: everything on", "< 11.8 %", (f) => share(f.thorough.excepted)],
    ["… with the hosts tier alone", "", (f) => share(f.hosts.excepted)],
    ["blocked requests whose owner is named", "≥ .500", (f) => rate(f.owners.named / f.owners.of)],
    ["rules on by default", `≤ ${enabledRules.chrome} / ${enabledRules.firefox}`, defaultRules],
    [
      "rules in all: hosts, parameters, paths",
      "≤ 30000",
      ({ counts: c }) => `${c.hosts + c.parameters + c.paths}: ${c.hosts}, ${c.parameters}, ${c.paths}`,
    ],
    ["… of them held by the browser", "all", ({ loaded }) => String(loaded)],
    ["expressions", `≤ ${LIMITS.regexRules}`, (f) => String(f.counts.regexes)],
    [
      "size: JSON, zipped",
      "≤ 2 MB zipped with all else",
      (f) => `${megabytes(f.sizes.raw)}, ${megabytes(f.sizes.zipped)}`,
    ],
    [
      "switching on: default, everything, again",
      "≤ 100 / 700 ms",
      ({ enabling: e }) => `${[e.defaults, e.all, e.allAgain].map(Math.round).join(", ")} ms`,
    ],
  ];
}

function defaultRules({ counts, version }: BrowserFigures): string {
  const isChrome = /chrom/i.test(version);
  return String(counts.hosts + counts.parameters + (isChrome ? counts.paths : 0));
}

function hostRows({ trackers, innocent, cdn, consent, unread }: Coverage): readonly (readonly string[])[] {
  return [
    ["trackers wholly blocked: everything on", "", rate(trackers.thorough / trackers.of)],
    ["… by the filter lists alone", "≥ .670", rate(trackers.byLists / trackers.of)],
    ["… with the hosts tier alone", "≥ .660", rate(trackers.hosts / trackers.of)],
    ["… hosts tier in relation to everything", "≥ .970", rate(trackers.hosts / trackers.thorough)],
    ["cdn and content wholly blocked", "≤ 2.5 %", share(innocent)],
    ["… cdn alone", "≤ 1 %", share(cdn)],
    [
      "consent providers wholly blocked",
      "0",
      `${[consent.blocked.length, ...consent.blocked].join(" ")} of ${consent.of}`,
    ],
    ["blocked cdn and content hosts not yet read", "0", String(unread.length)],
  ];
}

function unexplained({ chrome, firefox, between, coverage }: BlockingFigures): readonly string[] {
  const open = (differences: readonly Difference[]) => differences.filter(({ why }) => why === undefined);
  const lines = (name: string, differences: readonly Difference[]) =>
    open(differences)
      .slice(0, 30)
      .map(({ request, detail }) => `- ${name}: ${request.type} ${request.url} on ${request.initiator}: ${detail}`);
  return [
    `The two browsers differ on ${between.length} requests, ${open(between).length} of them unexplained (0 wanted).`,
    ...lines("Chromium", chrome.differences),
    ...lines("Firefox", firefox.differences),
    ...lines("between the browsers", between),
    ...coverage.unread.slice(0, 200).map((host) => `- not read: ${host}`),
  ];
}

function share({ of, blocked }: Share): string {
  return `${rate(blocked / of)} (${blocked} of ${of})`;
}

function rate4(value: number): string {
  return value.toFixed(4).replace(/^0/, "");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}
