/** Of one text; browsers keep 180 per site. What lies beyond stays joined. */
const MAX_COOKIES = 1000;

/**
 * Several `Set-Cookie` headers joined by commas, apart again: a comma separates only where a name and "=" follow
 * before the next comma or semicolon, so that dates and values keep theirs. One pass.
 */
export function splitSetCookie(text: string): readonly string[] {
  const pieces = text.split(",");
  const lines: string[] = [];
  for (const piece of pieces) {
    const startsCookie = lines.length < MAX_COOKIES && /^\s{0,99}[^\s=;]{1,4096}\s{0,99}=/.test(piece);
    if (lines.length === 0 || startsCookie) lines.push(piece);
    else lines[lines.length - 1] += `,${piece}`; // engines join such a chain in one step, when it is read
  }
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
