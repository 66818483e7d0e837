import type { Ask, Body, Protocol, Reply } from "#core/protocol.ts";

type Runtime = { readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> } };

/**
 * What `asker` is for pages, for a script that runs in every frame: without the polyfill, which is several times its
 * size. Both browsers answer with a promise in Manifest V3.
 */
export function askContent<P extends Protocol>(): Ask<P> {
  const { browser, chrome } = globalThis as unknown as { readonly browser?: Runtime; readonly chrome: Runtime };
  const { runtime } = browser ?? chrome;
  return async <K extends keyof P & string>(method: K, body: Body<P, K>): Promise<Reply<P, K>> => {
    const reply = (await runtime.sendMessage({ method, body })) as { answered?: boolean; json?: string } | undefined;
    if (reply?.answered !== true) throw new Error(`${method}: no answer`);
    return (reply.json === undefined ? undefined : JSON.parse(reply.json)) as Reply<P, K>;
  };
}
