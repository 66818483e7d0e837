import browser from "webextension-polyfill";
import type { CookieStore } from "#core/tab-report.ts";
import { isFirefox } from "./browser-traits.ts";

/** "firefox-default", "firefox-private" or "firefox-container-7". */
export function firefoxStore(id: string): CookieStore {
  const container = /^firefox-container-(\d+)$/.exec(id)?.[1];
  if (container !== undefined) return { id, kind: "container", container: Number(container) };
  return { id, kind: id === "firefox-private" ? "private" : "normal" };
}

/** The store of private windows, in either browser. */
export function isPrivateStore(storeId: string): boolean {
  return storeId === (isFirefox ? "firefox-private" : "1");
}

/** Firefox tells no store without an open tab, and no container but to who may switch containers on. */
const GUESSED_CONTAINERS = Array.from({ length: 24 }, (_, index) => `firefox-container-${index + 1}`);

/** Stores that may exist: asking for the cookies of one that does not is refused. */
export async function possibleStores(): Promise<readonly CookieStore[]> {
  const open = (await browser.cookies.getAllCookieStores()).map(({ id }) => id);
  const guessed = isFirefox ? ["firefox-default", "firefox-private", ...GUESSED_CONTAINERS] : ["0", "1"];
  const ids = [...new Set([...guessed, ...open])];
  return ids.map((id) => (isFirefox ? firefoxStore(id) : { id, kind: id === "1" ? "private" : "normal" }));
}
