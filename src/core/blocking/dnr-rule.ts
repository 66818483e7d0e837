/** A rule as both browsers read it (declarativeNetRequest); only the keys that we use. */
export type DnrRule = {
  /** Unique within its ruleset, from 1. */
  readonly id: number;
  readonly priority: number;
  readonly action: DnrAction;
  readonly condition: DnrCondition;
};

export type UnnumberedRule = Omit<DnrRule, "id">;

export type DnrAction =
  | { readonly type: "block" | "allow" | "allowAllRequests" }
  | { readonly type: "redirect"; readonly redirect: DnrRedirect }
  | {
      readonly type: "modifyHeaders";
      readonly requestHeaders?: readonly HeaderChange[];
      readonly responseHeaders?: readonly HeaderChange[];
    };

export type HeaderChange =
  | { readonly header: string; readonly operation: "remove" }
  | { readonly header: string; readonly operation: "set"; readonly value: string };

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
  /** Chromium only, of the tab's page. Firefox drops it from a file without a word and throws at it in a call. */
  readonly topDomains?: readonly string[];
  readonly excludedTopDomains?: readonly string[];
  /** Session rules only; -1 is a worker. */
  readonly tabIds?: readonly number[];
  readonly excludedTabIds?: readonly number[];
  readonly resourceTypes?: readonly string[];
  readonly excludedResourceTypes?: readonly string[];
  readonly requestMethods?: readonly string[];
};
