import type { HTTPRequest, Page } from "puppeteer-core";
import { getDomain } from "tldts";
import type { JarCookie } from "./extension-pages.ts";

/** Collects the hosts that a page asks from now on; `clear` before a navigation. */
export function watchHosts(page: Page): { readonly hosts: Set<string>; readonly stop: () => void } {
  const hosts = new Set<string>();
  const onRequest = (request: HTTPRequest) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol === "http:" || protocol === "https:") {
      hosts.add(hostname);
    }
  };
  page.on("request", onRequest);
  return { hosts, stop: () => page.off("request", onRequest) };
}

/** Scheme and registrable domain, as a partition is named; the host where it has none. */
function siteOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${getDomain(hostname, { allowPrivateDomains: true }) ?? hostname}`;
}

/**
 * The cookies of the jar that belong to a page, reckoned from the hosts it asked and not by the code under test: the
 * domain fits one of the hosts, and the partition, if any, is that of the page.
 */
export function cookiesOfPage(
  jar: readonly JarCookie[],
  hosts: ReadonlySet<string>,
  pageUrl: string,
): readonly JarCookie[] {
  const fits = ({ domain, hostOnly }: JarCookie) => {
    const name = domain.replace(/^\./, "");
    return hosts.has(name) || (!hostOnly && [...hosts].some((host) => host.endsWith(`.${name}`)));
  };
  const site = siteOf(pageUrl);
  return jar.filter((cookie) => fits(cookie) && (cookie.partitionKey?.topLevelSite || site) === site);
}
