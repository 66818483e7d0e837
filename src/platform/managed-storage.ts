import browser from "webextension-polyfill";
import type { Fields } from "#core/guards.ts";

/**
 * What an organisation presets, empty where there is none. Firefox throws where no policy names the extension, and a
 * browser may not have this storage at all.
 */
export async function readManagedStorage(): Promise<Fields> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}
