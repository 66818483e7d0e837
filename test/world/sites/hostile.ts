import { HOSTILE_TEXTS } from "../hostile-texts.ts";
import { page } from "../page.ts";
import type { Site } from "../visit.ts";

/** The page whose cookies are built to break whoever shows them. */
export const HOSTILE_URL = "https://hostile.test/";
const NAMES = "https://names.hostile.test/names.gif";

const PATH = "Path=/; Secure; SameSite=Lax";
/** A header carries bytes: UTF-8, one character of the string per byte. */
const onTheWire = (text: string) => Buffer.from(text, "utf8").toString("latin1");

const asValue = (text: string, index: number) => `v${String(index).padStart(3, "0")}=${text}; ${PATH}`;
const asName = (text: string, index: number) => `${text.replaceAll("=", "≈")}=n${index}; ${PATH}`;

/** 4,096 bytes of name and value together are allowed, one more is not. */
const LONG: readonly string[] = [
  `${"n".repeat(4_000)}=1; ${PATH}`,
  `${"<b>".repeat(1_300)}=1; ${PATH}`,
  `long_value=${"v".repeat(4_086)}; ${PATH}`,
  `too_long=${"v".repeat(4_089)}; ${PATH}`,
  `${"é".repeat(2_000)}=utf8; ${PATH}`,
  `long_path=1; Path=/${"p".repeat(1_000)}; Secure`,
];

/** Lines that no server should send. Those with control characters can only be written past the HTTP library. */
const MALFORMED: readonly string[] = [
  "",
  ";",
  "=",
  "; Path=/",
  "noequals",
  "=onlyvalue",
  "==two",
  "a=b=c=d; Path=/",
  "attr=1; ; ;; Path=/; Secure=yes; HttpOnly=no",
  "expires=1; Expires=yesterday at noon; Path=/",
  "negative=1; Max-Age=-1; Path=/",
  "words=1; Max-Age=soon; Path=/",
  "twice=1; Path=/a; Path=/; Domain=; Domain=hostile.test",
  "domain=1; Domain=.; Path=/",
  "relative=1; Path=no/slash",
  "samesite=1; SameSite=Sometimes; Path=/",
  "tab\there=1; Path=/",
  "bell=\u0007; Path=/",
  "escape=\u001B[31mred; Path=/",
  "delete=\u007F; Path=/",
];

/** A NUL makes a browser throw the answer away, a lone CR begins a new line in Chromium: each in its own answer. */
const BREAKING: readonly string[] = ["nul\u0000here=1; Path=/", "return=a\rset-cookie: smuggled=1; Path=/"];

/** Names and values of every kind of mischief: markup, reordering and control characters, 4 kB names, broken lines. */
export const hostileSite: Site = ({ host, url }) => {
  if (host === "names.hostile.test" && url.pathname === "/names.gif") {
    return { raw: response(HOSTILE_TEXTS.map(asName).map(onTheWire), "image/gif", "") };
  }
  const [, broken] = /^\/broken-(\d)\.gif$/.exec(url.pathname) ?? [];
  if (broken !== undefined) {
    return { raw: response(BREAKING.slice(Number(broken)).slice(0, 1), "image/gif", "") };
  }
  if (url.pathname !== "/") {
    return undefined;
  }
  const pictures = [NAMES, ...BREAKING.map((_, index) => `/broken-${index}.gif`)];
  const images = pictures.map((source) => `<img src="${source}" alt="">`).join("");
  const { body } = page({
    title: "Cookies that mean harm",
    site: "Hostile",
    colour: "red",
    says: "Their names and values are markup, run backwards, are empty, broken or four thousand characters long. A list must show them as text and stay calm.",
    body: `<p class="card">Nothing that a site puts into a cookie may run, or change how a list looks.</p>${images}`,
  });
  const lines = [...HOSTILE_TEXTS.map(asValue), ...LONG, ...MALFORMED].map(onTheWire);
  return { raw: response(lines, "text/html; charset=utf-8", String(body)) };
};

/** A whole answer as bytes: the HTTP library refuses to send some of these lines, as it should. */
function response(cookies: readonly string[], type: string, body: string): Uint8Array {
  const bytes = Buffer.from(body, "utf8");
  const head = [
    "HTTP/1.1 200 OK",
    `content-type: ${type}`,
    `content-length: ${bytes.length}`,
    "cache-control: no-store",
    "connection: close",
    ...cookies.map((line) => `set-cookie: ${line}`),
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`, "latin1"), bytes]);
}
