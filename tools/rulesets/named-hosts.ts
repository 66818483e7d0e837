import type { BlockingPurpose } from "#core/blocking/rulesets.ts";
import type { Draft } from "./draft.ts";

/**
 * Hosts that say in their first label what they are for: `pixel.shop.example`, `ads3.shop.example`. As third parties
 * they are blocked although no list names them. A whole domain may be called so for any reason (`pixel.example`), and
 * short or ambiguous labels (`t`, `c`, `click`, `sync`, `events`) say nothing.
 */
const LABELS: Readonly<Record<BlockingPurpose, readonly string[]>> = {
  advertising:
    "ad ads adn adx adserver adserv adserving adtech banner banners affiliate affiliates dmp dsp ssp rtb imp".split(
      " ",
    ),
  analytics:
    "analytics beacon count counter metrics pixel px stat stats telemetry tongji track tracker tracking trk".split(" "),
};

/** Whether a rule of this file may stop requests to the host. */
export function isNamedHost(host: string): boolean {
  const labels = host.split(".");
  if (labels.length < 3) return false;
  const label = labels[0]?.replace(/\d{1,3}$/, "") ?? "";
  return LABELS.advertising.includes(label) || LABELS.analytics.includes(label);
}

export function namedHostDrafts(): readonly Draft[] {
  return (["advertising", "analytics"] as const).map((purpose) => ({
    kind: "block",
    important: false,
    match: { regexFilter: namedHostPattern(purpose), party: "thirdParty" },
    list: "own",
    purpose,
    tier: "hosts",
  }));
}

function namedHostPattern(purpose: BlockingPurpose): string {
  return `^(https?|wss?)://(${LABELS[purpose].join("|")})[0-9]{0,3}[.][-0-9a-z]+[.]`;
}
