import type { ContentRequests } from "#content-messages.ts";
import { askContent } from "#platform/content-messaging.ts";
import { ALLOWED, ANSWER, GREETING, HELD } from "./channel.ts";
import { createReporter } from "./reporter.ts";

const LONGEST_NAME = 4096;

/*
 * Runs beside the guard in our own world: tells the background which names were held and the guard which of them may
 * pass. In every frame of every page, so it is small and does nothing until something was held.
 */
const ask = askContent<ContentRequests>();
let node: EventTarget | undefined;

const report = createReporter(async (names) => {
  const { allowed } = await ask("reportHeld", { names });
  if (allowed.length > 0) node?.dispatchEvent(new CustomEvent(ALLOWED, { detail: allowed.join("\n") }));
});

function hear(event: Event): void {
  const name: unknown = (event as CustomEvent<unknown>).detail;
  if (typeof name === "string" && name.length <= LONGEST_NAME && !name.includes("\n")) report(name);
}

function meet(event: Event): void {
  document.removeEventListener(GREETING, meet);
  node = (event as MouseEvent).relatedTarget ?? undefined;
  node?.addEventListener(HELD, hear);
  // If the guard came second it still waits for this: after it nobody can ask for the node any more.
  document.dispatchEvent(new CustomEvent(ANSWER));
}

document.addEventListener(GREETING, meet);
document.dispatchEvent(new CustomEvent(ANSWER));
