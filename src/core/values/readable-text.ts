import { utf8Decode } from "./utf8.ts";

/** Tab, line ends and printable ASCII. */
const ASCII_TEXT = /^[\t\n\r\x20-\x7e]*$/;

/** UTF-8 without control characters; `undefined` for anything else. */
export function readableText(bytes: Uint8Array): string | undefined {
  const text = utf8Decode(bytes);
  if (text === undefined || text === "") return undefined;
  for (const character of text) if (isControl(character.codePointAt(0) ?? 0)) return undefined;
  return text;
}

export function isAsciiText(text: string): boolean {
  return ASCII_TEXT.test(text);
}

/** C0, DEL, C1 and what no text holds; tab and line ends are text. */
function isControl(point: number): boolean {
  if (point < 0x20) return point !== 9 && point !== 10 && point !== 13;
  return (point >= 0x7f && point < 0xa0) || point === 0xfffe || point === 0xffff || point === 0xfeff;
}
