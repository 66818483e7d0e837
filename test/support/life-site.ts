import { pixel, redirect, script } from "../world/answers.ts";
import { page } from "../world/page.ts";
import type { Answer, Site } from "../world/visit.ts";
import { imageOf, linesOf } from "./late-parts.ts";

export const LIFE = "https://life.test";
/** Asked by nothing but the page that is loaded ahead. */
export const AHEAD_HOST = "crowd-24.test";

const SAYS = { site: "Life", says: "A page that comes and goes." } as const;
const document = (title: string, body: string, cookies: readonly string[] = []): Answer =>
  page({ ...SAYS, title, body, cookies });
const image = (host: string, name: string) => `<img src="${imageOf(host, name).replaceAll("&", "&amp;")}" alt="">`;

/** Past the HTTP library, which forbids storing: what may not be stored is not kept for the way back either. */
function storable({ body = "" }: Answer): Answer {
  const head = `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`;
  return { raw: Buffer.from(`${head}\r\n\r\n${String(body)}`) };
}

const MARK_RETURN = `<script>addEventListener("pageshow", ({ persisted }) => { document.documentElement.dataset.kept = persisted })</script>`;
const RULES = `<script type="speculationrules">{"prerender":[{"urls":["/loaded-ahead"],"eagerness":"immediate"}]}</script>`;
const WORKER = `addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => event.waitUntil(
  fetch(event.data, { mode: "no-cors", credentials: "include" }).then(() => event.source.postMessage("done"))));`;

/** From one site over two others back to the page; an image on its way over three sites, of which the last answers. */
const HOPS: Readonly<Record<string, Answer>> = {
  "life.test/hop": redirect("https://go.test/hop", ["hop_life=1; Path=/"]),
  "go.test/hop": redirect("https://news.test/hop", ["hop_go=1; Path=/"]),
  "news.test/hop": redirect(`${LIFE}/`, ["hop_news=1; Path=/"]),
  "cdn.test/image-hop": redirect("https://metrics.test/image-hop", linesOf("image_hop_cdn")),
  "metrics.test/image-hop": redirect("https://tracker-ads.test/image-hop", linesOf("image_hop_metrics")),
  "tracker-ads.test/image-hop": pixel(linesOf("image_hop_tracker")),
};

const PAGES: Readonly<Record<string, Answer>> = {
  "life.test/": document("Life", image("cdn.test", "life_image"), ["life=1; Path=/"]),
  "life.test/next": document("Next", image("metrics.test", "next_image")),
  "life.test/kept": storable(document("Kept", `${MARK_RETURN}${image("embed.test", "kept_image")}`)),
  "life.test/ahead": document("Ahead", `${RULES}<a id="go" href="/loaded-ahead">on</a>`),
  "life.test/loaded-ahead": document("Loaded ahead", image(AHEAD_HOST, "ahead_image")),
  "life.test/image-hops": document("Hops", '<img src="https://cdn.test/image-hop" alt="">'),
  "life.test/worker": document("Worker", '<script>navigator.serviceWorker.register("/worker.js")</script>'),
  "life.test/worker.js": script(WORKER),
  "life.test/file": { type: "application/zip", body: "file", headers: { "content-disposition": "attachment" } },
};

/** Pages for the scenarios of a page's life, at `LIFE`, and hops of redirects at other sites. */
export function lifeSite(): Site {
  let visits = 0;
  return ({ host, url }) => {
    const place = `${host}${url.pathname}`;
    if (place !== "life.test/once") {
      return HOPS[place] ?? PAGES[place];
    }
    visits += 1;
    return document("Once", visits === 1 ? image("pixel.test", "once_image") : image("news.test", "later_image"));
  };
}
