import browser, { type Runtime } from "webextension-polyfill";
import { isFields } from "#core/guards.ts";
import type { Ask, Body, Guards, Handlers, Observe, Protocol, Reply } from "#core/protocol.ts";

/** The types of the polyfill lack `origin` (Chrome 80, Firefox 126). */
type Sender = Runtime.MessageSender & { readonly origin?: string };

type Request = { readonly method: string; readonly body: unknown };

/** Without `json` it is a `void` reply. */
type Answer = { readonly answered: true; readonly json?: string };

/** Answers the requests of our own pages. Whoever else asks, or asks wrongly, gets no answer. */
export function listen<P extends Protocol>(handlers: Handlers<P, undefined>, guards: Guards<P>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (sender.id !== browser.runtime.id || !isExtensionPage(sender) || !isRequest(message)) return undefined;
    const guard = own(guards, message.method);
    const handler = own(handlers, message.method);
    return guard?.(message.body) && handler ? answer(handler(message.body as never, undefined)) : undefined;
  });
}

/** Who asks from within a web page, as the browser says. */
export type ContentSender = {
  readonly tabId: number;
  /** 0 is the top frame. */
  readonly frameId: number;
  /** Of the frame's document. */
  readonly url: string;
  readonly isPrivate: boolean;
};

/** Answers the requests of our scripts in web pages. Its table holds nothing that a page must not ask for. */
export function listenToContent<P extends Protocol>(handlers: Handlers<P, ContentSender>, guards: Guards<P>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (sender.id !== browser.runtime.id || isExtensionPage(sender) || !isRequest(message)) return undefined;
    const from = contentSender(sender);
    const guard = own(guards, message.method);
    const handler = own(handlers, message.method);
    return from && guard?.(message.body) && handler ? answer(handler(message.body as never, from)) : undefined;
  });
}

function contentSender({ tab, frameId, url }: Sender): ContentSender | undefined {
  if (tab?.id === undefined || frameId === undefined || url === undefined) return undefined;
  return { tabId: tab.id, frameId, url, isPrivate: tab.incognito };
}

/** A method the table itself has: `toString` or `constructor` as a method's name finds nothing. */
function own<T extends object>(table: T, method: string): T[keyof T] | undefined {
  return Object.hasOwn(table, method) ? table[method as keyof T] : undefined;
}

/** `tab` does not tell: a popup opened in a tab has one too. Denied when the browser does not say. */
function isExtensionPage({ origin }: Sender): boolean {
  return origin !== undefined && `${origin}/` === browser.runtime.getURL("");
}

/**
 * Silence must not look like a `void` reply: what is refused stays without `answered`, and `ask` rejects. The reply goes
 * as text: Firefox copies an object with 3,300 cookies twice between processes and needs half a second (a text: 25 ms),
 * and Chromium makes text of it in any case.
 */
async function answer(reply: Promise<unknown>): Promise<Answer> {
  const json = JSON.stringify(await reply);
  return { answered: true, ...(json !== undefined && { json }) };
}

/** A typed function that asks the background: `const ask = asker<PageRequests>()`. It rejects with what went wrong. */
export function asker<P extends Protocol>(): Ask<P> {
  return async <K extends keyof P & string>(method: K, body: Body<P, K>): Promise<Reply<P, K>> => {
    const reply: unknown = await browser.runtime.sendMessage({ method, body });
    if (!isAnswer(reply)) throw new Error(`${method}: no answer`);
    return (reply.json === undefined ? undefined : JSON.parse(reply.json)) as Reply<P, K>;
  };
}

/** Tells open pages that something changed. Nobody listening is not an error. */
export function announcer<P extends Protocol>(): <K extends keyof P & string>(
  event: K,
  body: Body<P, K>,
) => Promise<void> {
  return async (event, body) => {
    try {
      await browser.runtime.sendMessage({ event, body });
    } catch {
      // "Could not establish connection": no page is open.
    }
  };
}

/** Tells our scripts in every frame of a tab that something changed. No script being there is not an error. */
export function frameAnnouncer<P extends Protocol>(): <K extends keyof P & string>(
  tabId: number,
  event: K,
  body: Body<P, K>,
) => Promise<void> {
  return async (tabId, event, body) => {
    try {
      await browser.tabs.sendMessage(tabId, { event, body });
    } catch {
      // "Could not establish connection": none of our scripts runs there.
    }
  };
}

/** A typed function that hears the background's events: `observer<PageEvents>()("reportChanged", ...)`. */
export function observer<P extends Protocol>(): Observe<P> {
  return (method, listener) => {
    browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
      if (sender.id === browser.runtime.id && isEvent(message) && message.event === method) {
        listener(message.body as never);
      }
      return undefined;
    });
  };
}

function isRequest(message: unknown): message is Request {
  return isFields(message) && typeof message.method === "string";
}

function isEvent(message: unknown): message is { readonly event: string; readonly body: unknown } {
  return isFields(message) && typeof message.event === "string";
}

function isAnswer(message: unknown): message is Answer {
  return isFields(message) && message.answered === true;
}
