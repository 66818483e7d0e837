import type { Cookie } from "#core/cookies/cookie.ts";
import { cookieKey } from "#core/cookies/cookie.ts";
import { isCookie } from "#core/is-undo-record.ts";
import { createQueue } from "#core/queue.ts";
import type { SessionArea } from "#platform/session-area.ts";

/** Locked cookies as they are to stay, values and all: in `storage.session`, never on disk. */
export type LockImages = {
  get(key: string): Promise<Cookie | undefined>;
  set(cookie: Cookie): Promise<void>;
  remove(key: string): Promise<void>;
};

const KEY = "lock-images";

export function createLockImages(area: SessionArea): LockImages {
  const inTurn = createQueue();

  async function read(): Promise<readonly Cookie[]> {
    const stored = await area.get(KEY);
    return Array.isArray(stored) ? stored.filter(isCookie) : [];
  }

  return {
    get: async (key) => (await read()).find((cookie) => cookieKey(cookie) === key),
    set: (cookie) =>
      inTurn(async () => {
        const key = cookieKey(cookie);
        await area.write({ [KEY]: [...(await read()).filter((each) => cookieKey(each) !== key), cookie] });
      }),
    remove: (key) =>
      inTurn(async () => area.write({ [KEY]: (await read()).filter((cookie) => cookieKey(cookie) !== key) })),
  };
}
