import { PRIORITY } from "#core/blocking/priorities.ts";
import { COMMON_SUFFIXES } from "./common-suffixes.ts";
import { parseDomainList, toHost } from "./domain-list.ts";
import type { Refusal } from "./draft.ts";
import { type Filter, has, type Modifier, valueOfModifier } from "./filter.ts";
import { parentsOf } from "./hosts.ts";
import { isAscii } from "./pattern.ts";
import { isKind } from "./request-kinds.ts";

/** A rule that removes `names` from addresses of pages and frames; no names left means "leave the address alone". */
export type ParameterRule = {
  readonly priority: number;
  /** Absent in the one rule for every address. */
  readonly hosts?: readonly string[];
  readonly urlFilter?: string;
  readonly names: readonly string[];
};

type Names = { readonly remove: Set<string>; readonly keep: Set<string> };

/** What the filters say, gathered by where it holds. */
export type ParameterFacts = {
  readonly generic: Set<string>;
  readonly hosts: Map<string, Names>;
  readonly parts: Map<string, Names>;
};

/** Keeps every parameter: `@@||host^$removeparam`. */
const EVERY = "*";
/** A rule for a part of a host goes before the rule for the host. */
const PART = 20;

export function createParameterFacts(): ParameterFacts {
  return { generic: new Set(), hosts: new Map(), parts: new Map() };
}

/** Adds one `removeparam` filter, or says why it became nothing. */
export function addParameterFilter(facts: ParameterFacts, filter: Filter): Refusal | undefined {
  const param = filter.modifiers.find(({ name }) => name === "removeparam");
  const name = param?.value ?? EVERY;
  if (param?.negated || /^[/~]/.test(name)) return "parameter given as expression or inverse";
  if (name === EVERY && !filter.exception) return "parameter rule with unsupported conditions";
  if (!isAscii(name)) return "pattern not ASCII or malformed";
  if (!isForPages(filter.modifiers)) return "parameter rule outside pages and frames";
  return addAt(facts, filter, name);
}

function isForPages(modifiers: readonly Modifier[]): boolean {
  const kinds = modifiers.filter((each) => isKind(each.name) && each.name !== "subdocument");
  return kinds.length === 0 || modifiers.some((each) => each.name === "document");
}

function addAt(facts: ParameterFacts, filter: Filter, name: string): Refusal | undefined {
  const side = filter.exception ? "keep" : "remove";
  const domains = parseDomainList(valueOfModifier(filter, "domain") ?? "");
  if (domains === undefined || domains.excluded.length > 0 || has(filter, "third-party")) {
    return "parameter rule with unsupported conditions";
  }
  if (filter.pattern === "" || filter.pattern === "*") {
    if (domains.included.length === 0) return addGeneric(facts, filter, name);
    return addHosts(facts, domains.included, { side, name });
  }
  return addAtAddress(facts, filter.pattern, { side, name });
}

/** A page's own address is asked for by itself, so pages named beside an address say nothing more. */
function addAtAddress(facts: ParameterFacts, pattern: string, addition: Addition): Refusal | undefined {
  const [, host, wildcard] = /^\|\|([^/^*|?]+?)(\.\*?)?\^?$/.exec(pattern) ?? [];
  if (host !== undefined) return addHosts(facts, hostsOf(host, wildcard !== undefined), addition);
  if (!/^\|\|[a-z0-9.-]+[/^?*]/.test(pattern) || !isAscii(pattern)) return "parameter rule with unsupported conditions";
  at(facts.parts, pattern)[addition.side].add(addition.name);
  return;
}

function addGeneric({ generic, hosts }: ParameterFacts, filter: Filter, name: string): Refusal | undefined {
  if (filter.exception) return "parameter rule with unsupported conditions";
  const denied = parseDomainList(valueOfModifier(filter, "denyallow") ?? "");
  for (const host of denied?.included ?? []) at(hosts, host).keep.add(name);
  generic.add(name);
  return;
}

type Addition = { readonly side: keyof Names; readonly name: string };

function addHosts(facts: ParameterFacts, hosts: readonly string[], { side, name }: Addition): Refusal | undefined {
  if (hosts.length === 0) return "pattern not ASCII or malformed";
  for (const host of hosts) at(facts.hosts, host)[side].add(name);
  return;
}

function hostsOf(text: string, hasWildcard: boolean): readonly string[] {
  const host = toHost(text);
  if (host === undefined) return [];
  return hasWildcard ? COMMON_SUFFIXES.map((suffix) => `${host}.${suffix}`) : [host];
}

function at(map: Map<string, Names>, key: string): Names {
  const known = map.get(key) ?? { remove: new Set(), keep: new Set() };
  map.set(key, known);
  return known;
}

/**
 * Only one redirect applies to a request, and there is no second pass: so each rule holds the generic names,
 * those of the host and of its parents, less the exceptions, and the most exact rule has the highest priority.
 */
export function parameterRules(facts: ParameterFacts): readonly ParameterRule[] {
  const rules: ParameterRule[] = [{ priority: PRIORITY.parameters, names: [...facts.generic].sort() }];
  const groups = new Map<string, { priority: number; names: readonly string[]; hosts: string[] }>();
  for (const host of facts.hosts.keys()) {
    const priority = PRIORITY.parameters + Math.min(depthOf(host), PART - 1);
    const names = namesAt(facts, host);
    const key = `${priority} ${names.join(" ")}`;
    const group = groups.get(key) ?? { priority, names, hosts: [] };
    group.hosts.push(host);
    groups.set(key, group);
  }
  for (const group of groups.values()) rules.push({ ...group, hosts: group.hosts.sort() });
  for (const [urlFilter, own] of facts.parts) {
    const host = /^\|\|([a-z0-9.-]+?)\.?(?=[/^?*])/.exec(urlFilter)?.[1] ?? "";
    const priority = PRIORITY.parameters + PART + Math.min(depthOf(host), PART - 1);
    rules.push({ priority, urlFilter, names: namesAt(facts, host, own) });
  }
  return rules;
}

function namesAt({ generic, hosts }: ParameterFacts, host: string, own?: Names): readonly string[] {
  const places = [own, ...parentsOf(host).map((parent) => hosts.get(parent))].filter((place) => place !== undefined);
  const keep = new Set(places.flatMap((place) => [...place.keep]));
  if (keep.has(EVERY)) return [];
  const remove = new Set([...generic, ...places.flatMap((place) => [...place.remove])]);
  return [...remove].filter((name) => !keep.has(name)).sort();
}

function depthOf(host: string): number {
  return host.split(".").length;
}
