import browser, { type Scripting } from "webextension-polyfill";

/** A script that runs in every document that fits, frames and their about:, blob: and data: documents included. */
export type PageScript = {
  readonly id: string;
  readonly file: string;
  readonly world: "MAIN" | "ISOLATED";
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
};

/**
 * Makes the registered scripts whose id begins with `prefix` exactly these. Reads what there is and applies the
 * difference; a script that stays is updated in one step, so that no document comes in between.
 */
export async function syncPageScripts(prefix: string, wanted: readonly PageScript[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const present = new Map(registered.filter(({ id }) => id.startsWith(prefix)).map((each) => [each.id, each]));
  const added = wanted.filter(({ id }) => !present.has(id));
  const changed = wanted.filter((script) => {
    const before = present.get(script.id);
    return before !== undefined && !isSame(before, script);
  });
  const gone = [...present.keys()].filter((id) => !wanted.some((script) => script.id === id));
  if (added.length > 0) await browser.scripting.registerContentScripts(added.map(detailsOf));
  if (changed.length > 0) await browser.scripting.updateContentScripts(changed.map(detailsOf));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
}

/** Kept over a restart, so that the first page of a browser's life has its guard before the background is awake. */
function detailsOf({ id, file, world, matches, excludeMatches }: PageScript): Scripting.RegisteredContentScript {
  return {
    id,
    js: [file],
    world,
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    runAt: "document_start",
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  } as Scripting.RegisteredContentScript;
}

function isSame(before: Scripting.RegisteredContentScript, { matches, excludeMatches }: PageScript): boolean {
  return isSameList(before.matches, matches) && isSameList(before.excludeMatches, excludeMatches);
}

function isSameList(one: readonly string[] | undefined, other: readonly string[]): boolean {
  return [...(one ?? [])].sort().join(" ") === [...other].sort().join(" ");
}

/**
 * Runs one of our files in the top frame of a tab, in our own world and without waiting for the page. Resolves with
 * false where the browser lets no script in: no access, a page of the browser, a tab that is gone.
 */
export async function runInTopFrame(tabId: number, file: string): Promise<boolean> {
  const target = { tabId, frameIds: [0] };
  const details = { target, files: [file], injectImmediately: true };
  return await browser.scripting.executeScript(details).then(
    () => true,
    () => false,
  );
}

/** The pages of a site and its subdomains. An IP address has none. */
export function patternsOf(site: string): readonly string[] {
  const isName = /[a-z]/.test(site) && !site.startsWith("[");
  return [isName ? `*://*.${site}/*` : `*://${site}/*`];
}

export const EVERY_PAGE: readonly string[] = ["*://*/*"];
