import type { Hit } from "./sites.ts";
import type { Stage } from "./stage.ts";
import { poll } from "./waiting.ts";

/** The ways in which a host was asked by the page of this round, as the server saw it. */
export function kindsAt(hits: readonly Hit[], host: string, round: string): readonly string[] {
  const parts = hits.filter((hit) => hit.host === host && hit.path.startsWith("/m/") && hit.search === `?${round}`);
  return [...new Set(parts.map(({ path }) => path.slice("/m/".length)))].toSorted();
}

/** The popup's own question to the background, without a popup. */
export async function ask(stage: Stage, method: string, body: object): Promise<unknown> {
  const reply = await stage.running.runInExtensionPage(
    (api, message) => api.runtime.sendMessage(message) as Promise<{ answered?: boolean; json?: string } | undefined>,
    { method, body },
  );
  if (reply?.answered !== true) throw new Error(`${method}: no answer`);
  return reply.json === undefined ? undefined : (JSON.parse(reply.json) as unknown);
}

/** Waits until a host has got everything that the page asks: what did not come to another one by then was stopped. */
export async function untilAllCame(hits: readonly Hit[], host: string, kinds: readonly string[], round: string) {
  const missing = () => kinds.filter((kind) => !kindsAt(hits, host, round).includes(kind)).join(", ");
  const gaveUp = () => {
    throw new Error(`Never came to ${host} in round ${round}: ${missing()}`);
  };
  await poll(() => missing() === "", "every kind", 15_000).catch(gaveUp);
}
