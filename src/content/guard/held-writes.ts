import { type GuardTable, holdsName } from "#core/guard/guard-table.ts";
import type { GuardChannel } from "./guard-channel.ts";
import { bareRecord } from "./natives.ts";

/** Decides which writes are held, and makes them good when the background says that they may pass. */
export type HeldWrites = {
  readonly isHeld: (name: string) => boolean;
  readonly hold: (name: string, write: () => void) => void;
};

/** A page has no more refused names than this; what is beyond stays held and cannot be made good. */
const MOST_KEPT = 100;

/** Of each name the last write is kept in the page's own memory, for the moment until it is judged. */
export function createHeldWrites(table: GuardTable, channel: GuardChannel): HeldWrites {
  const allowed = bareRecord<true>();
  const kept = bareRecord<() => void>();
  let count = 0;

  channel.onAllowed((name) => {
    allowed[name] = true;
    const write = kept[name];
    kept[name] = undefined;
    write?.();
  });

  return {
    isHeld: (name) => allowed[name] !== true && holdsName(table, name),
    hold(name, write) {
      if (!(name in kept)) count++;
      if (count <= MOST_KEPT) kept[name] = write;
      channel.say(name);
    },
  };
}
