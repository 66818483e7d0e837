import http from "node:http";
import https from "node:https";
import net, { type AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { isLoopback, isWorldHost } from "../world/hosts.ts";
import { cert, key, spki } from "./certificates.ts";

/** One request, as the server saw it. `cookie` is the header as sent, "" when there was none. */
export type Hit = {
  readonly host: string;
  readonly path: string;
  readonly cookie: string;
  readonly tls: boolean;
  /** With its question mark; "" when there is none. */
  readonly search: string;
  /** The Sec-GPC header, "" when there was none. */
  readonly gpc: string;
};

export type Handler = (
  request: http.IncomingMessage,
  response: http.ServerResponse,
  address: { readonly host: string; readonly url: URL; readonly sites: SitePorts },
) => void;

export type SitePorts = {
  readonly http: number;
  readonly https: number;
};

export type Sites = SitePorts & {
  /** The proxy that Firefox is told to use. It knows our hosts only. */
  readonly proxy: number;
  readonly spki: string;
  /** The newest requests, oldest first. */
  readonly hits: readonly Hit[];
  /** "host:port" of what was asked of the proxy and refused: a browser's own services, or a page gone astray. */
  readonly denied: readonly string[];
  readonly close: () => Promise<void>;
};

const KEPT_HITS = 20_000;
const KEPT_DENIED = 1_000;
const MAX_CONNECTIONS = 1_000;
/** 180 cookies of 4 kB may come in one request. */
const LIMITS = { maxHeaderSize: 1_048_576 };

function pushBounded<T>(list: T[], item: T, limit: number): void {
  list.push(item);
  if (list.length > limit) {
    list.splice(0, list.length - limit);
  }
}

function listen(server: http.Server): Promise<number> {
  server.maxConnections = MAX_CONNECTIONS;
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function closeServer(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Starts the servers of a world on free loopback ports. The Host header decides which site answers. */
export async function startSites(handler: Handler): Promise<Sites> {
  const hits: Hit[] = [];
  const denied: string[] = [];
  const tunnels = new Set<Duplex>();
  const ports = { http: 0, https: 0 };

  const serve = (request: http.IncomingMessage, response: http.ServerResponse) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
    const url = new URL(request.url ?? "/", `http://${host || "unknown.invalid"}`);
    const tls = "encrypted" in request.socket;
    const { cookie = "", "sec-gpc": gpc = "" } = request.headers;
    pushBounded(hits, { host, path: url.pathname, search: url.search, cookie, gpc: String(gpc), tls }, KEPT_HITS);
    if (!isWorldHost(host) && !isLoopback(host)) {
      pushBounded(denied, `${host}:80`, KEPT_DENIED);
      response.writeHead(502).end();
      return;
    }
    handler(request, response, { host, url, sites: ports });
  };

  const plain = http.createServer(LIMITS, serve);
  const tls = https.createServer({ ...LIMITS, key, cert }, serve);
  const proxy = http.createServer(LIMITS, serve);
  ports.http = await listen(plain);
  ports.https = await listen(tls);

  proxy.on("connect", (request: http.IncomingMessage, socket: Duplex, head: Buffer) => {
    const [host = "", port = ""] = (request.url ?? "").split(":");
    const ours = isWorldHost(host) || (isLoopback(host) && [ports.http, ports.https].includes(Number(port)));
    if (!ours || tunnels.size >= MAX_CONNECTIONS) {
      pushBounded(denied, request.url ?? "", KEPT_DENIED);
      socket.end("HTTP/1.1 502 refused\r\n\r\n");
      return;
    }
    const isPlain = port === "80" || Number(port) === ports.http;
    const upstream = net.connect(isPlain ? ports.http : ports.https, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    tunnels.add(socket);
    socket.on("close", () => {
      tunnels.delete(socket);
      upstream.destroy();
    });
    socket.on("error", () => upstream.destroy());
    upstream.on("error", () => socket.destroy());
  });

  return {
    ...ports,
    proxy: await listen(proxy),
    spki,
    hits,
    denied,
    close: async () => {
      for (const tunnel of tunnels) {
        tunnel.destroy();
      }
      await Promise.all([plain, tls, proxy].map(closeServer));
    },
  };
}
