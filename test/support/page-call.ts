import type { Page } from "puppeteer-core";
import { within } from "./waiting.ts";

// Functions travel as text. Some compilers wrap inner functions in a helper called __name, so it must exist there.
const PRELUDE = "const __name = (f) => f; const api = globalThis.browser ?? globalThis.chrome;";

/** The text of a call of `work` in another world: `first` is an expression of that world, the rest is data. */
// biome-ignore lint/complexity/noBannedTypes: any function will do, only its text is used.
export function callText(work: Function, first: string, args: readonly unknown[] = []): string {
  const list = [first, ...args.map((each) => JSON.stringify(each))].join(", ");
  return `(async () => { ${PRELUDE} return JSON.stringify({ value: await (${work})(${list}) }) })()`;
}

/** The value that such a call came back with. */
export const valueIn = <T>(json: string): T => (JSON.parse(json) as { readonly value: T }).value;

/** Runs `work` in a page, with its window as the first argument. It sees its arguments only. */
export async function runInPage<T, A extends readonly unknown[]>(
  page: Page,
  work: (view: Window, ...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  const call = page.evaluate(callText(work, "globalThis", args)) as Promise<string>;
  return valueIn(await within(call, 30_000, `an answer of ${page.url()}`));
}
