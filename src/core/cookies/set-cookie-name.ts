/**
 * The name in a `Set-Cookie` line (RFC 6265bis section 5.6), "" for a nameless cookie. Of a line without "=" the RFC
 * and Chromium make a nameless cookie; Firefox makes it the name.
 */
export function setCookieName(line: string): string {
  const [pair = ""] = line.split(";", 1);
  const equals = pair.indexOf("=");
  return equals === -1 ? "" : withoutBlanks(pair.slice(0, equals));
}

/**
 * Strips blanks and tabs only. `trim` takes more: among it U+00A0, which in Firefox is the last byte of names such as
 * "voilà".
 */
function withoutBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}
