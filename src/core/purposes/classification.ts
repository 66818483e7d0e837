import type { Category } from "./category.ts";
import type { ClassificationStep, KnownPurpose, Purpose } from "./purpose.ts";

/** What we can say of a cookie, and on what knowledge. */
export type Classification = {
  readonly purpose: Purpose;
  /** Company, then product: "Google (Analytics)". */
  readonly owner?: string;
  readonly step: ClassificationStep;
  /** Where the person decided: what we say without that word. */
  readonly unsaid?: Pick<Classification, "purpose" | "step">;
  /** From the essentials and the table. */
  readonly fact?: CookieFact;
  /** From the domain: what the company does that the cookie's domain belongs to. */
  readonly company?: DomainCompany;
  /** From the model. It never changes `purpose`. */
  readonly suggestion?: Suggestion;
};

export type CookieFact = {
  /** The raw name; `*` stands for any run of characters, also none. */
  readonly pattern: string;
  /** One sentence in our own words, in English: who uses it to do what. */
  readonly does: string;
  /** The key of that sentence, for the other languages; its `{owner}` is the classification's. */
  readonly sentence: string;
  /** As the vendor sets it: "session" or a number with m, h, d, mo, y. */
  readonly lifetime: string;
  /** The other purposes that serious sources give. */
  readonly contested?: readonly Purpose[];
  /** Nothing was found that says so. */
  readonly unproven?: true;
};

export type DomainCompany = {
  /** The registrable domain or host under which the company is known. */
  readonly domain: string;
  readonly category: Category;
};

export type Suggestion = {
  readonly purpose: KnownPurpose;
  /** 0 to 1, calibrated. */
  readonly probability: number;
  /** At most three, the strongest first. */
  readonly reasons: readonly Phrase[];
};

/** A sentence as data: its key in the message files and what is filled in. */
export type Phrase = {
  readonly key: string;
  readonly values?: Readonly<Record<string, string>>;
};

export const UNCLASSIFIED: Classification = { purpose: "unclassified", step: "none" };
