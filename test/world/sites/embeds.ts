import { escapeHtml } from "../page.ts";
import type { Visit } from "../visit.ts";

/** What a site puts into its page to earn money by the advertiser: a script, and a frame that loads a pixel. */
export function embedAdvert(site: string, topic: string): string {
  const query = `on=${encodeURIComponent(site)}&about=${encodeURIComponent(topic)}`;
  // The script first: it waits for its answer, so that one visitor does not get three numbers at once.
  return `<h2>Advertisement</h2><div class="advert">
<p id="advert-words"></p><script src="https://tracker-ads.test/tag.js?${query}"></script>
<iframe class="small" id="advert" src="https://tracker-ads.test/banner?${query}"></iframe></div>`;
}

/** What a site puts into its page to have its visits counted. */
export function embedMetrics(site: string): string {
  return `<script src="https://metrics.test/collect.js?on=${encodeURIComponent(site)}"></script>`;
}

/** What this server got to see: cookies are sent, not asked for. */
export function receivedCookies({ cookieHeader }: Visit): string {
  const pairs = cookieHeader.split("; ").filter(Boolean);
  const rows = pairs.map((pair) => {
    const [name = "", ...value] = Buffer.from(pair, "latin1").toString("utf8").split("=");
    return `<tr><td><code>${escapeHtml(name)}</code><td><code>${escapeHtml(value.join("="))}</code>`;
  });
  const table = `<table><tr><th>Cookie<th>Value${rows.join("")}</table>`;
  return `<details><summary>What your browser sent with this request: ${pairs.length} cookies</summary>${table}</details>`;
}
