import type { TableColumn } from "#core/cookies/cookie-table.ts";

/** Pixels at least, and the share of what is left. */
const WIDTHS: Readonly<Record<TableColumn, readonly [least: number, share: number]>> = {
  name: [150, 2],
  domain: [140, 2],
  path: [90, 1],
  value: [160, 2],
  purpose: [130, 0],
  owner: [120, 1],
  expires: [116, 0],
  size: [72, 0],
  marks: [86, 0],
  sameSite: [88, 0],
  partition: [140, 2],
  store: [120, 1],
};

/** The column of checkboxes. */
const CHECK = 36;

/** The tracks of a row's grid, and the pixels that all of them need. */
export function tracksOf(columns: readonly TableColumn[]): { readonly tracks: string; readonly least: number } {
  const tracks = columns.map((column) => {
    const [least, share] = WIDTHS[column];
    return share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`;
  });
  return {
    tracks: [`${CHECK}px`, ...tracks].join(" "),
    least: columns.reduce((sum, column) => sum + WIDTHS[column][0], CHECK),
  };
}

/** What a narrow window shows: all else is in the opened row. */
export const NARROW_COLUMNS: readonly TableColumn[] = ["name", "domain"];
