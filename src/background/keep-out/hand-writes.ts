import { type Cookie, cookieKey } from "#core/cookies/cookie.ts";
import type { CookieJar } from "#platform/cookie-jar.ts";

/** What the person brought back with an own hand is not taken away again at once. */
export type HandWrites = {
  /** The same jar, whose writes count as the person's. */
  readonly jar: CookieJar;
  readonly isByHand: (key: string) => boolean;
};

/** Milliseconds from the write to its event. A later write of the page is the page's. */
const LASTS = 5_000;

export function createHandWrites(jar: CookieJar): HandWrites {
  const written = new Map<string, number>();

  function note(cookie: Cookie): void {
    const now = Date.now();
    for (const [key, at] of written) if (now - at > LASTS) written.delete(key);
    // As it was asked for, and as this browser will call it.
    for (const each of [cookie, jar.spelled(cookie)]) written.set(cookieKey(each), now);
  }

  return {
    jar: {
      ...jar,
      restore(cookie) {
        note(cookie);
        return jar.restore(cookie);
      },
      write(cookie) {
        note(cookie);
        return jar.write(cookie);
      },
    },
    isByHand: (key) => Date.now() - (written.get(key) ?? Number.NEGATIVE_INFINITY) <= LASTS,
  };
}
