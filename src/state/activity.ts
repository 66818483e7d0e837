import { type Attempt, isActivities, type SiteActivity, withAttempt } from "#core/evidence/site-activity.ts";
import type { Site } from "#core/site.ts";
import { StorageItem } from "#platform/storage-item.ts";

/** What happened on which site, on disk. Nothing of a private window comes here. */
export type Activity = {
  list(): Promise<readonly SiteActivity[]>;
  /** Written behind, a page's attempts together. */
  add(site: Site, attempt: Attempt): void;
  clear(sites: readonly Site[] | "all"): Promise<void>;
};

/** Milliseconds. */
const WRITE_DELAY = 1000;

export function createActivity(): Activity {
  const item = new StorageItem<readonly SiteActivity[]>("activity", {
    initial: [],
    migrations: [],
    isValid: isActivities,
  });
  let waiting: readonly (readonly [site: Site, attempt: Attempt])[] = [];

  async function flush(): Promise<void> {
    const attempts = waiting;
    waiting = [];
    if (attempts.length === 0) return;
    await item.update((all) => attempts.reduce((before, [site, attempt]) => withAttempt(before, site, attempt), all));
  }

  return {
    async list() {
      await flush();
      return await item.get();
    },
    add(site, attempt) {
      // Refused (no room on the disk): the page is protected all the same.
      if (waiting.length === 0) setTimeout(() => void flush().catch(() => undefined), WRITE_DELAY);
      waiting = [...waiting, [site, attempt]];
    },
    async clear(sites) {
      await flush();
      await item.update((all) => (sites === "all" ? [] : all.filter(({ site }) => !sites.includes(site))));
    },
  };
}
