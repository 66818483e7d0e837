import { FiltersEngine, Request } from "@ghostery/adblocker";
import type { Compiled } from "../rulesets/compile.ts";
import { parseList } from "../rulesets/parse-list.ts";
import type { FilterList } from "../rulesets/read-lists.ts";
import { decidedFilter, draftAsFilter } from "./decided-filters.ts";
import type { LabelledRequest } from "./labelled-requests.ts";

export type ReferenceAnswer = {
  readonly blocks: boolean;
  /** The filter that blocked, and the exception that spared it, where there is one. */
  readonly filter: string | undefined;
  readonly exception: string | undefined;
};

export type Reference = (request: Pick<LabelledRequest, "url" | "initiator" | "type">) => ReferenceAnswer;

/** Another project's engine: a second opinion on every request. */
function createReference(filters: readonly string[]): Reference {
  const options = { debug: true, enableOptimizations: false, loadCosmeticFilters: false, integrityCheck: false };
  const engine = FiltersEngine.parse(filters.join("\n"), options);
  return ({ url, initiator, type }) => {
    const request = Request.fromRawDetails({ url, sourceUrl: initiator, type: type as "script" });
    const { match, filter, exception } = engine.match(request);
    return { blocks: match, filter: filter?.rawLine, exception: exception?.rawLine };
  };
}

/** On the lists as they are, and on the same with our decisions: `own` additions, first-party-safe patterns. */
export function createReferences(
  lists: readonly FilterList[],
  own: Compiled["own"],
): { readonly raw: Reference; readonly decided: Reference } {
  const filters = lists.flatMap(({ id, text }) => parseList(id, text).filters);
  return {
    raw: createReference(filters.map(({ text }) => text)),
    decided: createReference([...filters.map(decidedFilter), ...own.map(draftAsFilter)]),
  };
}
