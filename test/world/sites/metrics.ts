import { pixel, script } from "../answers.ts";
import type { Site } from "../visit.ts";

const EMBEDDED = "Path=/; SameSite=None; Secure; Max-Age=63072000";

// Three cookies of the page's own site, written by another company's script, then a report to that company. One has a
// name that everybody knows: here it holds nothing but a number of this visitor, and no company but ours hears of it.
const COLLECT = `(() => {
  const read = (name) => (document.cookie.match("(?:^|; )" + name + "=([^;]*)") ?? [])[1];
  const visitor = read("_tally") ?? "T1." + Math.floor(Math.random() * 1e9) + "." + Math.floor(Date.now() / 1000);
  const known = read("_ga") ?? "GA1.1." + Math.floor(Math.random() * 1e9) + "." + Math.floor(Date.now() / 1000);
  const seen = Number(read("_tally_s")?.split(".")[0] ?? 0) + 1;
  document.cookie = "_tally=" + visitor + "; Path=/; Max-Age=63072000; SameSite=Lax";
  document.cookie = "_ga=" + known + "; Path=/; Max-Age=63072000; SameSite=Lax";
  document.cookie = "_tally_s=" + seen + "." + Date.now() + "; Path=/; Max-Age=1800; SameSite=Lax";
  new Image().src = "https://metrics.test/hit.gif?visitor=" + encodeURIComponent(visitor) + "&page=" + encodeURIComponent(location.pathname);
})();`;

/** Tally Metrics: counts visits. Its script writes first-party cookies, its pixel sets a third-party one. */
export const metricsSite: Site = ({ url, cookies }) => {
  if (url.pathname === "/collect.js") {
    return script(COLLECT);
  }
  if (url.pathname === "/hit.gif") {
    const id = /^[\w-]+$/.exec(cookies.get("tally_browser") ?? "")?.[0] ?? crypto.randomUUID();
    return pixel([`tally_browser=${id}; ${EMBEDDED}`]);
  }
  return undefined;
};
