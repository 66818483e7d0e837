import type { DnrCondition } from "#core/blocking/dnr-rule.ts";
import type { TargetBrowser } from "#core/blocking/rulesets.ts";
import { toHost } from "./domain-list.ts";
import { judgeRegex } from "./regex.ts";
import { knownResourceTypes } from "./request-kinds.ts";

const LISTS = [
  "requestDomains",
  "excludedRequestDomains",
  "initiatorDomains",
  "excludedInitiatorDomains",
  "resourceTypes",
  "excludedResourceTypes",
  "requestMethods",
] as const;

/** Keys that both browsers read in a static file. */
const KEYS: ReadonlySet<string> = new Set([
  ...LISTS,
  "urlFilter",
  "regexFilter",
  "isUrlFilterCaseSensitive",
  "domainType",
]);

/** Firefox 153 drops these in a static file without a word, and the rule then holds everywhere. */
const CHROME_ONLY: ReadonlySet<string> = new Set([
  "topDomains",
  "excludedTopDomains",
  "responseHeaders",
  "excludedResponseHeaders",
]);

export function lintCondition(condition: DnrCondition, browser: TargetBrowser): readonly string[] {
  return [
    ...lintKeys(condition, browser),
    ...LISTS.filter((key) => condition[key]?.length === 0).map((key) => `empty list ${key}`),
    ...lintHosts(condition),
    ...lintFilter(condition),
    ...lintTypes(condition, browser),
  ];
}

function lintKeys(condition: DnrCondition, browser: TargetBrowser): readonly string[] {
  return Object.keys(condition)
    .filter((key) => !KEYS.has(key) && !(browser === "chrome" && CHROME_ONLY.has(key)))
    .map((key) => (CHROME_ONLY.has(key) ? `${key} is unknown to Firefox` : `unknown key ${key}`));
}

function lintHosts(condition: DnrCondition): readonly string[] {
  return LISTS.slice(0, 4).flatMap((key) =>
    (condition[key] ?? [])
      .filter((host) => toHost(host) !== host)
      .map((host) => `${key}: ${JSON.stringify(host)} is no host`),
  );
}

function lintFilter({ urlFilter, regexFilter }: DnrCondition): readonly string[] {
  const problems: string[] = [];
  if (urlFilter !== undefined && regexFilter !== undefined) problems.push("urlFilter and regexFilter together");
  if (urlFilter === "" || urlFilter?.startsWith("||*"))
    problems.push(`urlFilter ${JSON.stringify(urlFilter)} is refused`);
  if (regexFilter !== undefined) {
    const verdict = judgeRegex(regexFilter);
    if (verdict !== "good") problems.push(`regexFilter is ${verdict}`);
  }
  return problems;
}

function lintTypes({ resourceTypes, excludedResourceTypes }: DnrCondition, browser: TargetBrowser): readonly string[] {
  const known = knownResourceTypes(browser);
  const names = [...(resourceTypes ?? []), ...(excludedResourceTypes ?? [])];
  const problems = names
    .filter((name) => !known.has(name))
    .map((name) => `resource type ${name} is unknown to ${browser}`);
  if (resourceTypes && excludedResourceTypes) problems.push("resourceTypes and excludedResourceTypes together");
  if (excludedResourceTypes && !excludedResourceTypes.includes("main_frame"))
    problems.push("would match the page itself");
  return problems;
}
