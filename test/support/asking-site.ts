import type { Answer, Site } from "../world/visit.ts";

/** A page that is long enough to scroll and has something to press, to type and to submit. */
export const ASKING_URL = "https://asking.test/";

const BODY = `<i id="browser"></i><i id="chrome"></i><h1>A page</h1><form><input name="field" aria-label="Field"><button>Send</button></form>
<p><a href="#end">To the end</a></p>${"<p>Some words, one after the other, so that there is something to read.</p>".repeat(60)}<p id="end">The end</p>`;

const html = (body: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  type: "text/html; charset=utf-8",
  body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title><style>html { scrollbar-width: none }</style><body>${body}</body></html>`,
  headers,
});

const STRICTEST =
  "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts";

/** Pages of every kind that a banner may meet. */
export const askingSite: Site = ({ host, url }) => {
  if (host !== "asking.test") return undefined;
  switch (url.pathname) {
    case "/":
      return html(BODY);
    case "/strict":
      return html(BODY, { "content-security-policy": STRICTEST.replace("; sandbox allow-scripts", "") });
    case "/sandboxed":
      return html(BODY, { "content-security-policy": STRICTEST });
    case "/frameset":
      return {
        type: "text/html",
        body: '<!doctype html><html><frameset cols="50%,50%"><frame src="/"><frame src="/"></frameset></html>',
      };
    case "/right-to-left":
      return html(`<div dir="rtl">${BODY}</div><style>html, body { direction: rtl }</style>`);
    case "/xml":
      return { type: "application/xml", body: "<note>A note</note>" };
    case "/text":
      return { type: "text/plain", body: "A text" };
    case "/xhtml":
      return {
        type: "application/xhtml+xml",
        body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A page</title></head><body><p>A page</p></body></html>`,
      };
    default:
      return undefined;
  }
};
