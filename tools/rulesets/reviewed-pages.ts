/**
 * Pages on which a list may switch every rule off (`allowAllRequests`), read one by one, with the reason.
 * All others are refused: to switch protection off for a page is the person's own word, not a list's.
 */
export const REVIEWED_PAGES: Readonly<Record<string, string>> = {
  "optout.networkadvertising.org": "Its only work is to ask advertisers for an opt-out; blocked, it cannot.",
  "tagmanager.google.com": "The console where somebody edits their own tags.",
  "dashboard.jwplayer.com": "The console of a video service; its figures come from the blocked host.",
  "app.sendgrid.com": "The console of a mail service; its figures come from the blocked host.",
  "publisher.adservice.com": "The console of an advertising network for its own customers.",
};

/** The page's host if it was read: only `||host^` and `||host`, since a page is switched off as a whole or not at all. */
export function reviewedPage(pattern: string): string | undefined {
  const host = /^\|\|([^/^*|?:]+)\^?$/.exec(pattern)?.[1];
  return host !== undefined && Object.hasOwn(REVIEWED_PAGES, host) ? host : undefined;
}
