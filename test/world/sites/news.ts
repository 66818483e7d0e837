import { notFound } from "../answers.ts";
import { page } from "../page.ts";
import type { Answer, Site, Visit } from "../visit.ts";
import { embedAdvert, embedMetrics, receivedCookies } from "./embeds.ts";

const SITE = { site: "The Daily Pebble", colour: "blue" } as const;
const FREE_ARTICLES = 5;
const ARTICLES: readonly (readonly [title: string, text: string])[] = [
  ["Pebble found on beach", "It is grey, experts say, and may have been there for a while."],
  ["Town counts its teapots", "The result will be announced as soon as everybody agrees what a teapot is."],
  ["Turnip wins prize again", "The jury praised its shape. The turnip was not available for comment."],
];

/** A newspaper: counts the articles you read in a cookie, and shows the same advertiser as the shop. */
export const newsSite: Site = (visit) => {
  const [, number] = /^\/article\/(\d)$/.exec(visit.url.pathname) ?? [];
  if (visit.url.pathname === "/") {
    return front(visit);
  }
  return number === undefined ? undefined : article(visit, Number(number));
};

function readArticles(visit: Visit): ReadonlySet<string> {
  return new Set((visit.cookies.get("read_articles") ?? "").split(".").filter((each) => /^\d$/.test(each)));
}

const readerCookie = (visit: Visit) =>
  `reader=${/^[\w-]+$/.exec(visit.cookies.get("reader") ?? "")?.[0] ?? crypto.randomUUID()}; Path=/; Secure; SameSite=Lax; Max-Age=34560000`;

function front(visit: Visit): Answer {
  const list = ARTICLES.map(
    ([title, text], index) => `<li><h2><a href="/article/${index + 1}">${title}</a></h2><p>${text}</p></li>`,
  );
  return page({
    ...SITE,
    title: "The news of today",
    says: "Another site, the same advertiser. Where third-party cookies are allowed, it knows what you looked at in the shop.",
    body: `<ul class="cards">${list.join("")}</ul>
<p class="card">Read so far: <b id="read">${readArticles(visit).size}</b> of ${FREE_ARTICLES} free articles.</p>
${embedAdvert("news.test", "pebbles")}${receivedCookies(visit)}
<footer><a href="https://shop.test/">Turnip &amp; Teapot</a></footer>${embedMetrics("news.test")}`,
    cookies: [readerCookie(visit)],
  });
}

function article(visit: Visit, number: number): Answer {
  const [title, text] = ARTICLES[number - 1] ?? [];
  if (!title || !text) {
    return notFound;
  }
  const read = new Set([...readArticles(visit), String(number)]);
  return page({
    ...SITE,
    title,
    says: "The newspaper counts the articles that you read in a cookie of its own.",
    body: `<p>${text}</p><p class="card">Article <b id="read">${read.size}</b> of ${FREE_ARTICLES} free ones.</p>
${embedAdvert("news.test", title.toLowerCase())}<footer><a href="/">All news</a></footer>${embedMetrics("news.test")}`,
    cookies: [readerCookie(visit), `read_articles=${[...read].join(".")}; Path=/; Max-Age=2592000; SameSite=Lax`],
  });
}
