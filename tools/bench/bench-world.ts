import type { Handler } from "../../test/support/sites.ts";
import { createWorld } from "../../test/world/world.ts";

const OTHERS = Array.from({ length: 10 }, (_, index) => `part-${index}.test`);

/** A page with 50 images of its own and of ten other sites, each with a cookie. */
export const HEAVY_URL = "https://heavy.test/";

/** Runs in a page of the world: milliseconds for `count` requests to ten other sites, 20 at a time. */
export async function fetchFromOthers(_view: Window, count: number): Promise<number> {
  const urls = Array.from({ length: count }, (_, index) => `https://part-${index % 10}.test/fetched?${index}`);
  const start = performance.now();
  const lane = async () => {
    for (let url = urls.pop(); url !== undefined; url = urls.pop())
      await fetch(url, { mode: "no-cors", credentials: "include" });
  };
  await Promise.all(Array.from({ length: 20 }, lane));
  return performance.now() - start;
}

function heavyPage(): string {
  const images = Array.from({ length: 50 }, (_, index) => {
    const host = index % 2 === 0 ? "heavy.test" : OTHERS[index % OTHERS.length];
    return `<img src="https://${host}/part.svg?${index}" alt="" width="8" height="8">`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Heavy</title>${images.join("")}</html>`;
}

/** The demo world, and in it a page that asks for much. */
export function createBenchWorld(): Handler {
  const world = createWorld();
  return (request, response, address) => {
    const { host, url } = address;
    if (host !== "heavy.test" && !OTHERS.includes(host)) return world(request, response, address);
    const isPage = url.pathname === "/";
    response.writeHead(200, {
      "cache-control": "no-store",
      "content-type": isPage ? "text/html; charset=utf-8" : "image/svg+xml",
      "set-cookie": `part${url.search.slice(1, 3)}=1; Path=/; Secure; SameSite=None`,
    });
    response.end(isPage ? heavyPage() : '<svg xmlns="http://www.w3.org/2000/svg"/>');
  };
}
