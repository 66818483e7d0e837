import type { HeldWrites } from "./held-writes.ts";
import { bareRecord, type Natives, trimmed } from "./natives.ts";

const WORDS = ["name", "value", "domain", "path", "expires", "maxAge", "sameSite", "partitioned"] as const;

type Options = Record<string, unknown>;

/** `cookieStore.set` that holds refused names and answers as if it had written them. */
export function coverStore({ isHeld, hold }: HeldWrites, natives: Natives): void {
  if (typeof CookieStore === "undefined") return;
  const { apply } = natives;
  const native = CookieStore.prototype.set as (...args: unknown[]) => Promise<void>;
  const write = (target: CookieStore, options: Options): Promise<void> => apply(native, target, [options]);
  const { set } = {
    async set(this: CookieStore, first: unknown, second: unknown): Promise<void> {
      const isOptions = (typeof first === "object" && first !== null) || typeof first === "function";
      const options = copyOf(isOptions ? (first as Options) : { name: `${first}`, value: second });
      const name = trimmed(`${options.name}`, natives);
      if (isHeld(name) && !isPast(options, natives)) {
        hold(name, () => void quietly(write(this, options)));
        return;
      }
      // A deletion carries no value, so that a line which only looks like one can store nothing.
      if (isHeld(name)) {
        options.value = "";
        options.maxAge = undefined;
      }
      await write(this, options);
    },
  };
  natives.defineProperty(CookieStore.prototype, "set", {
    configurable: true,
    enumerable: true,
    writable: true,
    value: set,
  });
}

async function quietly(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch {
    // The page was told long ago that all is well.
  }
}

/** What the page hands over, each word read once and its name made text; this is tested and passed on. */
function copyOf(options: Options): Options {
  const copy = bareRecord<unknown>();
  for (let at = 0; at < WORDS.length; at++) {
    const word = WORDS[at] as (typeof WORDS)[number];
    const value = options[word];
    if (value !== undefined) copy[word] = word === "name" ? `${value}` : value;
  }
  return copy;
}

function isPast({ expires }: Options, { now }: Natives): boolean {
  return typeof expires === "number" && expires <= now();
}
