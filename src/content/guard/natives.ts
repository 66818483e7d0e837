/** What the guard uses of the page's world, taken before the page can replace it. */
export type Natives = {
  readonly apply: typeof Reflect.apply;
  readonly defineProperty: typeof Reflect.defineProperty;
  readonly indexOf: typeof String.prototype.indexOf;
  readonly slice: typeof String.prototype.slice;
  readonly toLowerCase: typeof String.prototype.toLowerCase;
  readonly parseDate: typeof Date.parse;
  readonly now: typeof Date.now;
};

/** Must run before the page's first script. */
export function takeNatives(): Natives {
  const { apply, defineProperty } = Reflect;
  const { indexOf, slice, toLowerCase } = String.prototype;
  return { apply, defineProperty, indexOf, slice, toLowerCase, parseDate: Date.parse, now: Date.now };
}

/** A record without a prototype: what a page adds to `Object.prototype` is not in it. */
export function bareRecord<T>(): Record<string, T | undefined> {
  return { __proto__: null } as unknown as Record<string, T | undefined>;
}

/** Without blanks and tabs at the ends; other white space belongs to a cookie's name. */
export function trimmed(text: string, { apply, slice }: Natives): string {
  let start = 0;
  let end = text.length;
  while (start < end && (text[start] === " " || text[start] === "\t")) start++;
  while (end > start && (text[end - 1] === " " || text[end - 1] === "\t")) end--;
  return apply(slice, text, [start, end]);
}
