import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { classifyCookie } from "#core/purposes/classify-cookie.ts";
import { classifyHost } from "#core/purposes/classify-host.ts";
import type { Knowledge } from "#core/purposes/knowledge.ts";
import { siteOfHost } from "#core/site.ts";
import type { LabelledCookie } from "../purposes/labelled-cookies.ts";
import { share } from "../purposes/metrics.ts";

/** Of how many the company is named: what, how many, share. */
export type OwnersNamed = readonly (readonly [what: string, count: number, share: number])[];

export function ownersNamed(cookies: readonly LabelledCookie[], knowledge: Knowledge, folder: string): OwnersNamed {
  const third = cookies.map(({ subject }) => subject).filter(({ party }) => party === "third-party");
  const byDomain = new Map(third.map((subject) => [siteOfHost(subject.host), subject]));
  const named = (subject: (typeof third)[number]) => classifyCookie(subject, knowledge).owner !== undefined;
  const hosts = requestHosts(folder);
  return [
    ["third-party cookies", third.length, share(third, named)],
    ["domains of third-party cookies", byDomain.size, share([...byDomain.values()], named)],
    ...(hosts
      ? [
          [
            "hosts of labelled requests, mostly rare ones",
            hosts.length,
            share(hosts, (host) => classifyHost(host, knowledge).owner !== undefined),
          ] as const,
        ]
      : []),
  ];
}

function requestHosts(folder: string): readonly string[] | undefined {
  const file = join(folder, "blocking/requests.json");
  if (!existsSync(file)) return undefined;
  const { rows = [] } = JSON.parse(readFileSync(file, "utf8")) as { readonly rows?: readonly (readonly unknown[])[] };
  const hosts = rows.flatMap(([url]) => {
    try {
      return [new URL(String(url)).hostname];
    } catch {
      return [];
    }
  });
  return [...new Set(hosts)];
}
