import { type Cookie, cookieKey, nameOfKey, storeOfKey } from "#core/cookies/cookie.ts";
import { isFoundByName } from "#core/cookies/found-by-name.ts";
import { createQueue } from "#core/queue.ts";
import { lockDecision } from "#core/rules/lock-decision.ts";
import { createRestoreLimit } from "#core/rules/restore-limit.ts";
import { type LockRule, lockOf, neverRuleFor, type SiteRule } from "#core/rules/site-rule.ts";
import type { CookieChange } from "#platform/cookie-changes.ts";
import type { CookieJar } from "#platform/cookie-jar.ts";
import { isPrivateStore } from "#platform/cookie-stores.ts";
import type { CookieRules } from "#state/cookie-rules.ts";
import type { LockImages } from "#state/lock-images.ts";
import type { RuleNotices } from "#state/rule-notices.ts";

export type KeeperPorts = {
  readonly jar: Pick<CookieJar, "list" | "listNamed" | "listAll" | "remove" | "restore">;
  readonly rules: CookieRules;
  readonly images: LockImages;
  readonly notices: RuleNotices;
};

export type RuleKeeper = ReturnType<typeof createRuleKeeper>;

/**
 * Keeps what the person said about cookies: puts locked ones back, takes away what is never to be stored. Told of every
 * change of the jar; what it does itself comes back as a change that asks for nothing more.
 */
export function createRuleKeeper(ports: KeeperPorts) {
  const { jar, rules } = ports;
  const inTurn = createQueue();
  const keepLock = lockKeeper(ports);

  /** A name changed in a store. */
  async function keepNamed({ storeId, apiName }: CookieChange): Promise<void> {
    const all = await rules.list(isPrivateStore(storeId));
    const isConcerned = all.some((rule) => rule.kind === "never" || isAbout(rule, storeId, apiName));
    if (!isConcerned) return;
    const present = isFoundByName(apiName) ? await jar.listNamed(storeId, apiName) : await jar.list(storeId);
    await keepAll(
      all.filter((rule) => rule.kind === "never" || isAbout(rule, storeId, apiName)),
      present,
    );
  }

  /** Every rule of every store once, as at a start. */
  async function keepEverywhere(): Promise<void> {
    for (const { store, cookies } of await jar.listAll()) {
      const all = await rules.list(isPrivateStore(store.id));
      await keepAll(
        all.filter((rule) => rule.kind === "never" || storeOfKey(rule.key) === store.id),
        cookies,
      );
    }
  }

  async function keepAll(all: readonly SiteRule[], present: readonly Cookie[]): Promise<void> {
    const byKey = new Map(present.map((cookie) => [cookieKey(cookie), cookie]));
    for (const rule of all) if (rule.kind === "lock") await keepLock(rule, byKey.get(rule.key));
    await removeForbidden(ports, all, present);
  }

  return {
    changed: (change: CookieChange) => inTurn(() => keepNamed(change)),
    checkAll: () => inTurn(keepEverywhere),
    ...ownActs(ports),
  };
}

/** Puts one locked cookie back, so often and no more. */
function lockKeeper({ jar, images, notices }: KeeperPorts) {
  const limit = createRestoreLimit();
  return async ({ key, strength }: LockRule, present: Cookie | undefined): Promise<void> => {
    const now = Date.now();
    const image = await images.get(key);
    const decision = lockDecision({ strength, image, present, now });
    if (decision === "take-image" && present) await images.set(present);
    if (decision !== "restore" || image === undefined) return;
    const answer = limit.ask(key, now);
    if (answer === "no") return;
    await jar.restore(image);
    await notices.note(answer === "last" ? "gave-up" : "restored", key, now);
  };
}

async function removeForbidden(
  { jar, notices }: KeeperPorts,
  all: readonly SiteRule[],
  present: readonly Cookie[],
): Promise<void> {
  for (const cookie of present) {
    const key = cookieKey(cookie);
    if (lockOf(all, key) !== undefined || neverRuleFor(all, cookie) === undefined) continue;
    if (await jar.remove(cookie)) await notices.note("removed", key, Date.now());
  }
}

function isAbout(rule: SiteRule, storeId: string, apiName: string): boolean {
  return rule.kind === "lock" && storeOfKey(rule.key) === storeId && nameOfKey(rule.key) === apiName;
}

/** What the person does stands above the person's locks: they move along, or end. */
function ownActs({ rules, images }: KeeperPorts) {
  const lockFor = async (key: string) => {
    const isPrivate = isPrivateStore(storeOfKey(key) ?? "");
    return { isPrivate, lock: lockOf(await rules.list(isPrivate), key) };
  };

  /** The cookie will be so from now on; it may have another identity than the one that it was made from. */
  async function willBe(cookie: Cookie, before = cookieKey(cookie)): Promise<void> {
    const key = cookieKey(cookie);
    const { lock, isPrivate } = await lockFor(before);
    if (lock === undefined) return;
    await images.set(cookie);
    if (key === before) return;
    await rules.add({ ...lock, key }, isPrivate);
    await unlock(before);
  }

  async function unlock(key: string): Promise<void> {
    const { lock, isPrivate } = await lockFor(key);
    if (lock === undefined) return;
    await rules.remove(lock, isPrivate);
    await images.remove(key);
  }

  const isLocked = async (key: string): Promise<boolean> => (await lockFor(key)).lock !== undefined;
  return { willBe, unlock, isLocked };
}
