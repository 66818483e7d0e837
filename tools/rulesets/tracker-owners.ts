import type { Category } from "#core/purposes/category.ts";
import { CATEGORY_CODES } from "#core/purposes/owners.ts";

type OwnerRow = readonly [company: string, category: Category, domains: string];

/** Companies behind trackers that third-party-web does not list: what each says of itself on its own pages. */
export const TRACKER_OWNERS: readonly OwnerRow[] = [];

/** In the format of `parseOwners`, to be read together with the companies of cookies. */
export function trackerOwnerLines(rows: readonly OwnerRow[]): string {
  const codes = new Map(Object.entries(CATEGORY_CODES).map(([code, category]) => [category, code]));
  return rows.map(([company, category, domains]) => `${company}\t${codes.get(category)}\t${domains}`).join("\n");
}
