import type { BlockingPurpose } from "#core/blocking/rulesets.ts";

/** Hosts of many tenants: only a full host can have an owner there, and a list seldom knows it. */
export const SHARED_HOSTING: ReadonlySet<string> = new Set(
  "cloudfront.net azureedge.net azurewebsites.net windows.net akamaihd.net akamaized.net edgesuite.net edgekey.net cdn77.org llnwd.net msedge.net googleusercontent.com amazonaws.com fastly.net herokuapp.com appspot.com github.io blogspot.com workers.dev netlify.app vercel.app web.app firebaseapp.com b-cdn.net".split(
    " ",
  ),
);

/** Names as people know the companies today. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  Facebook: "Meta",
  "Facebook, Inc.": "Meta",
  Twitter: "X",
  Optanon: "OneTrust",
};

/** The companies of list 3's CNAME section: our spelling, and what their hidden hosts do. */
export const CLOAKED: Readonly<Record<string, { readonly owner: string; readonly purpose: BlockingPurpose }>> = {
  "2cnt.net": { owner: "2CNT", purpose: "analytics" },
  "A8.net": { owner: "A8.net", purpose: "advertising" },
  "ACWEB Inc.": { owner: "ACWEB", purpose: "advertising" },
  "AD EBiS": { owner: "AD EBiS", purpose: "advertising" },
  "AT Internet (formerly XiTi)": { owner: "Piano (AT Internet)", purpose: "analytics" },
  "Act-On": { owner: "Act-On", purpose: "advertising" },
  ActionIQ: { owner: "ActionIQ", purpose: "advertising" },
  "Actionlink.jp": { owner: "Actionlink", purpose: "advertising" },
  "Adobe Experience Cloud (formerly Omniture)": { owner: "Adobe", purpose: "analytics" },
  "affilbox.cz": { owner: "Affilbox", purpose: "advertising" },
  "Commanders Act": { owner: "Commanders Act", purpose: "analytics" },
  "Content Ignite": { owner: "Content Ignite", purpose: "advertising" },
  Criteo: { owner: "Criteo", purpose: "advertising" },
  CustomerLabs: { owner: "CustomerLabs", purpose: "advertising" },
  DataUnlocker: { owner: "DataUnlocker", purpose: "analytics" },
  EdgeTag: { owner: "Blotout (EdgeTag)", purpose: "advertising" },
  Ensighten: { owner: "Ensighten", purpose: "analytics" },
  Etracker: { owner: "etracker", purpose: "analytics" },
  Eulerian: { owner: "Eulerian", purpose: "analytics" },
  Fathom: { owner: "Fathom", purpose: "analytics" },
  GENIEE: { owner: "GENIEE", purpose: "advertising" },
  "GMO Internet Group": { owner: "GMO Internet Group", purpose: "advertising" },
  GoatCounter: { owner: "GoatCounter", purpose: "analytics" },
  INFOnline: { owner: "INFOnline", purpose: "analytics" },
  "Ingenious Technologies": { owner: "Ingenious Technologies", purpose: "advertising" },
  Keyade: { owner: "Keyade", purpose: "advertising" },
  "kib.hu": { owner: "kib.hu", purpose: "analytics" },
  NP6: { owner: "NP6", purpose: "advertising" },
  "Oracle Eloqua": { owner: "Oracle (Eloqua)", purpose: "advertising" },
  "Otto Group": { owner: "Otto Group", purpose: "advertising" },
  "Parse.ly": { owner: "Parse.ly", purpose: "analytics" },
  "Piwik PRO": { owner: "Piwik PRO", purpose: "analytics" },
  "Plausible Analytics": { owner: "Plausible", purpose: "analytics" },
  RedTrack: { owner: "RedTrack", purpose: "advertising" },
  Stape: { owner: "Stape", purpose: "analytics" },
  TrueData: { owner: "TrueData", purpose: "advertising" },
  Utiq: { owner: "Utiq", purpose: "advertising" },
  Webtrekk: { owner: "Mapp (Webtrekk)", purpose: "analytics" },
  Wecantrack: { owner: "wecantrack", purpose: "advertising" },
  Wizaly: { owner: "Wizaly", purpose: "analytics" },
};

/** Host suffixes whose owner third-party-web does not know or names otherwise. */
export const OWN_OWNERS: readonly (readonly [suffix: string, owner: string])[] = [];
