import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A request with what the filter lists of its time said of it. */
export type LabelledRequest = {
  readonly url: string;
  /** The page that asks. */
  readonly initiator: string;
  readonly type: string;
  /** "block": a filter wanted it gone; "excepted": only exceptions name it; an exception wins unless a block is important. */
  readonly label: "block" | "excepted" | "both" | "none";
};

type Row = readonly [url: string, sourceUrl: string, type: string, filters: readonly string[]];

/** Types of the collection in the words of declarativeNetRequest; a document there is a frame in a page. */
const TYPES: Readonly<Record<string, string>> = {
  xhr: "xmlhttprequest",
  fetch: "xmlhttprequest",
  document: "sub_frame",
};

/** The labelled requests of `folder`; undefined where the collection is absent. Addresses that are none are left out. */
export function readRequests(folder: string): readonly LabelledRequest[] | undefined {
  const file = join(folder, "blocking/requests.json");
  if (!existsSync(file)) return;
  const { rows } = JSON.parse(readFileSync(file, "utf8")) as { readonly rows: readonly Row[] };
  return rows.flatMap(([url, source, type, filters]) => {
    const initiator = /^[a-z-]+:/.test(source) ? source : `https://${source}`;
    if (!isRequest(url) || !isRequest(initiator)) return [];
    return [{ url, initiator, type: TYPES[type] ?? type, label: labelOf(filters) }];
  });
}

function isRequest(url: string): boolean {
  return URL.canParse(url) && /^(https?|wss?):$/.test(new URL(url).protocol) && new URL(url).hostname.includes(".");
}

function labelOf(filters: readonly string[]): LabelledRequest["label"] {
  const blocks = filters.some((filter) => !filter.startsWith("@@"));
  const excepted = filters.some((filter) => filter.startsWith("@@"));
  if (blocks) return excepted ? "both" : "block";
  return excepted ? "excepted" : "none";
}
