import type { ClassificationStep, KnownPurpose, Purpose } from "./purpose.ts";

/** What we can say of a cookie, and on what knowledge. */
export type Classification = {
  readonly purpose: Purpose;
  /** Company, then product: "Google (Analytics)". */
  readonly owner?: string;
  readonly step: ClassificationStep;
  /** From the essentials and the table. */
  readonly fact?: CookieFact;
  /** From the model. It never changes `purpose`. */
  readonly suggestion?: Suggestion;
};

export type CookieFact = {
  /** The raw name; `*` stands for any run of characters, also none. */
  readonly pattern: string;
  /** One sentence in our own words: who uses it to do what. */
  readonly does: string;
  /** As the vendor sets it: "session" or a number with m, h, d, mo, y. */
  readonly lifetime: string;
  /** The other purposes that serious sources give. */
  readonly contested?: readonly Purpose[];
};

export type Suggestion = {
  readonly purpose: KnownPurpose;
  /** 0 to 1, calibrated. */
  readonly probability: number;
  /** At most three, in words. */
  readonly reasons: readonly string[];
};

export const UNCLASSIFIED: Classification = { purpose: "unclassified", step: "none" };
