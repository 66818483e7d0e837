/**
 * The bands of every rule's priority, in both browsers; only the order matters (docs/blocking.md).
 * Analytics lies below advertising so that a grant of analytics fits between: path rules have no host that a grant could name.
 */
export const PRIORITY = {
  /** Parameter removal: this plus the depth of the host. Below block, so that it never lets a tracker's frame through. */
  parameters: 100,
  analytics: { block: 1000, redirect: 1010 },
  /** `allow` for sites where analytics is granted and advertising is not. */
  analyticsGrant: 1050,
  advertising: { block: 1100, redirect: 1110 },
  exception: 1200,
  important: { block: 1300, redirect: 1310, exception: 1400 },
  cookiesOnly: { allow: 2000, strip: 2001 },
  /** What was granted or refused on a site; `block` repeats refused hosts above the grant. */
  decision: { allow: 3000, strip: 3001, block: 3002 },
  /** Third parties that nobody knows go without cookies. */
  strict: 3500,
  /** The person's word about a tracker, everywhere and on a site: this plus four for each label of its domain. */
  userRule: { everywhere: 4000, site: 4500 },
  /** Click to load and temporary allow: session rules by tab. */
  temporary: 5000,
  /** Global Privacy Control and referrer: must outlive every list exception. */
  headers: 8000,
  protectionOff: 9000,
  /** The same word where protection is off: it is asked first, there too. */
  userRuleUnprotected: { everywhere: 9500, site: 9800 },
} as const;
