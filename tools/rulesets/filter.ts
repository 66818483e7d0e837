/** A network filter of a list, taken apart but not yet judged. */
export type Filter = {
  readonly text: string;
  readonly list: ListId;
  readonly exception: boolean;
  /** `||host^`, `/part*of^url`, `/regular expression/`; empty for "any address". */
  readonly pattern: string;
  readonly modifiers: readonly Modifier[];
  /** The company behind a host that hides by CNAME, as the list's own comment names it. */
  readonly company?: string;
};

export type Modifier = { readonly name: string; readonly value?: string; readonly negated: boolean };

/** AdGuard's number of a filter list. */
export type ListId = 2 | 3 | 4 | 17;

/** Names for the table of sources. */
export const LIST_NAMES: Readonly<Record<ListId, string>> = {
  2: "AdGuard Base",
  3: "AdGuard Tracking Protection",
  4: "AdGuard Social Media",
  17: "AdGuard URL Tracking",
};

export function has(filter: Filter, name: string): boolean {
  return filter.modifiers.some((each) => each.name === name);
}

/** The value of a modifier; undefined where the filter does not have it or it has none. */
export function valueOfModifier(filter: Filter, name: string): string | undefined {
  return filter.modifiers.find((each) => each.name === name)?.value;
}
