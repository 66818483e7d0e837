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
  decision: { allow: 3000, strip: 3001 },
  userRule: { block: 4000, allow: 4100, strip: 4101 },
  /** Click to load and temporary allow: session rules by tab. */
  temporary: 5000,
  /** Global Privacy Control and referrer: must outlive every list exception. */
  headers: 8000,
  protectionOff: 9000,
  alwaysBlock: 9500,
} as const;
