import { createApi } from "./fake-browser/api.ts";
import {
  type CookieChange,
  createCookieStore,
  DEFAULT_STORE,
  type Flavour,
  type HeldCookie,
} from "./fake-browser/cookie-store.ts";
import { createLife, type Life, laterTurn, type Registration } from "./fake-browser/life.ts";
import {
  askerOf,
  commitOf,
  createLoader,
  createNumbers,
  documentOf,
  type FakeLoad,
  type FakePage,
  type FakeRequest,
  type FakeTab,
} from "./fake-browser/pages.ts";
import { createRuleEngine } from "./fake-browser/rule-engine.ts";
import { type FakeSender, sendersOf } from "./fake-browser/senders.ts";
import { createStorageArea, noPolicy } from "./fake-browser/storage-area.ts";
import { isWanted, shown } from "./fake-browser/telling.ts";

export type { Flavour, HeldCookie } from "./fake-browser/cookie-store.ts";
export type { FakePage } from "./fake-browser/pages.ts";
export type { FakeSender } from "./fake-browser/senders.ts";

export type FakeBrowser = ReturnType<typeof createFakeBrowser>;

const IDS = { chromium: "abcdefghijklmnopabcdefghijklmnop", firefox: "consentry@consentry.example" } as const;
const ORIGINS = {
  chromium: "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
  firefox: "moz-extension://0f7e2a51-0000-4000-8000-000000000001",
} as const;

/**
 * A browser in memory, with the calls we make and no others. It behaves as browsers do, so that it can be in the way:
 * it answers in a later turn, refuses what they refuse and forgets a stopped worker. What the test does as the
 * outside world stands in `world`.
 */
export function createFakeBrowser(flavour: Flavour = "chromium") {
  let life: Life = { ...createLife(), isAlive: false };
  let access: "<all_urls>" | readonly string[] = "<all_urls>";
  let isPageOpen = false;
  const traffic = { underway: 0 };
  const tabs = new Map<number, FakeTab>();
  const alarms = new Map<string, number>();
  const buttons = new Map<number, object>();
  const scripts = new Map<string, { readonly id: string }>();
  const heard: unknown[] = [];
  const reached: { readonly tabId: number; readonly what: unknown }[] = [];
  const numbers = createNumbers(flavour);
  const session = createStorageArea(flavour);
  const local = createStorageArea(flavour);
  const opened: string[] = [];
  const policies: Readonly<Record<string, unknown>>[] = [];
  const rules = createRuleEngine(flavour);
  const isFirefox = flavour === "firefox";
  const stores = [
    DEFAULT_STORE[flavour],
    isFirefox ? "firefox-private" : "1",
    ...(isFirefox ? ["firefox-container-7"] : []),
  ];

  const refused = new Set<string>();
  const hasAccessTo = (host: string) =>
    access === "<all_urls>" || access.some((site) => host === site || host.endsWith(`.${site}`));

  const cookies = createCookieStore({
    flavour,
    hasAccessTo,
    refuses: (host) => refused.has(host),
    storeIds: () => stores,
    announce: (change: CookieChange) => void emit("cookies.onChanged", change),
  });

  /** Tells the living worker of an event, in a later turn. */
  async function emit(event: string, ...details: unknown[]): Promise<void> {
    traffic.underway += 1;
    await laterTurn();
    traffic.underway -= 1;
    for (const { listener, options } of registered(event)) {
      const told = details.map((each) => shown(flavour, options, each));
      if (isWanted(options, told[0])) (listener as (...each: unknown[]) => unknown)(...told);
    }
  }

  const registered = (event: string): readonly Registration[] => life.listeners.get(event) ?? [];

  const isStopped = (request: FakeRequest) => rules.stops(request, tabs.get(request.tabId)?.document?.page.url);
  const loader = createLoader({ flavour, numbers, emit, isStopped });

  /** A message reaches the worker; the reply as the sender gets it. */
  async function send(message: unknown, sender: FakeSender): Promise<unknown> {
    const sent: unknown = structuredClone(message);
    await laterTurn();
    const replies = registered("runtime.onMessage").map(({ listener }) =>
      (listener as (...each: unknown[]) => unknown)(sent, structuredClone(sender)),
    );
    const reply = replies.find((each) => each instanceof Promise);
    // The other side of a process border: a rejection arrives as an error with the same message, and nothing else.
    try {
      return structuredClone(await reply);
    } catch (error) {
      throw new Error((error as Error).message);
    }
  }

  async function ask(method: string, body: unknown): Promise<unknown> {
    const reply = (await send({ method, body }, senders.popup())) as { answered?: unknown; json?: string } | undefined;
    if (reply?.answered !== true) throw new Error(`${method}: no answer`);
    return reply.json === undefined ? undefined : (JSON.parse(reply.json) as unknown);
  }

  const senders = sendersOf(IDS[flavour], ORIGINS[flavour]);

  const tabOf = (tabId: number): FakeTab => {
    const tab = tabs.get(tabId);
    if (tab === undefined) throw new Error(`No tab with id: ${tabId}.`);
    return tab;
  };

  function openTab({
    incognito = false,
    storeId,
  }: {
    readonly incognito?: boolean;
    readonly storeId?: string;
  } = {}): number {
    const id = tabs.size + 1;
    const privateStore = isFirefox ? "firefox-private" : "1";
    tabs.set(id, {
      id,
      incognito,
      storeId: storeId ?? (incognito ? privateStore : DEFAULT_STORE[flavour]),
      url: "about:blank",
      history: [],
    });
    return id;
  }

  async function show(tabId: number, document: NonNullable<FakeTab["document"]>): Promise<void> {
    const tab = tabOf(tabId);
    if (tab.document) tab.history.unshift(tab.document);
    tab.document = document;
    tab.url = document.page.url;
    await emit("webNavigation.onCommitted", { tabId, ...commitOf(flavour, document) });
  }

  async function visit(tabId: number, opened: FakePage): Promise<void> {
    await loader.requestTop(tabId, opened);
    const document = documentOf(opened, numbers);
    await show(tabId, document);
    await loader.loadRest(tabId, document);
  }

  const world = {
    flavour,
    senders,
    send,
    ask,
    openTab,
    visit,
    /** A new life for the worker; what an older one registered or awaits is lost. */
    newWorker() {
      world.stopWorker();
      life = createLife();
      return createApi(life, {
        flavour,
        traffic,
        cookies,
        session,
        local,
        rules,
        tabs,
        alarms,
        buttons,
        scripts,
        id: IDS[flavour],
        origin: ORIGINS[flavour],
        access: () => access,
        managed: () => policies.at(-1) ?? noPolicy(flavour),
        open: (url) => void opened.push(url),
        announce: (message) => {
          if (!isPageOpen) throw new Error("Could not establish connection. Receiving end does not exist.");
          heard.push(message);
        },
        reach: (tabId, what) => void reached.push({ tabId, what }),
        grant: (next) => {
          access = next;
        },
      });
    },
    stopWorker() {
      life.isAlive = false;
      life.listeners.clear();
    },
    /** Waits until no call is under way and nobody makes another. */
    async rest(): Promise<void> {
      for (let quiet = 0; quiet < 5; ) {
        await laterTurn();
        quiet = traffic.underway === 0 ? quiet + 1 : 0;
      }
    },
    /** Opens a popup that listens; `heard` is what it was told. */
    openPopup() {
      isPageOpen = true;
    },
    heard,
    /** Files that were run in tabs, and messages to our scripts there. */
    reached,
    /** A site sets a cookie. */
    setCookie(cookie: HeldCookie) {
      cookies.put(cookie);
    },
    cookies: () => cookies.held(),
    /** The browser refuses every write for this host from now on, for a reason of its own. */
    refuseWritesTo: (host: string) => void refused.add(host),
    /** A script of a page writes the cookie with an expiry in the past. */
    async deleteAsPage(cookie: HeldCookie) {
      await laterTurn();
      cookies.drop(cookie);
    },
    opened,
    presetByPolicy: (preset: Readonly<Record<string, unknown>>) => void policies.push(preset),
    stored: session.everything,
    /** The network rules as the browser holds them. */
    rules,
    /** The toolbar button of a tab. */
    button: (tabId: number) => buttons.get(tabId),
    /** What reaches the disk. */
    storedForGood: local.everything,
    alarms: () => Object.fromEntries(alarms),
    /** What is registered at run time, as the background gave it. */
    scripts: () => [...scripts.values()],
    /** Alarms that are due ring. */
    async ringAlarms(): Promise<void> {
      const due = [...alarms].filter(([, when]) => when <= Date.now());
      for (const [name, scheduledTime] of due) {
        alarms.delete(name);
        await emit("alarms.onAlarm", { name, scheduledTime });
      }
    },
    /** A page of the browser itself, of which no event tells. */
    showPrivileged(tabId: number, url: string) {
      const tab = tabOf(tabId);
      delete tab.document;
      tab.url = url;
    },
    /** A document that a service worker makes: no request is seen. */
    async visitOffline(tabId: number, opened: FakePage) {
      const document = documentOf(opened, numbers);
      await show(tabId, document);
      await loader.loadRest(tabId, document);
    },
    /** A click on a download: the request ends without a document. */
    async download(tabId: number, url: string) {
      const requestId = await loader.requestTop(tabId, { url });
      const failed = { tabId, requestId, url, type: "main_frame", frameId: 0, error: "net::ERR_ABORTED" };
      await emit("webRequest.onErrorOccurred", failed);
    },
    /** Back, from the back/forward cache: the same document, not a single request. */
    async goBack(tabId: number) {
      const document = tabOf(tabId).history.shift();
      if (document === undefined) throw new Error("There is no page to go back to.");
      await show(tabId, document);
    },
    async load(tabId: number, load: FakeLoad) {
      const { document } = tabOf(tabId);
      if (document) await loader.request(tabId, load, askerOf(flavour, document));
    },
    /** A service worker of a site asks. */
    async loadFromWorker(origin: string, load: FakeLoad) {
      const asker = isFirefox
        ? { originUrl: `${origin}/sw.js`, documentUrl: `${origin}/sw.js` }
        : { initiator: origin };
      await loader.request(-1, { type: "xmlhttprequest", ...load }, { frameId: -1, parentFrameId: -1, ...asker });
    },
    async closeTab(tabId: number) {
      tabs.delete(tabId);
      await emit("tabs.onRemoved", tabId, { windowId: 1, isWindowClosing: false });
    },
    /** The tab goes on under another number. */
    async replaceTab(oldTabId: number) {
      const id = tabs.size + 100;
      tabs.set(id, { ...tabOf(oldTabId), id });
      tabs.delete(oldTabId);
      await emit("tabs.onReplaced", id, oldTabId);
      return id;
    },
    /** The person grants access to these sites only. */
    async limitAccess(sites: readonly string[]) {
      access = sites;
      await emit("permissions.onRemoved", { origins: ["<all_urls>"] });
    },
    /** The person grants access to every site. */
    async allowAccess() {
      access = "<all_urls>";
      await emit("permissions.onAdded", { origins: ["<all_urls>"] });
    },
    emit,
  };
  return { world };
}
