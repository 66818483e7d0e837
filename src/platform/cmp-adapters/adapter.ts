import type { CmpPlatform } from "#core/cmp/cmp-platform.ts";

/**
 * How to speak with one consent platform through its own interface. Each function is put into the page's own world as
 * text, alone: it sees its argument and the page's globals, nothing of this file. What it returns is the page's word.
 */
export type CmpAdapter = {
  readonly platform: CmpPlatform;
  /** Whether the platform is there and ready. */
  readonly isReady: () => boolean;
  /** What can be chosen: `[{ id, words, isRequired }]`. */
  readonly list: () => unknown;
  /** Says yes to exactly the ids that are true, and closes the pop-up. */
  readonly answer: (choices: Readonly<Record<string, boolean>>) => unknown;
  /** What the platform holds now, by id. */
  readonly read: () => unknown;
};

/** The page's window, as the type of `globalThis` in the page's world: everything in it belongs to the page. */
// biome-ignore lint/suspicious/noExplicitAny: the globals of other people's programs.
export type PageWindow = any;
