import { isWithinDomain } from "#core/purposes/domain-suffix.ts";
import type { DnrCondition, DnrRule } from "./dnr-rule.ts";

/** A request as a rule for part of an address sees it. */
export type PathRequest = {
  /** In lower case. */
  readonly url: string;
  readonly host: string;
  readonly initiator: string;
  readonly isThirdParty: boolean;
  /** As this browser's rules name it. */
  readonly type: string;
};

/** Answers whether a rule of a list that names a part of an address stops a request. */
export type PathIndex = { readonly stops: (request: PathRequest) => boolean };

/** So long is the piece of an address by which a rule is found. */
const KEY = 4;

/**
 * Thousands of rules, asked only for requests that failed: each is filed under the beginning of its longest plain piece.
 * Exceptions are left out, since a request that they let through does not fail.
 */
export function createPathIndex(rules: readonly DnrRule[]): PathIndex {
  const byKey = new Map<string, Filed[]>();
  for (const { action, condition } of rules) {
    if (action.type !== "block") continue;
    const filed = fileOf(condition);
    byKey.set(filed.key, [...(byKey.get(filed.key) ?? []), filed]);
  }
  const stopsUnder = (key: string, request: PathRequest) =>
    byKey.get(key)?.some(({ condition, pattern }) => holds(condition, request) && pattern().test(request.url)) === true;
  return {
    stops: (request) => {
      if (stopsUnder("", request)) return true;
      for (let start = 0; start + KEY <= request.url.length; start++) {
        if (stopsUnder(request.url.slice(start, start + KEY), request)) return true;
      }
      return false;
    },
  };
}

type Filed = { readonly key: string; readonly condition: DnrCondition; readonly pattern: () => RegExp };

function fileOf(condition: DnrCondition): Filed {
  const { urlFilter, regexFilter } = condition;
  const pieces = (urlFilter ?? "").toLowerCase().split(/[*^|]/);
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), "");
  let made: RegExp | undefined;
  const pattern = () => {
    made ??= regexFilter === undefined ? patternOf(urlFilter ?? "") : new RegExp(regexFilter, "i");
    return made;
  };
  return { key: longest.length < KEY ? "" : longest.slice(0, KEY), condition, pattern };
}

/** https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest#property-RuleCondition-urlFilter */
function patternOf(urlFilter: string): RegExp {
  const source = urlFilter
    .replace(/^\|\|/, "\u0001")
    .replace(/^\|/, "\u0002")
    .replace(/\|$/, "\u0003")
    .replace(/[.+?${}()[\]\\|]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("^", "(?:[^a-z0-9_.%-]|$)")
    .replace("\u0001", "^[a-z]+://(?:[^/?#]*\\.)?")
    .replace("\u0002", "^")
    .replace("\u0003", "$");
  return new RegExp(source, "i");
}

function holds(condition: DnrCondition, { host, initiator, isThirdParty, type }: PathRequest): boolean {
  const { domainType, resourceTypes, excludedResourceTypes = [] } = condition;
  return (
    isAmong(host, condition.requestDomains, condition.excludedRequestDomains) &&
    isAmong(initiator, condition.initiatorDomains, condition.excludedInitiatorDomains) &&
    (domainType === undefined || (domainType === "thirdParty") === isThirdParty) &&
    (resourceTypes?.includes(type) ?? !excludedResourceTypes.includes(type))
  );
}

function isAmong(name: string, wanted: readonly string[] | undefined, excluded: readonly string[] = []): boolean {
  const isWithin = (domain: string) => isWithinDomain(name, domain);
  return wanted?.some(isWithin) !== false && !excluded.some(isWithin);
}
