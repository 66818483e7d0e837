import type { Address } from "#core/address.ts";

/** Scheme and host of a web address; undefined for everything that holds no cookies (about:, data:, chrome: ...). */
export function addressOf(url: string | undefined): (Address & { readonly url: string }) | undefined {
  const parsed = parse(url);
  if (parsed === undefined) return undefined;
  const scheme = schemes[parsed.protocol];
  if (scheme === undefined || parsed.hostname === "") return undefined;
  parsed.hash = "";
  // Addresses are remembered: a password in one is not.
  parsed.username = "";
  parsed.password = "";
  return { scheme, host: parsed.hostname, url: parsed.href };
}

/** WebSockets send cookies too: ws: counts as http:, wss: as https:. */
const schemes: Readonly<Record<string, Address["scheme"] | undefined>> = {
  "http:": "http",
  "https:": "https",
  "ws:": "http",
  "wss:": "https",
};

/** The parts of any address, also of one that is not of the web. */
export function partsOf(url: string | undefined): {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
} {
  const parsed = parse(url);
  if (parsed === undefined) return { scheme: "", host: "", path: "" };
  return { scheme: parsed.protocol.slice(0, -1), host: parsed.hostname, path: parsed.pathname };
}

function parse(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}
