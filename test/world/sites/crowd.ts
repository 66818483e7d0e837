import { pixel } from "../answers.ts";
import { CROWD_HOSTS } from "../hosts.ts";
import { page } from "../page.ts";
import type { Site } from "../visit.ts";

/** Both browsers keep 180 cookies per site and partition; we stay well below. */
const MOST_PER_SITE = 150;
const DEFAULT_COUNT = 3_300;

/** The page with as many cookies as Chromium keeps in all; fewer by `count`. */
export const crowdUrl = (count = DEFAULT_COUNT) => `https://crowd.test/?count=${count}`;

/** How `count` cookies are dealt out: at most 150 to the page's own site, then to one embedded site after the other. */
function deal(count: number): readonly number[] {
  const shares: number[] = [];
  for (let left = count; left > 0; left -= MOST_PER_SITE) {
    shares.push(Math.min(left, MOST_PER_SITE));
  }
  return shares;
}

function lines(count: number, attributes: string): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(3, "0");
    // Every third one ends with the session, the others live 1 to 300 days: a list has something to sort.
    const life = index % 3 === 0 ? "" : `; Max-Age=${(1 + ((index * 37) % 300)) * 86_400}`;
    return `c${number}=${(index * 2_654_435_761) % 4_294_967_296}; Path=/; ${attributes}${life}`;
  });
}

export const crowdPage: Site = ({ url }) => {
  if (url.pathname !== "/") {
    return undefined;
  }
  const asked = Number(url.searchParams.get("count") ?? DEFAULT_COUNT);
  const count = Number.isInteger(asked) ? Math.min(Math.max(asked, 0), MOST_PER_SITE * (CROWD_HOSTS.length + 1)) : 0;
  const [own = 0, ...others] = deal(count);
  const images = others.map((share, index) => `<img src="https://${CROWD_HOSTS[index]}/c.gif?n=${share}" alt="">`);
  return page({
    title: `${count} cookies`,
    site: "Crowd",
    says: "One page that brings as many cookies as it can: some of its own, most from the sites it embeds. A list must stay quick.",
    body: `<p class="card">${own} of crowd.test, ${count - own} of ${others.length} embedded sites.</p>${images.join("")}`,
    cookies: lines(own, "Secure; SameSite=Lax"),
  });
};

/** An embedded site: `?n=` cookies at once. Partitioned, so that they are kept whether or not third-party cookies are. */
export const crowdMember: Site = ({ url }) => {
  const share = Math.min(Number(url.searchParams.get("n")) || 0, MOST_PER_SITE);
  return pixel(lines(share, "Secure; SameSite=None; Partitioned"));
};
