/**
 * Whether the cookies API finds a cookie by this name. U+FFFD may stand for bytes that are no text: Chromium keeps
 * those, gives U+FFFD for them and finds nothing by it (measured in Chromium 156).
 */
export function isFoundByName(name: string): boolean {
  return !name.includes("\uFFFD");
}
