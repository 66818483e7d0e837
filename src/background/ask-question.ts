import type { ContentEvents } from "#content-messages.ts";
import { createQuestion, isToBeAsked, type Question } from "#core/consent/question.ts";
import { partyOf } from "#core/party.ts";
import { classifyByTables } from "#core/purposes/classify-cookie.ts";
import { type Site, siteOfHost } from "#core/site.ts";
import type { HeldCookie, SiteReport } from "#core/site-report.ts";
import { throttle } from "#core/throttle.ts";
import { addressOf } from "#platform/address.ts";
import { type ContentSender, frameAnnouncer } from "#platform/messaging.ts";
import { runInTopFrame } from "#platform/page-scripts.ts";
import { openTabs, type Tab } from "#platform/tabs.ts";
import type { Enforcement, PolicyChange } from "./enforce.ts";
import { knowledge } from "./knowledge.ts";

/** One self-contained file (tools/build-content.ts). It keeps itself from opening twice in a document. */
const BANNER = "assets/banner.iife.js";

/** Milliseconds between two looks at a tab: its first moments hold back dozens of things, one after the other. */
const INTERVAL = 500;

type ReportOf = (tabId: number) => Promise<SiteReport | undefined>;

/** Asks the person in the page, once something was held back there that nobody has answered for. */
export function createQuestions(reportOf: ReportOf) {
  const later = (task: () => void, milliseconds: number) => void setTimeout(task, milliseconds);
  const tell = frameAnnouncer<ContentEvents>();
  const lookAt = new Map<number, () => void>();

  async function consider(tabId: number): Promise<void> {
    const report = await reportOf(tabId);
    if (report !== undefined && isToBeAsked(report)) await runInTopFrame(tabId, BANNER);
  }

  /** Something was held back in this tab for the first time: asks at once. */
  function held(tabId: number): void {
    const look = lookAt.get(tabId) ?? throttle(() => void consider(tabId).catch(() => undefined), INTERVAL, later);
    lookAt.set(tabId, look);
    look();
    // And once more in a moment: in the first one the page's record may not know its document yet.
    look();
  }

  /** More was seen in this tab: a banner that is open there brings its numbers up to date. */
  function seen(tabId: number): void {
    lookAt.get(tabId)?.();
  }

  /** For the banner: what it is to ask. It sits in the top frame, and its page is the one that the report is about. */
  async function questionFor({ tabId, frameId, url }: ContentSender): Promise<Question | undefined> {
    const address = addressOf(url);
    if (frameId !== 0 || address === undefined) throw new Error("Not asked here.");
    const report = await reportOf(tabId);
    if (report === undefined || report.site !== siteOfHost(address.host)) return undefined;
    return createQuestion(report, (cookie) => factOf(cookie, report.site));
  }

  /** An answer given elsewhere (popup, another tab) closes the banners that still ask. */
  const recheck: Enforcement = async (change) => {
    const tabs = (await openTabs()).filter((tab) => isMeant(tab, change));
    await Promise.all(tabs.map(({ tabId }) => tell(tabId, "questionChanged", {})));
  };

  return { held, seen, questionFor, recheck };
}

function isMeant(tab: Omit<Tab, "store">, { site, isPrivate }: PolicyChange): boolean {
  const address = addressOf(tab.url);
  if (address === undefined) return false;
  return site === undefined || (tab.isPrivate === isPrivate && siteOfHost(address.host) === site);
}

/** What the table says of a cookie that never was: of its attributes only name and host are known. */
function factOf({ name, host }: HeldCookie, topSite: Site) {
  const party = partyOf(siteOfHost(host), topSite);
  const attributes = {
    ...{ hostOnly: false, secure: true, httpOnly: false, pathDepth: 0, lifetime: undefined },
    sameSite: "unspecified" as const,
  };
  return classifyByTables({ name, host, party, topSite, attributes }, knowledge).fact;
}
