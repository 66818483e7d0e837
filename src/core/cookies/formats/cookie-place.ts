import type { Plain } from "#core/values/decoded-step.ts";
import { defaultPath } from "../default-path.ts";
import { domainFor, readHost } from "./cookie-host.ts";
import { readUrl } from "./cookie-url.ts";
import type { ImportNote } from "./imported-cookie.ts";

export type CookiePlace = {
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  /** Only an address says so; a record has its own flag. */
  readonly secure: boolean;
  readonly notes: readonly ImportNote[];
};

/** Domain and path, or else an address that gives host, directory and Secure. `undefined` without a usable host. */
export function readPlace(record: { readonly [key: string]: Plain }): CookiePlace | undefined {
  const path = typeof record.path === "string" && record.path !== "" ? record.path : undefined;
  if (typeof record.domain === "string" && record.domain !== "") {
    return placeOfDomain(record.domain, record.hostOnly, path ?? "/");
  }
  const url = readUrl(typeof record.url === "string" ? record.url : undefined);
  if (url === undefined) return undefined;
  const { host, scheme } = url;
  return { domain: host, hostOnly: true, path: path ?? defaultPath(url.path), secure: scheme === "https", notes: [] };
}

/** `hostOnly` decides; where it is missing the leading dot does. */
export function placeOfDomain(domain: string, flag: Plain | undefined, path: string): CookiePlace | undefined {
  const host = readHost(domain);
  if (host === undefined) return undefined;
  const hostOnly = typeof flag === "boolean" ? flag : !host.hasDot;
  const notes: ImportNote[] = [];
  if (host.hadPort) notes.push("port-dropped");
  if (hostOnly === host.hasDot) notes.push("host-only-contradicts-dot");
  return { domain: domainFor(host.host, hostOnly), hostOnly, path, secure: false, notes };
}
