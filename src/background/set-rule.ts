import { type Cookie, cookieKey, storeOfKey } from "#core/cookies/cookie.ts";
import { lockOf, neverRuleFor, type SiteRule } from "#core/rules/site-rule.ts";
import { isPrivateStore } from "#platform/cookie-stores.ts";
import { deleteFromJar } from "./delete-cookies.ts";
import type { Ports } from "./ports.ts";
import { listStores } from "./undo.ts";

/** Adds a rule and makes it so: a lock takes its image, what is never to be stored goes now, with an undo for it. */
export async function addRule(ports: Ports, rule: SiteRule, isPrivate: boolean): Promise<void> {
  if (rule.kind === "lock") await addLock(ports, rule);
  else {
    await ports.rules.add(rule, isPrivate);
    const all = (await ports.jar.listAll()).flatMap(({ store, cookies }) =>
      isPrivateStore(store.id) === isPrivate ? cookies : [],
    );
    const rules = await ports.rules.list(isPrivate);
    const forbidden = all.filter(
      (cookie) => neverRuleFor([rule], cookie) && lockOf(rules, cookieKey(cookie)) === undefined,
    );
    if (forbidden.length > 0) await deleteFromJar(ports, forbidden.map(cookieKey));
  }
}

async function addLock({ jar, rules, images }: Ports, rule: SiteRule & { readonly kind: "lock" }): Promise<void> {
  const storeId = storeOfKey(rule.key) ?? "";
  const cookie = (await listStores(jar, [storeId])).find((each: Cookie) => cookieKey(each) === rule.key);
  if (cookie === undefined) throw new Error("The cookie is gone.");
  await images.set(cookie);
  await rules.add(rule, isPrivateStore(storeId));
}

export async function removeRule(ports: Ports, rule: SiteRule, isPrivate: boolean): Promise<void> {
  if (rule.kind === "lock") await ports.keeper.unlock(rule.key);
  else await ports.rules.remove(rule, isPrivate);
}
