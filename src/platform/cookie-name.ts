import { isFirefox } from "./browser-traits.ts";

/**
 * Firefox hands over the bytes of a non-ASCII name one by one (UTF-8 read as Latin-1).
 * Returns what a person should read; a name that is not UTF-8 stays as it is.
 */
export function readableName(apiName: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: names may hold every character; ASCII is the question here
  if (!isFirefox || /^[\x00-\x7f]*$/.test(apiName)) return apiName;
  try {
    const bytes = Uint8Array.from(apiName, (unit) => unit.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return apiName;
  }
}

/** The same the other way: Firefox cuts each unit of a name to its low byte, so it is given the bytes of UTF-8. */
export function apiNameOf(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: names may hold every character; ASCII is the question here
  if (!isFirefox || /^[\x00-\x7f]*$/.test(name)) return name;
  return String.fromCharCode(...new TextEncoder().encode(name));
}
