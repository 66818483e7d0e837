/** The name in a `Set-Cookie` line as both browsers read it (RFC 6265bis section 5.6); "" for a nameless cookie. */
export function setCookieName(line: string): string {
  const [pair = ""] = line.split(";", 1);
  const equals = pair.indexOf("=");
  return equals === -1 ? "" : pair.slice(0, equals).trim();
}
