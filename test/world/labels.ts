import type { SitePorts } from "../support/sites.ts";

/** How third-party cookies are treated, by browser and preference. */
export type CookieMode = "chromium-allow" | "chromium-block" | "firefox";

/**
 * How a cookie was set. "own": by the top-level site. "embedded": SameSite=None; Secure from a frame or resource of another
 * site. "partitioned": the same, and it asked for a partition. "unmarked": embedded without SameSite. What becomes of it
 * is in KEPT below.
 */
export type Treatment = "own" | "embedded" | "partitioned" | "unmarked";

/** What a right list says of one cookie. `domain` has a leading dot unless host-only. Written by hand, page by page. */
export type Label = {
  readonly name: string;
  readonly domain: string;
  readonly party: "first-party" | "third-party";
  readonly treatment: Treatment;
};

/** A document or resource of a labelled page. HTTP and HTTPS in `at` stand for the real ports. */
export type Part = {
  readonly at: string;
  readonly as: "document" | "frame" | "image" | "script";
  /** Set-Cookie lines. */
  readonly sets?: readonly string[];
  /** Lines that the part writes to document.cookie. */
  readonly writes?: readonly string[];
  readonly parts?: readonly Part[];
  /** Answered by a redirect to this part. */
  readonly redirectsTo?: Part;
};

export type LabelledPage = {
  readonly id: string;
  readonly says: string;
  /** Of the page on which the visit ends: scheme and registrable domain, as the cookies API writes a partition. */
  readonly topLevelSite: string;
  readonly page: Part;
  readonly labels: readonly Label[];
  /** In the jar because of the visit, but set before the page was there: a list may show it or not. */
  readonly before?: readonly Label[];
};

/** One expected row. `partition` as in `data-partition`: the top-level site, or empty. */
export type ExpectedCookie = Pick<Label, "name" | "domain" | "party"> & { readonly partition: string };

/** The attributes with which a cookie is kept for the pages that embed its site. */
export const EMBEDDED = "Path=/; SameSite=None; Secure";
export const image = (at: string, ...sets: readonly string[]): Part => ({ at, as: "image", sets });

export const own = (name: string, domain: string, party: Label["party"] = "first-party"): Label => ({
  ...{ name, domain, party },
  treatment: "own",
});
export const embedded = (name: string, domain: string, party: Label["party"] = "third-party"): Label => ({
  ...{ name, domain, party },
  treatment: "embedded",
});
export const partitioned = (name: string, domain: string, party: Label["party"] = "third-party"): Label => ({
  ...{ name, domain, party },
  treatment: "partitioned",
});
export const unmarked = (name: string, domain: string): Label => ({
  ...{ name, domain, party: "third-party" },
  treatment: "unmarked",
});
/** All documents and resources of a page, in the order in which they are numbered. */
export function partsOf(part: Part): readonly Part[] {
  return [part, ...(part.redirectsTo ? partsOf(part.redirectsTo) : []), ...(part.parts ?? []).flatMap(partsOf)];
}

/** Where a part of a labelled page is served, with the ports of the running servers. */
export function addressOf(page: LabelledPage, ports: SitePorts, part: Part = page.page): string {
  const origin = part.at.replace(":HTTPS", `:${ports.https}`).replace(":HTTP", `:${ports.http}`);
  return `${origin}/labelled/${page.id}/${partsOf(page.page).indexOf(part)}`;
}

/** Whether a cookie is kept as it is, in the partition of the top-level site, or not at all. */
const KEPT: Readonly<Record<CookieMode, Readonly<Record<Treatment, "plain" | "apart" | "refused">>>> = {
  "chromium-allow": { own: "plain", embedded: "plain", partitioned: "apart", unmarked: "refused" },
  "chromium-block": { own: "plain", embedded: "refused", partitioned: "apart", unmarked: "refused" },
  firefox: { own: "plain", embedded: "apart", partitioned: "apart", unmarked: "apart" },
};

/** The cookies of a page that the browser holds after one visit in this mode: no more and no fewer. */
export function expectedCookies(
  page: Pick<LabelledPage, "labels" | "topLevelSite">,
  mode: CookieMode,
): readonly ExpectedCookie[] {
  const kept = page.labels.filter(({ treatment }) => KEPT[mode][treatment] !== "refused");
  return kept.map(({ name, domain, party, treatment }) => {
    const partition = KEPT[mode][treatment] === "apart" ? page.topLevelSite : "";
    return { name, domain, party, partition };
  });
}
