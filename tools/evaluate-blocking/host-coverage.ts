import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../targets.ts";
import type { LabelledRequest } from "./labelled-requests.ts";

/** A real third-party host, with what third-party-web calls it. */
export type KnownHost = { readonly host: string; readonly category: string };

export type KnownHosts = {
  readonly trackers: readonly KnownHost[];
  readonly innocent: readonly KnownHost[];
  /** Services that ask the consent question for sites. */
  readonly consent: readonly KnownHost[];
};

const TRACKERS = new Set(["ad", "analytics", "social", "marketing", "tag-manager"]);
const INNOCENT = new Set(["cdn", "content"]);

/** Hosts that were met on real pages (HTTP Archive), from the package's own table. */
export function readKnownHosts(): KnownHosts {
  const lines = readFileSync(join(ROOT, "node_modules/third-party-web/dist/domain-map.csv"), "utf8").trim().split("\n");
  const hosts = lines.map((line): KnownHost => {
    const [host = "", , category = ""] = line.split(",");
    return { host, category };
  });
  return {
    trackers: hosts.filter(({ category }) => TRACKERS.has(category)),
    innocent: hosts.filter(({ category }) => INNOCENT.has(category)),
    consent: hosts.filter(({ category }) => category === "consent-provider"),
  };
}

/** A host is wholly blocked when a script, a picture and data of it are, under names that mean nothing. */
const PROBES = [
  ["script", "x7/q4.js"],
  ["image", "x7/q4.png"],
  ["xmlhttprequest", "x7/q4"],
] as const;

export function probesOf({ host }: KnownHost): readonly LabelledRequest[] {
  return PROBES.map(([type, path]) => ({
    url: `https://${host}/${path}`,
    initiator: "https://page.example",
    type,
    label: "none",
  }));
}

/** For each host whether all of its probes were blocked. `blocked` in the order of the probes. */
export function whollyBlocked(hosts: readonly KnownHost[], blocked: readonly boolean[]): readonly boolean[] {
  return hosts.map((_, index) => PROBES.every((__, probe) => blocked[index * PROBES.length + probe] === true));
}
