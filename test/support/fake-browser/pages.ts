import type { Flavour } from "./cookie-store.ts";

/** A site that a test makes up: what its page loads and which frames it holds. */
export type FakePage = {
  readonly url: string;
  /** `Set-Cookie` lines of the document's response, which webRequest shows. The jar is filled by `setCookie`. */
  readonly setCookies?: readonly string[];
  readonly loads?: readonly FakeLoad[];
  readonly frames?: readonly FakePage[];
  /** Earlier hops of the document's request. */
  readonly redirectedFrom?: readonly string[];
};

export type FakeLoad = {
  readonly url: string;
  readonly type?: string;
  readonly setCookies?: readonly string[];
  /** It fails with these words, whatever the rules say. */
  readonly error?: string;
};

export type FakeDocument = {
  readonly page: FakePage;
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly documentId: string;
  /** Of the documents above, the nearest first. */
  readonly ancestors: readonly string[];
  readonly children: readonly FakeDocument[];
};

export type FakeTab = {
  readonly id: number;
  readonly incognito: boolean;
  readonly storeId: string;
  url: string;
  document?: FakeDocument;
  readonly history: FakeDocument[];
};

export type Emit = (event: string, details: object) => Promise<void>;

const withoutFragment = (url: string) => url.replace(/#.*/, "");

/** Numbers that a browser gives out. Firefox's frames are huge. */
export function createNumbers(flavour: Flavour) {
  let last = 0;
  const next = () => {
    last += 1;
    return last;
  };
  return {
    request: () => `${next()}`,
    document: () => `D${next()}`,
    frame: () => (flavour === "firefox" ? 15_032_385_536 : 0) + next(),
  };
}

export type Numbers = ReturnType<typeof createNumbers>;

/** Gives a page's documents their numbers. */
export function documentOf(page: FakePage, numbers: Numbers, above?: FakeDocument): FakeDocument {
  const base = {
    page,
    frameId: above ? numbers.frame() : 0,
    parentFrameId: above ? above.frameId : -1,
    documentId: numbers.document(),
    ancestors: above ? [above.page.url, ...above.ancestors] : [],
  };
  return {
    ...base,
    children: (page.frames ?? []).map((frame) => documentOf(frame, numbers, { ...base, children: [] })),
  };
}

/** A document and those in its frames. */
export function documentsIn(document: FakeDocument): readonly FakeDocument[] {
  return [document, ...document.children.flatMap(documentsIn)];
}

/** What either browser says of who asks. */
export function askerOf(flavour: Flavour, document: FakeDocument) {
  const { documentId, page, ancestors, frameId, parentFrameId } = document;
  const frame = { frameId, parentFrameId };
  if (flavour === "chromium")
    return { ...frame, documentId, initiator: new URL(page.url).origin, documentLifecycle: "active" };
  return {
    ...frame,
    originUrl: page.url,
    documentUrl: page.url,
    frameAncestors: ancestors.map((url, index) => ({ url, frameId: index === ancestors.length - 1 ? 0 : 1 })),
  };
}

/** The event of a shown document; Firefox names no documents and leaves out the parent of a top one. */
export function commitOf(flavour: Flavour, { documentId, page, frameId, parentFrameId }: FakeDocument) {
  const shared = { url: page.url, frameId, timeStamp: Date.now() };
  if (flavour === "chromium") return { ...shared, parentFrameId, documentId, documentLifecycle: "active" };
  return frameId === 0 ? shared : { ...shared, parentFrameId };
}

type LoaderParts = {
  readonly flavour: Flavour;
  readonly numbers: Numbers;
  readonly emit: Emit;
  /** Whether the browser's rules stop a request, whose details it is given. */
  readonly isStopped: (details: FakeRequest) => boolean;
};

/** What both browsers say of a request, and by the words of either who asks. */
export type FakeRequest = {
  readonly tabId: number;
  readonly url: string;
  readonly type: string;
  readonly initiator?: string;
  readonly originUrl?: string;
};

const STOPPED_BY_RULE = { chromium: "net::ERR_BLOCKED_BY_CLIENT", firefox: "NS_ERROR_ABORT" } as const;

/** What webRequest and webNavigation tell while a page is opened, in the order in which they tell it. */
export function createLoader({ flavour, numbers, emit, isStopped }: LoaderParts) {
  async function request(tabId: number, load: FakeLoad, asker: object): Promise<void> {
    const details = {
      tabId,
      requestId: numbers.request(),
      url: withoutFragment(load.url),
      method: "GET",
      type: load.type ?? "image",
      timeStamp: Date.now(),
      ...asker,
    };
    await emit("webRequest.onBeforeRequest", details);
    const error = load.error ?? (isStopped(details) ? STOPPED_BY_RULE[flavour] : undefined);
    if (error === undefined) await respond(details, load.setCookies ?? []);
    else await emit("webRequest.onErrorOccurred", { ...details, error });
  }

  async function respond(details: object, setCookies: readonly string[]): Promise<void> {
    const lines = flavour === "firefox" && setCookies.length > 0 ? [setCookies.join("\n")] : setCookies;
    const responseHeaders = [
      { name: "content-type", value: "text/html" },
      ...lines.map((value) => ({ name: "Set-Cookie", value })),
    ];
    await emit("webRequest.onHeadersReceived", { ...details, responseHeaders });
  }

  /** Asks for the document of a tab, through its redirects. */
  async function requestTop(tabId: number, { url, redirectedFrom = [], setCookies = [] }: FakePage, more: object = {}) {
    const requestId = numbers.request();
    const base = { tabId, requestId, method: "GET", type: "main_frame", frameId: 0, parentFrameId: -1, ...more };
    for (const hop of redirectedFrom) {
      await emit("webRequest.onBeforeRequest", { ...base, url: withoutFragment(hop), timeStamp: Date.now() });
      await respond({ ...base, url: hop }, []);
    }
    const details = { ...base, url: withoutFragment(url), timeStamp: Date.now() };
    await emit("webRequest.onBeforeRequest", details);
    await respond(details, setCookies);
    return requestId;
  }

  /** What a shown document loads, its frames included. */
  async function loadRest(tabId: number, document: FakeDocument): Promise<void> {
    for (const load of document.page.loads ?? []) await request(tabId, load, askerOf(flavour, document));
    for (const child of document.children) {
      const { url, setCookies = [] } = child.page;
      const { frameId, parentFrameId } = child;
      await request(
        tabId,
        { url, type: "sub_frame", setCookies },
        { ...askerOf(flavour, document), frameId, parentFrameId, ...framed(child) },
      );
      await emit("webNavigation.onCommitted", { tabId, ...commitOf(flavour, child) });
      await loadRest(tabId, child);
    }
  }

  function framed({ ancestors }: FakeDocument): object {
    return flavour === "firefox" ? { frameAncestors: ancestors.map((url) => ({ url, frameId: 0 })) } : {};
  }

  return { request, requestTop, loadRest };
}
