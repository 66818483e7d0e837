import type { Cookie } from "#core/cookies/cookie.ts";
import { isFoundByName } from "#core/cookies/found-by-name.ts";
import { createQueue } from "#core/queue.ts";
import type { CookieChange } from "#platform/cookie-changes.ts";
import type { CookieJar } from "#platform/cookie-jar.ts";

/** Reading a name takes a fifth (Chromium) to a seventh (Firefox) of reading 3,200 cookies; so many take longer. */
const MOST_NAMES = 5;
/** Milliseconds without a change, after which the jar is read whole to see that nothing was missed. */
const QUIET = 1_500;

type Readable = Pick<CookieJar, "list" | "listNamed">;

/**
 * Follows a long jar without reading it whole at each change: of the names that changed, every cookie is read again.
 * A change that no event told of must not stay unseen, so once it is quiet the jar is read whole, and `onMissed` is
 * called if it holds something else. In memory only.
 */
export function createLiveJar(jar: Readable, onMissed: () => void) {
  const stores = new Map<string, LiveStore>();

  function storeOf(storeId: string): LiveStore {
    const store = stores.get(storeId) ?? createLiveStore(jar, storeId, onMissed);
    stores.set(storeId, store);
    return store;
  }

  return {
    /** The whole store, as the browser has it. */
    readWhole: (storeId: string) => storeOf(storeId).readWhole(),
    /** As `readWhole`, sooner where little has changed since the last reading. */
    readChanged: (storeId: string) => storeOf(storeId).readChanged(),
    /** To be told of every change. */
    changed: ({ storeId, apiName }: CookieChange): void => stores.get(storeId)?.changed(apiName),
    /** Nothing that was read holds any longer, as when access to sites changed. */
    forget(): void {
      for (const store of stores.values()) store.forget();
    },
  };
}

export type LiveJar = ReturnType<typeof createLiveJar>;

function createLiveStore(jar: Readable, storeId: string, onMissed: () => void) {
  const inTurn = createQueue();
  let held: ReadonlyMap<string, readonly Cookie[]> | undefined;
  /** Names that changed since they were read. Emptied before each reading: what changes during it is read again. */
  let names = new Set<string>();
  let check: ReturnType<typeof setTimeout> | undefined;

  async function readWhole(): Promise<readonly Cookie[]> {
    names = new Set();
    held = undefined; // a reading that fails leaves nothing half known
    const cookies = await jar.list(storeId);
    held = byName(cookies);
    return cookies;
  }

  async function readChanged(): Promise<readonly Cookie[]> {
    const known = held;
    if (known === undefined || names.size > MOST_NAMES || ![...names].every(isFoundByName)) return await readWhole();
    if (names.size === 0) return [...known.values()].flat();
    const changed = [...names];
    names = new Set();
    held = undefined;
    const fresh = await Promise.all(changed.map(async (name) => [name, await jar.listNamed(storeId, name)] as const));
    held = new Map([...known, ...fresh]);
    clearTimeout(check);
    check = setTimeout(() => void inTurn(checkWhole).catch(() => undefined), QUIET);
    return [...held.values()].flat();
  }

  async function checkWhole(): Promise<void> {
    if (held === undefined || names.size > 0) return; // who is told of these reads them, and has it checked again
    const before = textOf([...held.values()].flat());
    if (textOf(await readWhole()) !== before) onMissed();
  }

  return {
    readWhole: () => inTurn(readWhole),
    readChanged: () => inTurn(readChanged),
    /** Beyond `MOST_NAMES` all is read, and no more names are needed. */
    changed: (name: string): void => void (names.size <= MOST_NAMES && names.add(name)),
    forget: (): void => void inTurn(async () => (held = undefined)),
  };
}

type LiveStore = ReturnType<typeof createLiveStore>;

function byName(cookies: readonly Cookie[]): ReadonlyMap<string, readonly Cookie[]> {
  const names = new Map<string, Cookie[]>();
  for (const cookie of cookies) {
    const name = cookie.apiName ?? cookie.name;
    const named = names.get(name);
    if (named) named.push(cookie);
    else names.set(name, [cookie]);
  }
  return names;
}

function textOf(cookies: readonly Cookie[]): string {
  return cookies
    .map((cookie) => JSON.stringify(cookie))
    .sort()
    .join("\n");
}
