import type { PopupOutcome, PopupTask } from "#content-messages.ts";
import { choicesFor, isHeld } from "#core/cmp/category.ts";
import type { CmpPlatform } from "#core/cmp/cmp-platform.ts";
import { hasReturned, type PopupAnswer, popupPlan, type SitePopup, withAnswer } from "#core/cmp/site-popup.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import { type Site, siteOfHost } from "#core/site.ts";
import { addressOf } from "#platform/address.ts";
import type { ContentSender } from "#platform/messaging.ts";
import type { PagePopup } from "#platform/page-popup.ts";
import { findTab } from "#platform/tabs.ts";
import type { SitePopups } from "#state/site-popups.ts";
import { proofOf } from "./popup-proof.ts";
import { type PolicyItems, readPolicy } from "./read-policy.ts";

/** Milliseconds: how long a platform may take to keep what it was told. */
const KEEP_TIME = 1500;
const STEP = 50;
/** Milliseconds: what a page wants to store before it is answered, it tries in its first moments. */
const PATIENCE = 3000;

export type PopupPorts = {
  readonly items: PolicyItems;
  readonly popups: SitePopups;
  readonly page: PagePopup;
  /** Whether something was held back in the tab, so that our own banner asks there. */
  readonly isAsking: (tabId: number) => Promise<boolean>;
  /** What is known of a tab's pop-up has changed. */
  readonly onChange: (tabId: number) => void;
};

/** Answers the scripts that watch pages for a consent pop-up of the site's own. */
export function createPopupHost(ports: PopupPorts) {
  const { items, popups, page } = ports;

  async function ask(sender: ContentSender, document: string): Promise<PopupTask> {
    const site = await siteOf(sender);
    if (site === undefined) return { kind: "leave" };
    const plan = popupPlan(await readPolicy(items, sender.isPrivate), site);
    if (plan.kind === "leave") return plan;
    if (sender.frameId !== 0 && !(await page.isShownAsPopup(sender.tabId, sender.url))) return { kind: "leave" };
    if (plan.kind === "answer") return await answerByInterface(ports, sender, { document, site, ...plan });
    return await wait(ports, sender.tabId, site);
  }

  async function report(sender: ContentSender, outcome: PopupOutcome): Promise<void> {
    const site = await siteOf(sender);
    if (site === undefined) return;
    const { by, platform, granted } = outcome;
    const proof = await proofOf(outcome, () => page.readTcfPurposes(sender).catch(() => undefined));
    const status = proof === "none" ? "failed" : "answered";
    await record(ports, sender.tabId, site, {
      status,
      by,
      granted,
      proof,
      ...(platform !== undefined && { platform }),
    });
  }

  return {
    ask,
    begin: (sender: ContentSender, document: string) => begin(ports, sender, document),
    report,
    runSnippet: (sender: ContentSender, name: string) => page.runSnippet(sender, name).catch(() => false),
    loadScout: (sender: ContentSender) => page.load(sender, "scout"),
    async loadRules(sender: ContentSender) {
      await page.load(sender, "engine");
      return await page.rulesFor(sender, sender.url);
    },
    forget: (tabId: number) => popups.update(tabId, () => undefined),
  };
}

/** The site of the whole tab: a pop-up in a frame asks for the page around it. */
async function siteOf({ tabId }: ContentSender): Promise<Site | undefined> {
  const address = addressOf((await findTab(tabId))?.url);
  return address && siteOfHost(address.host);
}

async function record(
  { popups, onChange }: PopupPorts,
  tabId: number,
  site: Site,
  popup: Omit<SitePopup, "at">,
): Promise<void> {
  await popups.update(tabId, (before) => ({
    site,
    answers: before?.site === site ? before.answers : [],
    popup: { ...popup, at: Date.now() },
  }));
  onChange(tabId);
}

/** Held back while our banner asks; given back to the person where it turns out that there is nothing for it to ask. */
async function wait(ports: PopupPorts, tabId: number, site: Site): Promise<PopupTask> {
  const before = await ports.popups.get(tabId);
  const waiting = before?.site === site && before.popup?.status === "waiting" ? before.popup : undefined;
  if (!waiting) await record(ports, tabId, site, { status: "waiting", granted: [] });
  if (!waiting || Date.now() - waiting.at < PATIENCE || (await ports.isAsking(tabId))) return { kind: "wait" };
  await ports.popups.update(tabId, () => undefined);
  ports.onChange(tabId);
  return { kind: "leave" };
}

/** Notes that an answer is about to be given; false where one was given a moment ago and the pop-up is back. */
async function begin(ports: PopupPorts, sender: ContentSender, document: string): Promise<boolean> {
  const site = await siteOf(sender);
  if (site === undefined) return false;
  const next: PopupAnswer = { frame: sender.frameId === 0 ? "" : sender.url, document, at: Date.now() };
  let mayAct = false;
  await ports.popups.update(sender.tabId, (before) => {
    const known = before?.site === site ? before : { site, answers: [] };
    mayAct = !hasReturned(known.answers, next);
    return mayAct ? { ...known, answers: withAnswer(known.answers, next) } : known;
  });
  if (!mayAct) await record(ports, sender.tabId, site, { status: "returned", granted: [] });
  return mayAct;
}

type Order = { readonly site: Site; readonly document: string; readonly granted: readonly OptionalPurpose[] };

async function answerByInterface(ports: PopupPorts, sender: ContentSender, order: Order): Promise<PopupTask> {
  const { page } = ports;
  const rest: PopupTask = { kind: "answer", granted: order.granted };
  const [platform] = await page.findPlatforms(sender);
  const categories = platform && (await page.listCategories(sender, platform));
  if (platform === undefined || categories === undefined) return rest;
  const wanted = choicesFor(categories, order.granted);
  const isAlready = async () => {
    const read = await page.readChoices(sender, platform);
    return read !== undefined && isHeld(wanted, read);
  };
  if (await isAlready()) return { kind: "done" };
  if (!(await begin(ports, sender, order.document))) return { kind: "returned" };
  await page.answer(sender, platform, wanted);
  if (!(await becomes(isAlready))) return rest;
  await record(ports, sender.tabId, order.site, answered(platform, order.granted));
  return { kind: "done" };
}

function answered(platform: CmpPlatform, granted: readonly OptionalPurpose[]): Omit<SitePopup, "at"> {
  return { status: "answered", by: "adapter", platform, granted, proof: "state" };
}

async function becomes(test: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + KEEP_TIME; Date.now() < end; ) {
    if (await test().catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  return false;
}
