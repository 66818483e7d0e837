import type { Cookie } from "#core/cookies/cookie.ts";

/** A first-party session cookie of shop.example; a test says only what matters to it. */
export function buildCookie(overrides: Partial<Cookie> = {}): Cookie {
  return {
    name: "sid",
    value: "1",
    domain: "shop.example",
    hostOnly: true,
    path: "/",
    secure: true,
    httpOnly: false,
    sameSite: "lax",
    storeId: "0",
    ...overrides,
  };
}
