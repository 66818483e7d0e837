/** 22 and two more sites of one crowd: enough for 3,300 cookies at 150 each, below every limit per site. */
export const CROWD_HOSTS: readonly string[] = Array.from(
  { length: 24 },
  (_, index) => `crowd-${String(index + 1).padStart(2, "0")}.test`,
);

/** Bücher, as the wire spells it. */
export const IDN_HOST = "xn--bcher-kva.test";

/** A name without a dot, as companies have them. Over plain http only. */
export const INTRANET_HOST = "intranet";

/**
 * Every host of the demo world; each also answers for its sub-domains. The companies are invented. `github.io` and
 * `co.uk` stand here because the public suffix list knows them: nothing of them is ever asked beyond loopback.
 */
export const HOSTS: readonly string[] = [
  "demo.test",
  "shop.test",
  "news.test",
  "bank.test",
  "tracker-ads.test",
  "metrics.test",
  "cdn.test",
  "museum.test",
  "top.test",
  "embed.test",
  "pixel.test",
  "hostile.test",
  "go.test",
  "plain.test",
  "crowd.test",
  ...CROWD_HOSTS,
  IDN_HOST,
  "alice.github.io",
  "bob.github.io",
  "example.co.uk",
  "example-two.co.uk",
];

/** Ports at which every host answers, beside 443 and 80: ports do not separate cookies. */
export const EXTRA_HTTPS_PORT = 8443;

/** Whole names of the public suffix list under which the world lives. Anything else is refused by our servers. */
export const SUFFIXES: readonly string[] = ["test", "github.io", "co.uk"];

/**
 * Companies of the real web, which the extension's lists know and the invented ones they do not: tests send a browser's
 * requests for them to our own servers. Nothing of them is ever asked beyond loopback.
 */
export const LISTED_HOSTS = {
  advertising: "adnxs.com",
  alsoAdvertising: "criteo.com",
  analytics: "hotjar.com",
  functional: "crisp.chat",
} as const;

/** Whether `host` (no port) may be answered by us. Every `.test` name: a test may bring its own sites. */
export function isWorldHost(host: string): boolean {
  const known = [INTRANET_HOST, ...HOSTS, ...Object.values(LISTED_HOSTS)];
  return host.endsWith(".test") || known.some((each) => host === each || host.endsWith(`.${each}`));
}

/** Reachable by its real port only, which is known when the servers run. */
export function isLoopback(host: string): boolean {
  return host === "127.0.0.1" || host === "[::1]" || host === "localhost" || host.endsWith(".localhost");
}
