import type { BrowserName } from "../../tools/find-browser.ts";
import { pixel } from "../world/answers.ts";
import type { Answer, Site, Visit } from "../world/visit.ts";

/** Every way in which a page can ask another host for something. */
const KINDS = [
  ..."script image css font media object iframe fetch keepalive xhr beacon ping websocket preload".split(" "),
  ..."modulepreload prefetch srcdoc data blob blank worker sharedworker serviceworker nested own eventsource".split(
    " ",
  ),
];

/** Those that a browser issues: Firefox has no `ping`. */
export function kindsIn(browser: BrowserName): readonly string[] {
  return KINDS.filter((kind) => browser === "chromium" || kind !== "ping").toSorted();
}

/** `/matrix?to=a.example,b.example&round=1` asks both hosts in every way, or in those of `only`: `https://a.example/m/<kind>?1`. */
export const matrixSite: Site = (visit) => {
  const { pathname, searchParams } = visit.url;
  if (pathname.startsWith("/m/")) return partOf(pathname.slice("/m/".length), visit);
  if (pathname === "/matrix") return page(`<script>${FIRST_SCRIPT}</script><script src="/matrix.js"></script>`);
  if (pathname === "/matrix.js") return { type: "text/javascript", body: PAGE_SCRIPT };
  if (pathname === "/matrix-worker.js") return { type: "text/javascript", body: WORKER_SCRIPT };
  if (pathname === "/inner") return page(`<img src="${searchParams.get("src") ?? ""}">`);
  return undefined;
};

const FIRST_SCRIPT = "document.documentElement.dataset.gpc = String(navigator.globalPrivacyControl)";

const page = (body: string): Answer => ({
  type: "text/html",
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>matrix</title><body>${body}</body></html>`,
});

const TYPES: Readonly<Record<string, string>> = {
  script: "text/javascript",
  preload: "text/javascript",
  modulepreload: "text/javascript",
  css: "text/css",
  iframe: "text/html",
  object: "text/html",
  eventsource: "text/event-stream",
};

function partOf(kind: string, { host }: Visit): Answer {
  const cookies = [`${kind}=1; Path=/; Secure; SameSite=None; Partitioned; Domain=${host}`];
  const headers = { "access-control-allow-origin": "*" };
  if (TYPES[kind] === undefined) return { ...pixel(cookies), headers };
  return { type: TYPES[kind] ?? "", body: "", cookies, headers };
}

const WORKER_SCRIPT = `
const ask = (urls) => Promise.allSettled(urls.map((url) => fetch(url, { mode: "no-cors" })));
self.addEventListener("message", ({ data }) => ask(data));
self.addEventListener("connect", ({ ports }) => ports[0].onmessage = ({ data }) => ask(data));
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));`;

const PAGE_SCRIPT = `
const given = new URLSearchParams(location.search);
const hosts = given.get("to").split(",");
const add = (tag, more) => document.body.append(Object.assign(document.createElement(tag), more));
const img = (url) => '<img src="' + url + '">';
const quiet = (work) => { try { const made = work(); if (made?.catch) made.catch(() => {}); } catch {} };
const KINDS = {
  script: (url) => add("script", { src: url }),
  image: (url) => add("img", { src: url }),
  css: (url) => add("link", { rel: "stylesheet", href: url }),
  font: (url) => new FontFace("f" + Math.random(), "url(" + url + ")").load(),
  media: (url) => add("audio", { src: url, preload: "auto" }),
  object: (url) => add("object", { data: url, type: "text/html" }),
  iframe: (url) => add("iframe", { src: url }),
  fetch: (url) => fetch(url, { mode: "no-cors", credentials: "include" }),
  keepalive: (url) => fetch(url, { mode: "no-cors", keepalive: true, method: "POST", body: "x" }),
  xhr: (url) => { const x = new XMLHttpRequest(); x.open("GET", url); x.send(); },
  beacon: (url) => navigator.sendBeacon(url, "x"),
  ping: (url) => { const a = Object.assign(document.createElement("a"), { href: "#x", ping: url }); document.body.append(a); a.click(); },
  websocket: (url) => new WebSocket(url.replace("https:", "wss:")),
  preload: (url) => add("link", { rel: "preload", as: "script", href: url }),
  modulepreload: (url) => add("link", { rel: "modulepreload", href: url }),
  prefetch: (url) => add("link", { rel: "prefetch", href: url }),
  srcdoc: (url) => add("iframe", { srcdoc: img(url) }),
  data: (url) => add("iframe", { src: "data:text/html," + encodeURIComponent(img(url)) }),
  blob: (url) => add("iframe", { src: URL.createObjectURL(new Blob([img(url)], { type: "text/html" })) }),
  blank: (url) => { add("iframe", {}); frames[frames.length - 1].document.body.innerHTML = img(url); },
  worker: (url) => new Worker("/matrix-worker.js").postMessage([url]),
  sharedworker: (url) => new SharedWorker("/matrix-worker.js").port.postMessage([url]),
  serviceworker: async (url) => {
    await navigator.serviceWorker.register("/matrix-worker.js");
    (await navigator.serviceWorker.ready).active.postMessage([url]);
  },
  nested: (url) => add("iframe", { src: "https://embed.test/inner?src=" + encodeURIComponent(url) }),
  own: (url) => add("iframe", { src: new URL("/inner?src=" + encodeURIComponent(url), url).href }),
  eventsource: (url) => new EventSource(url),
};
const only = given.get("only")?.split(",") ?? Object.keys(KINDS);
for (const host of hosts) for (const [kind, ask] of Object.entries(KINDS)) if (only.includes(kind)) quiet(() => ask("https://" + host + "/m/" + kind + "?" + given.get("round")));`;
