import type { IncomingMessage } from "node:http";
import type { SitePorts } from "../support/sites.ts";

/** One request, as a site of the world sees it. */
export type Visit = {
  readonly host: string;
  readonly url: URL;
  readonly method: string;
  /** Of several cookies of one name the first, which is the one with the longest path. */
  readonly cookies: ReadonlyMap<string, string>;
  /** The Cookie header as it came. */
  readonly cookieHeader: string;
  readonly header: (name: string) => string;
  /** The fields of a posted form; empty otherwise. */
  readonly form: URLSearchParams;
  readonly ports: SitePorts;
};

/** What a site answers. `cookies` are whole Set-Cookie lines. */
export type Answer = {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** A whole answer as bytes, written past the HTTP library; everything else is then ignored. */
  readonly raw?: Uint8Array;
};

/** A site is a function; what it remembers between visits lies in cookies or in the world that made it. */
export type Site = (visit: Visit) => Answer | undefined;

const MAX_FORM = 16_384;

function readCookies(header: string): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header.split("; ").filter(Boolean)) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, Math.max(at, 0));
    if (!cookies.has(name)) {
      cookies.set(name, pair.slice(at + 1));
    }
  }
  return cookies;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_FORM) {
      break;
    }
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

/** Reads a request to its end, a form included. */
export async function readVisit(
  request: IncomingMessage,
  address: { readonly host: string; readonly url: URL; readonly sites: SitePorts },
): Promise<Visit> {
  const { headers, method = "GET" } = request;
  const cookieHeader = headers.cookie ?? "";
  return {
    host: address.host,
    url: address.url,
    ports: address.sites,
    method,
    cookies: readCookies(cookieHeader),
    cookieHeader,
    header: (name) => String(headers[name] ?? ""),
    form: method === "POST" ? await readForm(request) : new URLSearchParams(),
  };
}
