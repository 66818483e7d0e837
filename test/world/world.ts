import type { ServerResponse } from "node:http";
import type { Handler } from "../support/sites.ts";
import { notFound, pixel } from "./answers.ts";
import { CROWD_HOSTS } from "./hosts.ts";
import { createAdvertiser } from "./sites/advertiser.ts";
import { createBank } from "./sites/bank.ts";
import { cdnSite } from "./sites/cdn.ts";
import { crowdMember, crowdPage } from "./sites/crowd.ts";
import { demoSite } from "./sites/demo.ts";
import { fixtureSite } from "./sites/fixture.ts";
import { hostileSite } from "./sites/hostile.ts";
import { labelledSite } from "./sites/labelled.ts";
import { metricsSite } from "./sites/metrics.ts";
import { museumSite } from "./sites/museum.ts";
import { newsSite } from "./sites/news.ts";
import { shopSite } from "./sites/shop.ts";
import { STYLE } from "./style.ts";
import { type Answer, readVisit, type Site, type Visit } from "./visit.ts";

/** What every host answers, whoever it belongs to. */
const everywhere: Site = ({ url }) => {
  switch (url.pathname) {
    case "/style.css":
      return { type: "text/css; charset=utf-8", body: STYLE };
    case "/favicon.ico":
      return { status: 204 };
    case "/set":
      // For tests: sets what it is told to, as an image.
      return pixel(url.searchParams.getAll("cookie"));
    default:
      return undefined;
  }
};

/** Registrable names and hosts, longest first match: `www.shop.test` is answered by `shop.test`. */
function sitesOfWorld(): ReadonlyMap<string, Site> {
  return new Map<string, Site>([
    ["demo.test", demoSite],
    ["shop.test", shopSite],
    ["news.test", newsSite],
    ["bank.test", createBank()],
    ["tracker-ads.test", createAdvertiser()],
    ["metrics.test", metricsSite],
    ["cdn.test", cdnSite],
    ["museum.test", museumSite],
    ["hostile.test", hostileSite],
    ["top.test", fixtureSite],
    ["embed.test", fixtureSite],
    ["pixel.test", fixtureSite],
    ["crowd.test", crowdPage],
    ...CROWD_HOSTS.map((host) => [host, crowdMember] as const),
  ]);
}

function siteFor(sites: ReadonlyMap<string, Site>, host: string): Site | undefined {
  for (let name = host; name !== ""; name = name.slice(name.indexOf(".") + 1 || name.length)) {
    const site = sites.get(name);
    if (site) {
      return site;
    }
  }
  return undefined;
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer.raw) {
    response.socket?.end(answer.raw);
    return;
  }
  const { status = 200, type, body, cookies = [], headers = {} } = answer;
  response.writeHead(status, [
    ...["cache-control", "no-store"],
    ...(type ? ["content-type", type] : []),
    ...Object.entries(headers).flat(),
    ...cookies.flatMap((line) => ["set-cookie", line]),
  ]);
  response.end(body);
}

/**
 * The demo world: give it to `startSites`. Two worlds remember nothing of one another. `own` is asked before it: pages
 * that only one test needs.
 */
export function createWorld(own: Site = () => undefined): Handler {
  const sites = sitesOfWorld();
  const answer = (visit: Visit) =>
    own(visit) ?? everywhere(visit) ?? labelledSite(visit) ?? siteFor(sites, visit.host)?.(visit) ?? notFound;
  return (request, response, address) => {
    readVisit(request, address)
      .then((visit) => send(response, answer(visit)))
      .catch(() => {
        if (response.headersSent) {
          response.destroy();
        } else {
          send(response, { status: 500, type: "text/plain", body: "The world has a fault." });
        }
      });
  };
}
