import { ALLOWED, ANSWER, GREETING, HELD } from "./channel.ts";
import type { Natives } from "./natives.ts";

/** The guard's way to its witness. */
export type GuardChannel = {
  /** Tells the witness of a held name. */
  readonly say: (name: string) => void;
  /** Calls back with each name that may pass after all. */
  readonly onAllowed: (callback: (name: string) => void) => void;
};

/** Must run before the page's first script. */
export function openChannel(natives: Natives): GuardChannel {
  const { apply } = natives;
  const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
  const Custom = CustomEvent;
  const detailOf = Reflect.getOwnPropertyDescriptor(CustomEvent.prototype, "detail")?.get;
  const node = document.createElement("i");
  const greet = (): void => {
    apply(removeEventListener, document, [ANSWER, greet]);
    apply(dispatchEvent, document, [new MouseEvent(GREETING, { relatedTarget: node })]);
  };
  // Whichever of the two runs first, the other one's call finds it.
  apply(addEventListener, document, [ANSWER, greet]);
  apply(dispatchEvent, document, [new MouseEvent(GREETING, { relatedTarget: node })]);
  return {
    say: (name) => void apply(dispatchEvent, node, [new Custom(HELD, { detail: name })]),
    onAllowed(callback) {
      const listener = (event: Event): void => {
        if (detailOf) eachLine(apply(detailOf, event, []), callback, natives);
      };
      apply(addEventListener, node, [ALLOWED, listener]);
    },
  };
}

function eachLine(text: string, callback: (line: string) => void, { apply, indexOf, slice }: Natives): void {
  let rest = text;
  for (let end = 0; end >= 0; ) {
    end = apply(indexOf, rest, ["\n"]);
    callback(end < 0 ? rest : apply(slice, rest, [0, end]));
    rest = apply(slice, rest, [end + 1]);
  }
}
