import type { DnrAction, DnrCondition, UnnumberedRule } from "#core/blocking/dnr-rule.ts";
import { PRIORITY } from "#core/blocking/priorities.ts";
import type { BlockingPurpose, TargetBrowser } from "#core/blocking/rulesets.ts";
import type { Match } from "./draft.ts";
import type { Gathered } from "./merge.ts";
import type { ParameterRule } from "./parameters.ts";
import { resourceTypes } from "./request-kinds.ts";

/** Our own answers to requests whose absence breaks pages: the list's name for it and our file. None is written yet. */
export const SURROGATES: Readonly<Record<string, string>> = {};

/** A gathered draft in the words of a browser. */
export function emitRule(rule: Gathered, purpose: BlockingPurpose, browser: TargetBrowser): UnnumberedRule {
  const surrogate = rule.kind === "redirect" ? SURROGATES[rule.resource ?? ""] : undefined;
  return {
    priority: priorityOf(rule, purpose, surrogate !== undefined),
    action: actionOf(rule, surrogate),
    condition: rule.kind === "allowPage" ? pageCondition(rule) : condition(rule, browser),
  };
}

function priorityOf({ kind, important }: Gathered, purpose: BlockingPurpose, hasSurrogate: boolean): number {
  if (kind === "allow" || kind === "allowPage") return important ? PRIORITY.important.exception : PRIORITY.exception;
  const band = important ? PRIORITY.important : PRIORITY[purpose];
  return hasSurrogate ? band.redirect : band.block;
}

function actionOf({ kind }: Gathered, surrogate: string | undefined): DnrAction {
  if (kind === "allowPage") return { type: "allowAllRequests" };
  if (kind === "allow") return { type: "allow" };
  return surrogate === undefined ? { type: "block" } : { type: "redirect", redirect: { extensionPath: surrogate } };
}

function pageCondition({ hosts }: Gathered): DnrCondition {
  return { ...listed("requestDomains", hosts), resourceTypes: ["main_frame"] };
}

function condition({ match, hosts }: Gathered, browser: TargetBrowser): DnrCondition {
  return {
    ...(match.urlFilter !== undefined && { urlFilter: match.urlFilter }),
    ...(match.regexFilter !== undefined && { regexFilter: match.regexFilter }),
    ...(match.caseSensitive && { isUrlFilterCaseSensitive: true }),
    ...(match.party !== undefined && { domainType: match.party }),
    ...listed("requestDomains", hosts ?? match.to),
    ...listed("excludedRequestDomains", match.notTo),
    ...listed("initiatorDomains", match.from),
    ...listed("excludedInitiatorDomains", match.notFrom),
    ...typesCondition(match, browser),
    ...listed("requestMethods", match.methods),
  };
}

/** Excluding a kind would include the page itself, which a rule without kinds leaves alone. */
function typesCondition({ types, notTypes }: Match, browser: TargetBrowser): DnrCondition {
  if (types !== undefined) return { resourceTypes: resourceTypes(types, browser) };
  return notTypes === undefined ? {} : { excludedResourceTypes: resourceTypes([...notTypes, "main_frame"], browser) };
}

export function emitParameterRule({ priority, hosts, urlFilter, names }: ParameterRule): UnnumberedRule {
  return {
    priority,
    action:
      names.length === 0
        ? { type: "allow" }
        : { type: "redirect", redirect: { transform: { queryTransform: { removeParams: names } } } },
    condition: {
      ...(urlFilter !== undefined && { urlFilter }),
      ...listed("requestDomains", hosts),
      resourceTypes: ["main_frame", "sub_frame"],
    },
  };
}

function listed<K extends keyof DnrCondition>(key: K, values: readonly string[] | undefined): DnrCondition {
  return values === undefined || values.length === 0 ? {} : { [key]: values };
}
