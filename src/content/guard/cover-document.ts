import { deletionOf } from "./deletion.ts";
import type { HeldWrites } from "./held-writes.ts";
import { type Natives, trimmed } from "./natives.ts";

/** `document.cookie` with a setter that holds refused names. A page's own deletion of a refused cookie passes. */
export function coverDocument({ isHeld, hold }: HeldWrites, natives: Natives): void {
  const { apply } = natives;
  const own = Reflect.getOwnPropertyDescriptor(Document.prototype, "cookie");
  const native = own?.set;
  if (!(own?.get && native)) return;
  const write = (target: Document, line: string): void => void apply(native, target, [line]);
  natives.defineProperty(Document.prototype, "cookie", {
    configurable: true,
    enumerable: true,
    get: own.get,
    set(this: Document, value: unknown) {
      // Once: an object of the page may say something else the second time.
      const line = `${value}`;
      const name = nameOf(line, natives);
      const deletion = isHeld(name) ? deletionOf(line, name, natives) : line;
      if (deletion !== undefined) write(this, deletion);
      else hold(name, () => write(this, line));
    },
  });
}

/** Without "=" it is a name in Firefox and a value in Chromium; a name for us. */
function nameOf(line: string, natives: Natives): string {
  const { apply, indexOf, slice } = natives;
  const end: number = apply(indexOf, line, [";"]);
  const pair: string = end < 0 ? line : apply(slice, line, [0, end]);
  const equals: number = apply(indexOf, pair, ["="]);
  return trimmed(equals < 0 ? pair : apply(slice, pair, [0, equals]), natives);
}
