/** What every guard is made of: the first look at a value from outside. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isListOf<T>(value: unknown, isOne: (each: unknown) => each is T): value is readonly T[] {
  // Spread first: `every` passes over the holes of a list.
  return Array.isArray(value) && [...value].every(isOne);
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** An integer that can be an id, a number of a frame or of a tab. */
export function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

export function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

export function isAbsentOr<T>(value: unknown, isOne: (each: unknown) => each is T): value is T | undefined {
  return value === undefined || isOne(value);
}

/** The body of a request that has nothing to say. */
export function isNothing(value: unknown): value is Readonly<Record<never, never>> {
  return isFields(value) && Object.keys(value).length === 0;
}
