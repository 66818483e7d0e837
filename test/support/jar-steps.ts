import type { Browser as Api } from "webextension-polyfill";

/** One change of the jar, made by the extension or by a script of the page. */
export type JarStep = {
  readonly by: "extension" | "page";
  readonly kind: "set" | "expire" | "remove";
  readonly name: string;
  readonly value: string;
  readonly host: string;
  readonly path: string;
  /** Under this top-level site. */
  readonly partition?: string;
};

const HOSTS = ["top.test", "embed.test", "pixel.test", "news.test"] as const;
const PATHS = ["/", "/deep"] as const;
const NAMES = 16;
const PARTITIONS = [undefined, "https://top.test", "https://news.test"] as const;

/** A random change: few names, so that most steps meet a cookie that is there already. */
export function randomStep(random: () => number, by: JarStep["by"]): JarStep {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const number = Math.floor(random() * NAMES);
  const partition = by === "page" ? undefined : pick(PARTITIONS);
  return {
    by,
    kind: pick(["set", "set", "expire", "remove"] as const),
    // Around the names that stay: rows come and go above and below them.
    name: `${number % 2 === 0 ? "a" : "z"}${String(number).padStart(2, "0")}`,
    value: String(Math.floor(random() * 1e9)),
    host: by === "page" ? "top.test" : pick(HOSTS),
    path: pick(PATHS),
    ...(partition !== undefined && { partition }),
  };
}

/** Does the extension's steps one after the other. Runs in a page of the extension. */
export async function doInJar(api: Api, steps: readonly JarStep[]): Promise<void> {
  for (const { kind, name, value, host, path, partition } of steps) {
    const place = {
      name,
      url: `https://${host}${path}`,
      ...(partition && { partitionKey: { topLevelSite: partition } }),
    };
    if (kind === "remove") {
      await api.cookies.remove(place);
    } else {
      const expirationDate = kind === "expire" ? 1 : Date.now() / 1000 + 86_400;
      const attributes = { path, secure: true, sameSite: "no_restriction" as const };
      await api.cookies.set({ ...place, ...attributes, value, expirationDate });
    }
  }
}

/** Does the page's steps. Runs in a page of the web. */
export function doInPage(view: Window, steps: readonly JarStep[]): void {
  for (const { kind, name, value, path } of steps) {
    const life = kind === "set" ? 86_400 : 0;
    view.document.cookie = `${name}=${value}; Path=${path}; Secure; SameSite=None; Max-Age=${life}`;
  }
}

/** Deletes every cookie by its whole identity. Runs in a page of the extension. */
export async function emptyJar(api: Api): Promise<void> {
  const cookies = await api.cookies.getAll({ partitionKey: {} });
  const gone = cookies.map(({ name, domain, hostOnly, path, secure, storeId, partitionKey }) =>
    api.cookies.set({
      ...{
        url: `https://${domain.replace(/^\./, "")}/`,
        name,
        value: "gone",
        path,
        secure,
        storeId,
        expirationDate: 1,
      },
      ...(!hostOnly && { domain }),
      ...(partitionKey && { partitionKey }),
    }),
  );
  await Promise.allSettled(gone);
}
