import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LIST_NAMES, type ListId } from "./filter.ts";

export const PACKAGE = "@adguard/dnr-rulesets";

/** The version whose layout, sections and dates below were checked; another one needs a look first. */
export const PINNED = { version: "3.3.20260320140136", updated: "2026-03-20" };

const LAYOUTS = ["dist/filters/declarative", "dist/filters/chromium-mv3/declarative"];

export type FilterList = {
  readonly id: ListId;
  readonly name: string;
  readonly text: string;
  /** ISO date and time, from the list's own head. */
  readonly updated: string;
};

/** Reads the lists that ship. Throws with what is missing when the package is absent, of another version or not whole. */
export function readLists(folder: string): readonly FilterList[] {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) throw new Error(`${PACKAGE} is not installed: run npm ci. No ruleset is made without it.`);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  if (version !== PINNED.version) throw new Error(`${PACKAGE} ${version}: expected ${PINNED.version}`);
  return (Object.keys(LIST_NAMES).map(Number) as ListId[]).map((id) => readList(folder, id));
}

/** One list; throws unless its own checksum holds and its date is not before the pinned one. */
export function readList(folder: string, id: ListId): FilterList {
  const file = LAYOUTS.map((layout) => join(folder, layout, `ruleset_${id}`, `ruleset_${id}.json`)).find(existsSync);
  if (file === undefined) throw new Error(`filter ${id}: no ruleset file in ${PACKAGE}`);
  const text = rawFilterList(JSON.parse(readFileSync(file, "utf8")));
  if (text === undefined) throw new Error(`filter ${id}: no filter text in ${PACKAGE}`);
  return checkList(id, text.replaceAll("\r", ""));
}

/** The list's head states its MD5 (base64, no padding) without that line: it proves the text whole, npm proves it authentic. */
export function checkList(id: ListId, text: string): FilterList {
  const stated = /^! Checksum: (\S+)$/m.exec(text)?.[1];
  const found = createHash("md5")
    .update(text.replace(/^! Checksum: .*\n/m, ""))
    .digest("base64")
    .replace(/=+$/, "");
  if (stated !== found) throw new Error(`filter ${id}: checksum ${stated}, computed ${found}`);
  const updated = /^! TimeUpdated: (\S+)$/m.exec(text)?.[1] ?? "";
  if (updated.slice(0, 10) < PINNED.updated) {
    throw new Error(`filter ${id}: of ${updated || "no date"}, older than the known ${PINNED.updated}`);
  }
  return { id, name: LIST_NAMES[id], text, updated };
}

/** The first element of a ruleset file carries the list's text in one of three places, depending on the package's version. */
function rawFilterList(rules: unknown): string | undefined {
  const head = (rules as readonly RulesetHead[])[0];
  const places = [head?.metadata, head?.lazyMetadata, head?.metadata?.metadata];
  return places.find((place) => typeof place?.rawFilterList === "string")?.rawFilterList;
}

type Place = { readonly rawFilterList?: string };
type RulesetHead = { readonly metadata?: Place & { readonly metadata?: Place }; readonly lazyMetadata?: Place };
