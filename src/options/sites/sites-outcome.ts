/** How the last change in the list of sites ended, until the next one. */
export type SitesOutcome =
  | {
      readonly kind: "changed" | "forgotten";
      readonly sites: readonly string[];
      readonly takeBack: () => Promise<void>;
    }
  | {
      readonly kind: "imported";
      readonly count: number;
      /** Sites in the file that could not be read. */
      readonly unreadable: number;
      readonly takeBack: () => Promise<void>;
    }
  | { readonly kind: "rule-forgotten"; readonly domain: string }
  | { readonly kind: "taken-back" | "not-a-file" }
  | { readonly kind: "failed"; readonly reason: string };
