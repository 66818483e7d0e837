import type { Body, Reply } from "#core/protocol.ts";
import type { PageRequests } from "#messages.ts";
import type { RunningBrowser } from "./browsers.ts";
import { poll } from "./waiting.ts";

/** Asks what an extension page may ask. */
export async function askBackground<K extends keyof PageRequests & string>(
  running: RunningBrowser,
  method: K,
  body: Body<PageRequests, K>,
): Promise<Awaited<Reply<PageRequests, K>>> {
  const answer = await running.runInExtensionPage(
    async (api, asked) => (await api.runtime.sendMessage(asked)) as { answered?: boolean; json?: string } | undefined,
    { method, body },
  );
  if (answer?.answered !== true) throw new Error(`${method}: no answer`);
  return (answer.json === undefined ? undefined : JSON.parse(answer.json)) as Awaited<Reply<PageRequests, K>>;
}

/** The ids of the guard's scripts that are registered now, sorted. */
export const registeredScripts = (running: RunningBrowser): Promise<readonly string[]> =>
  running.runInExtensionPage(async (api) =>
    (await api.scripting.getRegisteredContentScripts())
      .map(({ id }) => id)
      .filter((id) => id.startsWith("guard-"))
      .sort(),
  );

/** Resolves when the guard stands: right after an install the first page may be faster. */
export async function guardStands(running: RunningBrowser): Promise<void> {
  await poll(async () => (await registeredScripts(running)).length > 0, "the guard to be registered");
}
