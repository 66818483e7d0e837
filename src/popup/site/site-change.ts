import type { TrackerChoice } from "#core/policy/tracker-rule.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";

/** Where a rule about a third party holds. */
export type RuleScope = "site" | "everywhere";

/** What a person changed of what holds on a site. */
export type SiteChange =
  | { readonly kind: "protected" | "unprotected" | "withdrawn" }
  | { readonly kind: "decided"; readonly granted: readonly OptionalPurpose[] }
  | {
      readonly kind: "chosen";
      readonly domains: readonly string[];
      readonly scope: RuleScope;
      /** Absent: the answer for the site holds again. */
      readonly choice?: TrackerChoice;
    };

/** How the last change ended, until the next one. */
export type SiteOutcome =
  /** Without `takeBack` while the next change is under way. */
  | { readonly kind: "done"; readonly change: SiteChange; readonly takeBack: (() => Promise<void>) | undefined }
  | { readonly kind: "taken-back" }
  | { readonly kind: "failed"; readonly reason: string };
