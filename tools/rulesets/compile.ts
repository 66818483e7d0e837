import type { UnnumberedRule } from "#core/blocking/dnr-rule.ts";
import { type RuleTable, toRuns } from "#core/blocking/rule-table.ts";
import {
  type BlockingPurpose,
  RULESETS,
  type Ruleset,
  type RulesetInfo,
  type TargetBrowser,
} from "#core/blocking/rulesets.ts";
import { addedHosts, consentExceptions } from "./additions.ts";
import { CLOAKED_COMPANIES } from "./cloaked-companies.ts";
import { type ConvertedLists, convertLists, type ListAccount } from "./convert-lists.ts";
import type { Draft } from "./draft.ts";
import { emitParameterRule, emitRule, SURROGATES } from "./emit.ts";
import type { Entities } from "./entities.ts";
import type { ListId } from "./filter.ts";
import { firstPartySafe } from "./first-party-safe.ts";
import { type Gathered, keyOf, merge } from "./merge.ts";
import { namedHostDrafts } from "./named-hosts.ts";
import { parameterRules } from "./parameters.ts";
import { prune } from "./prune.ts";
import { purposeOf } from "./purposes.ts";
import { type HostsTier, hasHostsTierWork, hostsTierOf, isForOneSite } from "./tiers.ts";

export type SourceList = {
  readonly id: ListId;
  readonly name: string;
  readonly text: string;
  readonly updated: string;
};

export type Compiled = {
  readonly rulesets: Readonly<Record<TargetBrowser, readonly Ruleset[]>>;
  readonly tables: Readonly<Record<TargetBrowser, RuleTable>>;
  /** What no list says: hosts and patterns that we add. */
  readonly own: readonly Draft[];
  readonly report: CompileReport;
};

export type CompileReport = {
  readonly lists: readonly ListAccount[];
  /** Drafts that a wider rule made needless. */
  readonly covered: number;
  readonly consentProviders: number;
  readonly addedHosts: number;
};

/** Filter texts and owners in, rulesets of both browsers out. Pure: the same input gives the same bytes. */
export function compile(lists: readonly SourceList[], entities: Entities): Compiled {
  const converted = convertLists(lists);
  const listed = converted.drafts.map(withoutUnknownSurrogate).map(firstPartySafe);
  const permitted = listed.filter((draft) => isException(draft) || purposeOf(draft, entities) !== "never");
  const added = addedHosts(entities, listed);
  const own = [...added, ...namedHostDrafts(), ...consentExceptions(entities)];
  const { kept, covered } = prune([...permitted, ...own]);
  const rows = rowsOf(kept, entities, converted);
  const context: Context = { rows, lists, owners: ownersOf(rows) };
  return {
    rulesets: { chrome: rulesetsFor("chrome", context), firefox: rulesetsFor("firefox", context) },
    tables: { chrome: tableFor("chrome", context), firefox: tableFor("firefox", context) },
    own,
    report: {
      lists: converted.accounts,
      covered,
      consentProviders: listed.length - permitted.length,
      addedHosts: added.length,
    },
  };
}

/** One rule of the model, before it is written for a browser. */
type Row = {
  readonly ruleset: string;
  readonly chromeOnly: boolean;
  readonly source: Draft["list"];
  readonly owner: string | undefined;
  readonly emit: (browser: TargetBrowser) => UnnumberedRule;
};

type Context = {
  readonly rows: readonly Row[];
  readonly lists: readonly SourceList[];
  readonly owners: readonly string[];
};

function rowsOf(drafts: readonly Draft[], entities: Entities, { parameters }: ConvertedLists): readonly Row[] {
  const hosts = hostsTierOf(drafts);
  const rows: Row[] = [];
  for (const purpose of ["advertising", "analytics"] as const) {
    const own = drafts.filter((draft) => !isException(draft) && purposeOf(draft, entities) === purpose);
    rows.push(...merge(own).map((rule) => blockRow(rule, purpose)));
  }
  rows.push(...merge(drafts.filter(isException)).map((rule) => exceptionRow(rule, hosts)));
  for (const rule of parameterRules(parameters)) {
    rows.push({
      ruleset: "parameters",
      chromeOnly: false,
      source: 17,
      owner: undefined,
      emit: () => emitParameterRule(rule),
    });
  }
  return rows;
}

function blockRow(rule: Gathered, purpose: BlockingPurpose): Row {
  return {
    ruleset: `${rule.hosts === undefined && rule.tier === undefined ? "paths" : "hosts"}-${purpose}`,
    chromeOnly: isForOneSite(rule),
    source: rule.list,
    owner: rule.company === undefined ? undefined : (CLOAKED_COMPANIES[rule.company]?.owner ?? rule.company),
    emit: (browser) => emitRule(rule, purpose, browser),
  };
}

function exceptionRow(rule: Gathered, hosts: HostsTier): Row {
  return {
    ruleset: hasHostsTierWork(rule, hosts) ? "hosts-exceptions" : "paths-exceptions",
    chromeOnly: false,
    source: rule.list,
    owner: undefined,
    emit: (browser) => emitRule(rule, "advertising", browser),
  };
}

function rulesetsFor(browser: TargetBrowser, context: Context): readonly Ruleset[] {
  return RULESETS.map((info) => ({
    ...info,
    rules: numbered(browser, info, context).map(({ rule }, index) => ({ id: index + 1, ...rule })),
  }));
}

function tableFor(browser: TargetBrowser, context: Context): RuleTable {
  const sources = [
    ...context.lists.map(({ name, updated }) => ({ name, updated })),
    { name: "third-party-web" },
    { name: "Consentry" },
  ];
  const sourceIndex = (source: Draft["list"]) => {
    const index = context.lists.findIndex(({ id }) => id === source);
    if (index !== -1) return index;
    return context.lists.length + (source === "entities" ? 0 : 1);
  };
  const rulesets = RULESETS.map((info) => {
    const rows = numbered(browser, info, context).map(({ row }) => row);
    const runs = toRuns(
      rows.map(({ source, owner }) => [sourceIndex(source), owner === undefined ? -1 : context.owners.indexOf(owner)]),
    );
    return [info.id, { ...(info.purpose && { purpose: info.purpose }), runs }] as const;
  });
  return { sources, owners: context.owners, rulesets: Object.fromEntries(rulesets) };
}

type Numbered = { readonly row: Row; readonly rule: UnnumberedRule };

/** In an order that depends on nothing but the rules themselves: source, owner, then the rule's text. */
function numbered(browser: TargetBrowser, { id }: RulesetInfo, { rows }: Context): readonly Numbered[] {
  return rows
    .filter(({ ruleset, chromeOnly }) => ruleset === id && (browser === "chrome" || !chromeOnly))
    .map((row) => {
      const rule = row.emit(browser);
      return { row, rule, key: `${row.source} ${row.owner ?? ""} ${9999 - rule.priority} ${keyOf(rule)}` };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function ownersOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap(({ owner }) => owner ?? []))].sort();
}

function isException({ kind }: Draft): boolean {
  return kind === "allow" || kind === "allowPage";
}

/** Without an answer of our own a redirect is a block. */
function withoutUnknownSurrogate(draft: Draft): Draft {
  if (draft.kind !== "redirect" || Object.hasOwn(SURROGATES, draft.resource ?? "")) return draft;
  const { resource: _, ...rest } = draft;
  return { ...rest, kind: "block" };
}
