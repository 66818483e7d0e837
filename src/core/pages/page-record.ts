import type { Address } from "../address.ts";
import type { HostTraffic } from "./traffic.ts";

/** A document in the page, the top-level one included. */
export type PageFrame = Address & {
  /** 0 is the top frame. */
  readonly frameId: number;
  /** -1 above the top frame. */
  readonly parentFrameId: number;
  /** Chromium only. */
  readonly documentId?: string;
};

/** A host that the page asked for something. */
export type HostUse = Address & {
  /** The frame that asked; -1 when it was a worker. */
  readonly frameId: number;
  /** As webRequest names it: "image", "script", "sub_frame" ... */
  readonly requestType: string;
};

/** What a `Set-Cookie` line of a response stored, and whose response it was. The value is not kept. */
export type CookieSetting = {
  /** As the cookies API of this browser spells it. */
  readonly name: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  /** The line asked for a partition. */
  readonly partitioned: boolean;
  /** Of the response. */
  readonly host: string;
  readonly requestType: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/** What one top-level document used, from its navigation on. Lives in `storage.session`, never on disk. */
export type PageRecord = Address & {
  /** Address of the top-level document without its fragment; tells a page restored from the back/forward cache. */
  readonly url: string;
  readonly documentId?: string;
  /** We saw its navigation request, so no host is missing. */
  readonly isFromStart: boolean;
  /** Of the document's own request, where we saw it. */
  readonly requestId?: string;
  /** When the document was shown, in milliseconds since the epoch. */
  readonly shownAt?: number;
  readonly frames: readonly PageFrame[];
  readonly hosts: readonly HostUse[];
  readonly settings: readonly CookieSetting[];
  /** What became of its requests to other sites, by host; absent before the first. */
  readonly traffic?: readonly HostTraffic[];
};

/** A page that asks for thousands of hosts is an attack or a test; the rest is not remembered. */
const MOST_HOSTS = 2000;
const MOST_SETTINGS = 1000;
const MOST_FRAMES = 500;

export function createPage(top: { url: string; documentId?: string; isFromStart: boolean } & Address): PageRecord {
  return { ...top, frames: [], hosts: [], settings: [] };
}

export function addHost(page: PageRecord, use: HostUse): PageRecord {
  const isKnown = page.hosts.some(
    ({ host, scheme, frameId }) => host === use.host && scheme === use.scheme && frameId === use.frameId,
  );
  return isKnown || page.hosts.length >= MOST_HOSTS ? page : { ...page, hosts: [...page.hosts, use] };
}

/**
 * The last document of a frame counts; what its earlier ones asked for stays among the hosts. A full page takes no
 * further frame: were an old one dropped instead, it would be found missing whenever the page is asked, for ever.
 */
export function addFrame(page: PageRecord, frame: PageFrame): PageRecord {
  const others = page.frames.filter(({ frameId }) => frameId !== frame.frameId);
  return others.length >= MOST_FRAMES ? page : { ...page, frames: [...others, frame] };
}

/** The last setting of a cookie by a host counts. */
export function addSetting(page: PageRecord, setting: CookieSetting): PageRecord {
  const others = page.settings.filter((each) => !isSameSetting(each, setting));
  return { ...page, settings: [...others.slice(1 - MOST_SETTINGS), setting] };
}

function isSameSetting(a: CookieSetting, b: CookieSetting): boolean {
  return (
    a.name === b.name &&
    a.host === b.host &&
    a.domain === b.domain &&
    a.hostOnly === b.hostOnly &&
    a.path === b.path &&
    a.partitioned === b.partitioned
  );
}

/** Every host of the page, its documents' own included, each once. */
export function hostsOf(page: PageRecord): readonly string[] {
  const all = [page.host, ...page.frames.map(({ host }) => host), ...page.hosts.map(({ host }) => host)];
  return [...new Set(all)];
}
