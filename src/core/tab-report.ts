import type { Cookie } from "./cookies/cookie.ts";
import type { Party } from "./party.ts";
import type { Classification } from "./purposes/classification.ts";
import type { WordScope } from "./purposes/user-words.ts";

/** Why a tab shows no cookies of a site. */
export type RestrictedReason = "browser-page" | "extension-page" | "store-page" | "local-file" | "no-address";

/** What the popup shows of one tab. */
export type TabReport = PageReport | RestrictedReport | NoAccessReport | GoneReport;

export type GoneReport = { readonly kind: "gone"; readonly tabId: number };

/** The browser keeps extensions out of this page. */
export type RestrictedReport = {
  readonly kind: "restricted";
  readonly tabId: number;
  readonly reason: RestrictedReason;
};

/** The person has not granted (or has taken back) access to this site. */
export type NoAccessReport = { readonly kind: "no-access"; readonly tabId: number; readonly host: string };

export type PageReport = {
  readonly kind: "page";
  readonly tabId: number;
  readonly host: string;
  readonly site: string;
  readonly scheme: "http" | "https";
  readonly store: CookieStore;
  /** "partial": the page was loaded before we could watch it; hosts that only it knows may be missing. */
  readonly observation: "complete" | "partial";
  /** False: access was granted for single sites only, so other sites' cookies may be missing. */
  readonly seesAllSites: boolean;
  readonly cookies: readonly TabCookie[];
  /** Third-party sites that this page used, whether or not they hold a cookie. */
  readonly thirdPartySites: number;
  readonly browser: BrowserTraits;
  /** The newest change that can be undone, if any. */
  readonly undo?: UndoOffer;
  /** Only the cookies of the page's own site are here yet: the rest comes with the whole report, in a moment. */
  readonly isFirstPart?: true;
  /** Names this state of the list, to ask later what has changed since. Without it all has to be asked again. */
  readonly revision?: string;
};

/** What became of a page's report: all but the cookies is whole, of the cookies only those that are new or different. */
export type PageChange = Omit<PageReport, "kind" | "cookies" | "revision"> & {
  readonly kind: "change";
  readonly revision: string;
  readonly changed: readonly TabCookie[];
  /** Keys of the cookies that are gone. */
  readonly removed: readonly string[];
};

export type TabCookie = {
  /** `cookieKey` of the cookie. */
  readonly key: string;
  readonly cookie: Cookie;
  readonly party: Party;
  readonly classification: Classification;
  /** Where the person's own word about it holds, if there is one. */
  readonly word?: WordScope;
  readonly setBy?: Provenance;
};

/** Who set a cookie, as far as it was seen since the page was opened. Times in milliseconds since the epoch. */
export type Provenance = {
  readonly at: number;
  /** Host of the response that carried `Set-Cookie`; absent when a script or another page set it. */
  readonly host?: string;
  /** As webRequest names it: "image", "sub_frame", "script" ... */
  readonly requestType?: string;
};

export type CookieStore = {
  readonly id: string;
  readonly kind: "normal" | "private" | "container";
  /** Of a container: its number. */
  readonly container?: number;
};

/** What this browser does differently, as data, so that no screen asks which browser it is. */
export type BrowserTraits = {
  readonly name: "chromium" | "firefox";
  /** What a cookie without SameSite gets: Chromium treats it as Lax, Firefox as None. */
  readonly sameSiteUnspecified: "lax" | "no_restriction";
  /** Whether http and https of one host are two sites for SameSite (RFC 6265bis section 5.2). */
  readonly schemefulSameSite: boolean;
  /** Firefox puts every third-party cookie into a partition, also when the site did not ask for it. */
  readonly partitionsAllThirdParties: boolean;
};

export type UndoOffer = {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** How many cookies were deleted or written. */
  readonly count: number;
  /** The name, when it was one. */
  readonly name?: string;
  /** Absent: a deletion. */
  readonly action?: "edit" | "add" | "file";
};
