import messages from "../../../public/_locales/en/messages.json" with { type: "json" };
import type { FakeCookieStore, Flavour } from "./cookie-store.ts";
import { callOf, eventOf, type Life, type Traffic } from "./life.ts";
import { commitOf, documentsIn, type FakeDocument, type FakeTab } from "./pages.ts";
import type { createRuleEngine } from "./rule-engine.ts";
import type { createStorageArea } from "./storage-area.ts";

type Access = "<all_urls>" | readonly string[];

type StorageArea = ReturnType<typeof createStorageArea>;

export type ApiParts = {
  readonly flavour: Flavour;
  readonly traffic: Traffic;
  readonly cookies: FakeCookieStore;
  readonly session: StorageArea;
  readonly local: StorageArea;
  /** Throws where no policy names the extension, as Firefox does. */
  readonly managed: () => Readonly<Record<string, unknown>>;
  readonly rules: ReturnType<typeof createRuleEngine>;
  readonly tabs: ReadonlyMap<number, FakeTab>;
  readonly alarms: Map<string, number>;
  /** What the toolbar button of each tab was told. */
  readonly buttons: Map<number, object>;
  /** Scripts registered at run time, by id. */
  readonly scripts: Map<string, { readonly id: string }>;
  readonly id: string;
  readonly origin: string;
  readonly access: () => Access;
  readonly grant: (access: Access) => void;
  readonly announce: (message: unknown) => void;
  /** The extension opens a page in a new tab. */
  readonly open: (url: string) => void;
  /** A file that was run in a tab, or a message to our scripts there. */
  readonly reach: (tabId: number, what: unknown) => void;
};

/** The API as one life of the worker sees it. */
export function createApi(life: Life, parts: ApiParts) {
  const call = <A extends unknown[], R>(body: (...args: A) => R) => callOf(life, parts.traffic, body as never);
  const event = (name: string, check?: (options: readonly unknown[]) => void) => eventOf(life, name, check);
  const area = ({ get, set, remove }: StorageArea) => ({ get: call(get), set: call(set), remove: call(remove) });
  const { cookies, alarms } = parts;
  return {
    runtime: {
      id: parts.id,
      getURL: (path: string) => `${parts.origin}/${path.replace(/^\//, "")}`,
      sendMessage: call((message: unknown) => parts.announce(message)),
      onMessage: event("runtime.onMessage"),
      onInstalled: event("runtime.onInstalled"),
    },
    alarms: {
      create: call((name: string, { when }: { when: number }) => void alarms.set(name, when)),
      onAlarm: event("alarms.onAlarm"),
    },
    cookies: {
      getAll: call(cookies.getAll),
      set: call(cookies.set),
      remove: call(cookies.remove),
      getAllCookieStores: call(() => storesOf(parts)),
      onChanged: event("cookies.onChanged"),
    },
    action: actionApi(parts, call),
    i18n: { getMessage: messageOf, getUILanguage: () => "en" },
    declarativeNetRequest: Object.fromEntries(
      Object.entries(parts.rules.api).map(([name, body]) => [name, call(body as never)]),
    ),
    storage: { session: area(parts.session), local: area(parts.local), managed: { get: call(parts.managed) } },
    permissions: permissionsApi(parts, call, event),
    tabs: tabsApi(parts, call, event),
    scripting: {
      executeScript: call((injection: Injection) => run(parts, injection)),
      ...registeredScripts(parts.scripts, call),
    },
    webNavigation: {
      getAllFrames: call(({ tabId }: { tabId: number }) => framesOf(parts, tabId)),
      onCommitted: event("webNavigation.onCommitted"),
      onHistoryStateUpdated: event("webNavigation.onHistoryStateUpdated"),
    },
    webRequest: {
      onBeforeRequest: event("webRequest.onBeforeRequest"),
      onBeforeSendHeaders: event("webRequest.onBeforeSendHeaders"),
      onHeadersReceived: event("webRequest.onHeadersReceived", (options) => checkSpec(parts.flavour, options)),
      onErrorOccurred: event("webRequest.onErrorOccurred"),
    },
  };
}

/** Both browsers refuse an id that is taken, and one that is not there; nothing of the call is then done. */
function registeredScripts(scripts: ApiParts["scripts"], call: MakeCall) {
  const check = (ids: readonly string[], isThere: boolean) => {
    const wrong = ids.find((id) => scripts.has(id) !== isThere);
    if (wrong !== undefined) throw new Error(`Content script with id ${wrong}`);
  };
  const put = (given: readonly { readonly id: string }[]) => {
    for (const each of given) scripts.set(each.id, { ...scripts.get(each.id), ...each });
  };
  return {
    getRegisteredContentScripts: call(() => [...scripts.values()]),
    registerContentScripts: call((given: readonly { readonly id: string }[]) => {
      check(
        given.map(({ id }) => id),
        false,
      );
      put(given);
    }),
    updateContentScripts: call((given: readonly { readonly id: string }[]) => {
      check(
        given.map(({ id }) => id),
        true,
      );
      put(given);
    }),
    unregisterContentScripts: call(({ ids }: { ids: readonly string[] }) => {
      check(ids, true);
      for (const id of ids) scripts.delete(id);
    }),
  };
}

function messageOf(key: string, values: readonly string[] = []): string {
  const message = Object.hasOwn(messages, key) ? messages[key as keyof typeof messages].message : "";
  return message.replace(/\$(\d)/g, (_place, digit: string) => values[Number(digit) - 1] ?? "");
}

type MakeCall = <A extends unknown[], R>(body: (...args: A) => R) => unknown;
/** What is set of a tab's button goes with the tab's page, as in both browsers. */
function actionApi({ buttons }: ApiParts, call: MakeCall) {
  const set = call(
    ({ tabId, ...more }: { tabId: number }) => void buttons.set(tabId, { ...buttons.get(tabId), ...more }),
  );
  const names = ["setBadgeText", "setBadgeBackgroundColor", "setBadgeTextColor", "setTitle", "setIcon"];
  return Object.fromEntries(names.map((name) => [name, set]));
}

type MakeEvent = (name: string) => unknown;

function permissionsApi({ access, grant }: ApiParts, call: MakeCall, event: MakeEvent) {
  return {
    contains: call(({ origins }: { origins: readonly string[] }) => origins.every((each) => isCovered(each, access()))),
    request: call(() => {
      grant("<all_urls>");
      return true;
    }),
    onAdded: event("permissions.onAdded"),
    onRemoved: event("permissions.onRemoved"),
  };
}

function isCovered(pattern: string, access: Access): boolean {
  const host = /^(?:https?|\*):\/\/([^/]+)\/\*$/.exec(pattern)?.[1];
  if (pattern !== "<all_urls>" && host === undefined) throw new Error(`Invalid value for origin pattern ${pattern}`);
  return access === "<all_urls>" || access.some((site) => host === site || host?.endsWith(`.${site}`));
}

function tabsApi({ tabs, flavour, open, reach }: ApiParts, call: MakeCall, event: MakeEvent) {
  const answer = ({ id, url, incognito, storeId }: FakeTab) => ({
    id,
    url,
    incognito,
    active: true,
    ...(flavour === "firefox" && { cookieStoreId: storeId }),
  });
  return {
    get: call((tabId: number) => {
      const tab = tabs.get(tabId);
      if (tab === undefined) throw new Error(`No tab with id: ${tabId}.`);
      return answer(tab);
    }),
    query: call(() => [...tabs.values()].map(answer)),
    reload: call(() => undefined),
    create: call(({ url }: { url: string }) => open(url)),
    sendMessage: call((tabId: number, message: unknown) => reach(tabId, message)),
    onRemoved: event("tabs.onRemoved"),
    onReplaced: event("tabs.onReplaced"),
  };
}

/** Stores without an open tab are left out. */
function storesOf({ tabs }: ApiParts) {
  const ids = [...new Set([...tabs.values()].map(({ storeId }) => storeId))];
  return ids.map((id) => ({ id, tabIds: [...tabs.values()].filter((tab) => tab.storeId === id).map((tab) => tab.id) }));
}

function framesOf({ tabs, flavour }: ApiParts, tabId: number) {
  const document = tabs.get(tabId)?.document;
  if (document === undefined) return null;
  return documentsIn(document).map((each) => ({ ...commitOf(flavour, each), parentFrameId: each.parentFrameId }));
}

type Injection = {
  readonly target: { readonly tabId: number; readonly frameIds?: readonly number[] };
  readonly func?: () => unknown;
  readonly files?: readonly string[];
};

/** Runs the function as each frame would: with that document's own `performance`. */
function run({ tabs, access, reach }: ApiParts, { target, func, files }: Injection) {
  const document = tabs.get(target.tabId)?.document;
  if (document === undefined) throw new Error("Cannot access contents of the page.");
  if (access() !== "<all_urls>" && !isCovered(`https://${new URL(document.page.url).hostname}/*`, access()))
    throw new Error("Cannot access contents of the page.");
  if (func === undefined) return reach(target.tabId, { files, frameIds: target.frameIds });
  return documentsIn(document).map((each) => ({ frameId: each.frameId, result: inDocument(each, func) }));
}

function inDocument({ page }: FakeDocument, func: () => unknown): unknown {
  const entries = [
    ...(page.loads ?? []).map(({ url, type = "img" }) => ({ name: url, initiatorType: type })),
    ...(page.frames ?? []).map(({ url }) => ({ name: url, initiatorType: "iframe" })),
  ];
  const own = Object.getOwnPropertyDescriptor(globalThis, "performance");
  Object.defineProperty(globalThis, "performance", { configurable: true, value: { getEntriesByType: () => entries } });
  try {
    return structuredClone(func());
  } finally {
    if (own) Object.defineProperty(globalThis, "performance", own);
  }
}

/** Firefox throws at the word that Chromium needs. */
function checkSpec(flavour: Flavour, [, spec]: readonly unknown[]): void {
  if (flavour === "firefox" && (spec as readonly string[] | undefined)?.includes("extraHeaders"))
    throw new Error('Error processing 1: Invalid enumeration value "extraHeaders"');
}
