import { removeWithUndo } from "#background/delete-cookies.ts";
import type { Enforcement } from "#background/enforce.ts";
import type { Cookie } from "#core/cookies/cookie.ts";
import { isExpired } from "#core/cookies/expired.ts";
import { sitesOf } from "#core/policy/cookie-sites.ts";
import type { Policy } from "#core/policy/policy.ts";
import type { Site } from "#core/site.ts";
import { type CookieJar, isPrivateStore } from "#platform/cookie-jar.ts";
import { type createSweeps, type Sweeps, whatHolds } from "#state/sweeps.ts";
import type { UndoJournal } from "#state/undo.ts";
import type { Judges } from "./judges.ts";

type Means = {
  readonly jar: CookieJar;
  readonly journal: UndoJournal;
  readonly judges: Judges;
  readonly sweeps: ReturnType<typeof createSweeps>;
};

/** One undo record holds so many; 5 MB are kept in all. */
const AT_ONCE = 500;

/**
 * Layer 5: after an answer, a switch or a change of what holds everywhere the cookies that are now refused go, those of
 * that site and those in its partitions, and can be brought back. Where nothing is newly refused nothing goes.
 */
export function sweepRefused({ jar, journal, judges, sweeps }: Means): Enforcement {
  async function sweep(isPrivate: boolean, isMeant: (site: Site) => boolean): Promise<void> {
    const { refuses } = await judges.get(isPrivate);
    const contents = (await jar.listAll()).filter(({ store }) => isPrivateStore(store.id) === isPrivate);
    const all = contents.flatMap(({ cookies }) => cookies);
    const now = Date.now();
    // As if no page were open: a cookie outside of partitions is its own site's here.
    const isRefused = (cookie: Cookie) =>
      !isExpired(cookie, now) && sitesOf(cookie, []).some((site) => isMeant(site) && refuses(cookie, site));
    const refused = all.filter(isRefused);
    for (let from = 0; from < refused.length; from += AT_ONCE) {
      await removeWithUndo({ jar, journal }, refused.slice(from, from + AT_ONCE));
    }
  }

  /** At a start: answers whose sweep was cut off. After a change of what holds everywhere: all sites. */
  async function catchUp(policy: Policy, before: Sweeps): Promise<void> {
    const isChanged = before.settings !== whatHolds(policy.settings);
    // "Ask me" is no answer: it keeps new cookies out, and leaves alone what was there before somebody was asked.
    if (isChanged && policy.settings.standingAnswer !== "ask") await sweep(false, () => true);
    const late = [...policy.decisions].filter(([, { at }]) => at > before.until).map(([site]) => site);
    if (late.length > 0) await sweep(false, (site) => late.includes(site));
  }

  return async ({ isPrivate, site }) => {
    if (site !== undefined) await sweep(isPrivate, (each) => each === site);
    // Of private windows nothing is written down; a sweep there is made up for by nobody.
    if (isPrivate) return;
    const { policy } = await judges.get(false);
    const before = await sweeps.get();
    if (site === undefined) await catchUp(policy, before);
    const after = { until: latestAnswer(policy, before.until), settings: whatHolds(policy.settings) };
    if (after.until !== before.until || after.settings !== before.settings) await sweeps.update(() => after);
  };
}

function latestAnswer({ decisions }: Policy, known: number): number {
  return [...decisions.values()].reduce((latest, { at }) => Math.max(latest, at), known);
}
