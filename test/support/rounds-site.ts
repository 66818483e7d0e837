import { page } from "../world/page.ts";
import type { Site } from "../world/visit.ts";

const ROUNDS = "https://rounds.test";

const LINE = '"_ga=1; Path=/; Max-Age=99999"';
const FRAME = 'const f = document.createElement("iframe"); document.documentElement.append(f);';
/** A frame that has its address before it is in the page: its first document is never shown. */
const withFrame = (address: string) =>
  `const f = document.createElement("iframe"); ${address} document.documentElement.append(f);`;
const setterOf = (view: string) => `Object.getOwnPropertyDescriptor(${view}.Document.prototype, "cookie").set`;

/** Ways round the guard that it holds: as a page's first script. */
export const HELD_ROUNDS: Readonly<Record<string, string>> = {
  "a setter from a frame without address": `${FRAME} ${setterOf("f.contentWindow")}.call(document, ${LINE});`,
  "a setter from a frame that was removed": `${FRAME} const s = ${setterOf("f.contentWindow")}; f.remove(); s.call(document, ${LINE});`,
  "the document of a frame without address": `${FRAME} f.contentDocument.cookie = ${LINE};`,
  "a store's method from a frame": `${FRAME} f.contentWindow.CookieStore.prototype.set.call(cookieStore, "_ga", "1");`,
  "leading blanks and tabs": `document.cookie = " \\t _ga \\t=1; Path=/";`,
  "a name without a value": `document.cookie = "_ga";`,
  "an object that changes its mind": `let n = 0; document.cookie = { toString: () => (n++ === 0 ? "x=1" : ${LINE}) };
    let m = 0; document.cookie = { toString: () => (m++ === 0 ? ${LINE} : "x=1") };`,
  "an option that changes its mind": `let n = 0; cookieStore.set({ get name() { return n++ === 0 ? "_ga" : "_ga"; }, value: "1" });
    let m = 0; cookieStore.set({ get name() { return m++ === 0 ? "x" : "_ga"; }, value: "1" });`,
  "an inherited option": `class O { get name() { return "_ga"; } get value() { return "1"; } } cookieStore.set(new O());`,
  "call and apply replaced": `let native; const call = Function.prototype.call, apply = Function.prototype.apply;
    Function.prototype.call = function (...a) { native ??= this; return Reflect.apply(call, this, a); };
    Function.prototype.apply = function (...a) { native ??= this; return Reflect.apply(apply, this, a); };
    document.cookie = ${LINE}; native && Reflect.apply(native, document, [${LINE}]);`,
  "Reflect replaced": `const apply = Reflect.apply; let native; Reflect.apply = (f, t, a) => { native ??= f; return apply(f, t, a); };
    document.cookie = ${LINE}; native && apply(native, document, [${LINE}]);`,
  "methods of texts and patterns replaced": `String.prototype.indexOf = () => -1; String.prototype.slice = () => "x";
    String.prototype.trim = () => "x"; RegExp.prototype.exec = () => null; RegExp.prototype.test = () => false;
    Array.prototype[Symbol.iterator] = function* () {}; Object.prototype._ga = 0; document.cookie = ${LINE};`,
  "the witness imitated": `const nodes = []; document.addEventListener("consentry-guard", (e) => nodes.push(e.relatedTarget));
    document.dispatchEvent(new CustomEvent("consentry-witness"));
    for (const node of [document, window, ...nodes]) node.dispatchEvent(new CustomEvent("a", { detail: "_ga" }));
    document.cookie = ${LINE};`,
  "events replaced": `const dispatch = EventTarget.prototype.dispatchEvent; const seen = [];
    EventTarget.prototype.dispatchEvent = function (e) { seen.push(this); return dispatch.call(this, e); };
    globalThis.CustomEvent = class extends Event { constructor(t) { super(t); seen.push(this); } };
    document.cookie = ${LINE}; for (const node of seen) dispatch.call(node, new Event("a"));
    document.cookie = ${LINE};`,
  "a line that only looks like a deletion": `document.cookie = "_ga=1; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=9999";
    document.cookie = "_ga=1; Path=/; Max-Age=0; foo\\n; Max-Age=9999"; document.cookie = "_ga=1; Max-Age=0; Max-Age=9999; Path=/";`,
  "the page written anew": `setTimeout(() => { document.open(); document.write("<p>new</p><script>document.cookie = '_ga=1; Path=/'<" + "/script>"); document.close(); }, 50);`,
  "a frame written by the page": `${FRAME} f.contentDocument.write("<script>document.cookie = '_ga=1; Path=/'<" + "/script>"); f.contentDocument.close();`,
  "a frame of a blob": `${FRAME} f.src = URL.createObjectURL(new Blob(["<script>document.cookie = '_ga=1; Path=/'<" + "/script>"], { type: "text/html" }));`,
  "a sandboxed frame of the same origin": `${FRAME} f.sandbox = "allow-scripts allow-same-origin"; f.srcdoc = "<script>document.cookie = '_ga=1; Path=/'<" + "/script>";`,
  "a picture with a script": `${FRAME} f.src = "/picture.svg";`,
};

/** Ways that reach past it, for the other layers. */
export const LATE_ROUNDS: Readonly<Record<string, string>> = {
  "a setter from a frame whose document is on its way": `${withFrame('f.src = "/empty";')} ${setterOf("f.contentWindow")}.call(document, ${LINE});`,
  "a setter from a frame whose source text is on its way": `${withFrame('f.srcdoc = "<p>x";')} ${setterOf("f.contentWindow")}.call(document, ${LINE});`,
  "an address that is a script": withFrame(`f.src = "javascript:void(document.cookie='_ga=1; Path=/')";`),
};

const ALL = [...Object.values(HELD_ROUNDS), ...Object.values(LATE_ROUNDS)];

/** The address of the page that tries this. */
export const roundUrl = (script: string) => `${ROUNDS}/round?${ALL.indexOf(script)}`;

const BEACONS = `for (const wait of [0, 10, 50, 100, 200, 400, 600]) setTimeout(() => fetch("/beacon/" + wait, { credentials: "include" }), wait);
setTimeout(() => { document.documentElement.dataset.tried = "yes"; }, 800);`;

const SVG = `<svg xmlns="http://www.w3.org/2000/svg"><script>document.cookie = "_ga=1; Path=/"</script></svg>`;

/** Pages that attack the guard. */
export const roundsSite: Site = ({ host, url }) => {
  if (host !== "rounds.test") return undefined;
  if (url.pathname === "/picture.svg") return { type: "image/svg+xml", body: SVG };
  if (url.pathname !== "/round") return { status: 204 };
  const body = `<script>${BEACONS}</script><script>{ ${ALL[Number(url.search.slice(1))] ?? ""} }</script>`;
  return page({ site: "Rounds", title: "Rounds", says: "A page that attacks the guard.", body });
};
