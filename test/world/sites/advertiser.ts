import { pixel, script } from "../answers.ts";
import { escapeHtml, frame } from "../page.ts";
import type { Site, Visit } from "../visit.ts";

const LIFE = "Max-Age=33696000";
const EMBEDDED = `Path=/; SameSite=None; Secure; ${LIFE}`;
const MOST_VISITORS = 5_000;

/** What the company knows of one visitor: site -> what was looked at there. */
type Profile = Map<string, string>;

/**
 * Glimmer Ads: gives each browser a number in a third-party cookie and looks the number up on each site that embeds it.
 * It recognises a visitor exactly where the browser sends that cookie from one site to the next.
 */
export function createAdvertiser(): Site {
  const profiles = new Map<string, Profile>();

  const keep = (id: string, profile: Profile) => {
    profiles.delete(id);
    profiles.set(id, profile);
    const [oldest = ""] = profiles.keys();
    if (profiles.size > MOST_VISITORS) {
      profiles.delete(oldest);
    }
  };
  const remember = (visit: Visit): { readonly id: string; readonly profile: Profile } => {
    const known = visit.cookies.get("glimmer_id") ?? "";
    const id = profiles.has(known) ? known : crypto.randomUUID().slice(0, 8);
    const profile = profiles.get(id) ?? new Map<string, string>();
    const word = (name: string) => (visit.url.searchParams.get(name) ?? "").slice(0, 60);
    if (word("on") !== "") {
      profile.set(word("on"), word("about"));
    }
    keep(id, profile);
    return { id, profile };
  };
  const cookies = (id: string) => [`glimmer_id=${id}; ${EMBEDDED}`];

  return (visit) => {
    const { pathname } = visit.url;
    if (pathname !== "/banner" && pathname !== "/tag.js" && pathname !== "/pixel.gif") {
      return undefined;
    }
    const { id, profile } = remember(visit);
    if (pathname === "/banner") {
      return frame(words(visit, id, profile), [...cookies(id), `glimmer_frame=1; ${EMBEDDED}; Partitioned`]);
    }
    return pathname === "/tag.js" ? script(tag(id, profile), cookies(id)) : pixel(cookies(id));
  };
}

function words(visit: Visit, id: string, profile: Profile): string {
  const here = visit.url.searchParams.get("on") ?? "";
  const elsewhere = [...profile].filter(([site]) => site !== here);
  const told = elsewhere.map(([site, topic]) => `${topic} at ${site}`).join(", ");
  const text =
    elsewhere.length > 0
      ? `Glimmer Ads knows you: visitor ${id}, who looked at ${told}.`
      : `Glimmer Ads sees visitor ${id}, and knows of no visit elsewhere.`;
  const pixelUrl = escapeHtml(`/pixel.gif${visit.url.search}`);
  return `<p id="recognised" data-recognised="${elsewhere.length > 0}">${escapeHtml(text)}</p>
<img src="${pixelUrl}" width="1" height="1" alt="">`;
}

/** Runs in the page that embeds it: a first-party cookie from a third party's hand. */
function tag(id: string, profile: Profile): string {
  const text = `Glimmer Ads left its number ${id} in a cookie of this site. Sites it has seen you on: ${profile.size}.`;
  return `document.cookie = ${JSON.stringify(`_glimmer=${id}; Path=/; SameSite=Lax; ${LIFE}`)};
document.querySelector("#advert-words").textContent = ${JSON.stringify(text)};`;
}
