/** A static rule as both browsers read it (declarativeNetRequest); only the keys that the rulesets use. */
export type DnrRule = {
  /** Unique within its ruleset, from 1. */
  readonly id: number;
  readonly priority: number;
  readonly action: DnrAction;
  readonly condition: DnrCondition;
};

export type DnrAction =
  | { readonly type: "block" | "allow" | "allowAllRequests" }
  | { readonly type: "redirect"; readonly redirect: DnrRedirect };

export type DnrRedirect =
  | { readonly extensionPath: string }
  | { readonly transform: { readonly queryTransform: { readonly removeParams: readonly string[] } } };

export type DnrCondition = {
  readonly urlFilter?: string;
  readonly regexFilter?: string;
  readonly isUrlFilterCaseSensitive?: boolean;
  /** Compared with the initiator, not with the page. */
  readonly domainType?: "firstParty" | "thirdParty";
  /** Each host stands for its subdomains too. */
  readonly requestDomains?: readonly string[];
  readonly excludedRequestDomains?: readonly string[];
  readonly initiatorDomains?: readonly string[];
  readonly excludedInitiatorDomains?: readonly string[];
  readonly resourceTypes?: readonly string[];
  readonly excludedResourceTypes?: readonly string[];
  readonly requestMethods?: readonly string[];
};
