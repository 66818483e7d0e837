import { redirect, script } from "../world/answers.ts";
import { page } from "../world/page.ts";
import type { Answer, Site } from "../world/visit.ts";

/** The site that tries, and one that it embeds. */
export const TRIES = "https://tries.test";
const EMBEDDED = "https://embedded.test";

const YEAR = "Max-Age=31536000";
const IN_FRAME = `Path=/; SameSite=None; Secure; ${YEAR}`;
/** Names that the table knows everywhere; the attributes differ. */
const REFUSED_LINES = [`_ga=GA1.1.1.1; Path=/; ${YEAR}`, `_fbp=fb.1.1.1; Path=/; Secure; SameSite=Lax`];
/** Beside them an own cookie of the site that nobody knows. */
const KEPT_LINE = `keeps=1; Path=/; Secure; SameSite=Lax; ${YEAR}`;

const setting = (lines: readonly string[]) =>
  `/set?${lines.map((line) => `cookie=${encodeURIComponent(line)}`).join("&")}`;
const writes = (lines: readonly string[]) =>
  lines.map((line) => `document.cookie = ${JSON.stringify(line)};`).join("\n");
const asks = (url: string) => `fetch(${JSON.stringify(url)}, { mode: "no-cors", credentials: "include" })`;

/** Nine requests in a second, and a mark when all of them were answered. */
const BEACONS = `const marks = [0, 1, 5, 10, 20, 50, 100, 250, 600].map((wait) => new Promise((done) => setTimeout(() =>
  fetch("/beacon/" + wait, { credentials: "include" }).then(done, done), wait)));
Promise.all([...marks, globalThis.tried]).then(() => { document.documentElement.dataset.tried = "yes"; });`;

const WORKER = `${asks(setting([...REFUSED_LINES, KEPT_LINE]))}.then(() => ${asks("/beacon/worker")}).then(() => postMessage("done"));`;
const SERVICE_WORKER = `addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => event.waitUntil((async () => {
  if (event.data === "store") await cookieStore.set({ name: "_ga", value: "1", path: "/" });
  else await ${asks(setting([...REFUSED_LINES, KEPT_LINE]))};
  event.source.postMessage("done");
})()));`;
const askServiceWorker = (what: string) => `globalThis.tried = new Promise((done) => {
  navigator.serviceWorker.addEventListener("message", done);
  navigator.serviceWorker.register("/service-worker.js").then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active.postMessage(${JSON.stringify(what)}));
});`;

/** What a page's first script does, by the page's path. */
const SCRIPTS: Readonly<Record<string, string>> = {
  "/script": writes([...REFUSED_LINES, "_gid=GA1.1.2.2; Path=/deep", KEPT_LINE]),
  "/store": `globalThis.tried = Promise.all([cookieStore.set("_ga", "1"), cookieStore.set({ name: "_fbp", value: "2" }),
  cookieStore.set("keeps", "1")]);`,
  "/fetch": `globalThis.tried = ${asks(setting([...REFUSED_LINES, KEPT_LINE]))};`,
  "/worker": `globalThis.tried = new Promise((done) => { new Worker("/worker.js").addEventListener("message", done); });`,
  "/service-worker": askServiceWorker("fetch"),
  "/service-worker-store": askServiceWorker("store"),
  "/image": `globalThis.tried = Promise.all([${asks(`https://pixel.test${setting([`_fbp=1; ${IN_FRAME}; Partitioned`, `_ga=1; ${IN_FRAME}`])}`)},
  new Promise((done) => setTimeout(() => ${asks("https://pixel.test/beacon/image")}.then(done), 300))]);`,
};

/** What stands in a page's body. */
const BODIES: Readonly<Record<string, string>> = {
  "/frame": `<iframe src="${EMBEDDED}/inner"></iframe>`,
  "/frame-http": `<iframe src="${EMBEDDED}/inner-http"></iframe>`,
  "/around": `<iframe src="${EMBEDDED}/around-inner"></iframe>`,
  "/blank": `<iframe id="f"></iframe><script>const inner = document.querySelector("#f").contentDocument;
inner.cookie = "_ga=1; Path=/"; const s = inner.createElement("script");
s.textContent = 'document.cookie = "_fbp=1; Path=/"'; inner.documentElement.append(s);</script>`,
  "/srcdoc": `<iframe srcdoc="<script>document.cookie = '_ga=1; Path=/'</script>"></iframe>`,
};

const inFrame = (lines: readonly string[], asked: readonly string[] = []): Answer =>
  page({
    site: "Inner",
    title: "Inner",
    says: "A frame.",
    cookies: lines,
    body: `<script>${writes(asked)}${BEACONS}</script>`,
  });

const FIXED: Readonly<Record<string, Answer>> = {
  "embedded.test/inner": inFrame([], [`_fbp=1; ${IN_FRAME}; Partitioned`, `_ga=1; ${IN_FRAME}`]),
  "embedded.test/inner-http": inFrame([`_fbp=1; ${IN_FRAME}; Partitioned`, `_ga=1; ${IN_FRAME}`]),
  "embedded.test/around-inner": page({
    ...{ site: "Inner", title: "Inner", says: "A frame." },
    body: `<iframe src="${TRIES}/innermost"></iframe>`,
  }),
  "tries.test/innermost": inFrame([`_gid=1; ${IN_FRAME}`], [`_fbp=1; ${IN_FRAME}; Partitioned`, `_ga=1; ${IN_FRAME}`]),
  "tries.test/worker.js": script(WORKER),
  "tries.test/service-worker.js": script(SERVICE_WORKER),
  "tries.test/redirect": redirect("/landed", [...REFUSED_LINES, KEPT_LINE]),
};

/** Ways in which a refused cookie is tried, as paths of TRIES. Each page marks its root with `data-tried`. */
export const WAYS = [
  ...["/script", "/store", "/document", "/fetch", "/redirect", "/image", "/frame", "/frame-http", "/around", "/blank"],
  ...["/srcdoc", "/worker", "/service-worker", "/service-worker-store"],
] as const;

const DOCUMENTS = [...WAYS, "/landed", "/plain"] as readonly string[];

export const refusedSite: Site = ({ host, url: { pathname } }) => {
  if (pathname.startsWith("/beacon/")) return { status: 204 };
  const place = `${host}${pathname}`;
  if (FIXED[place]) return FIXED[place];
  if (host !== "tries.test" || !DOCUMENTS.includes(pathname)) return undefined;
  const cookies = pathname === "/document" ? [...REFUSED_LINES, KEPT_LINE] : [];
  return page({
    ...{ site: "Tries", title: pathname, says: "A page that tries to store what was refused.", cookies },
    body: `<script>${SCRIPTS[pathname] ?? ""}\n${BEACONS}</script>${BODIES[pathname] ?? ""}`,
  });
};

/** A name of the fixtures that is refused where analytics and advertising are. */
export const isRefusedName = (name: string): boolean => /^(?:_ga|_gid|_fbp)$/.test(name);

/** The refused cookies that a Cookie header carries. */
export const refusedIn = (header: string): readonly string[] =>
  header.split("; ").filter((pair) => isRefusedName(pair.split("=")[0] ?? ""));
