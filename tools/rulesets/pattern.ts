import { domainToASCII } from "node:url";
import { toHost } from "./domain-list.ts";
import type { Match } from "./draft.ts";
import { judgeRegex } from "./regex.ts";

export type ParsedPattern =
  | { readonly host: string }
  | { readonly match: Pick<Match, "urlFilter" | "regexFilter"> }
  | { readonly refused: "pattern" | "regex" | "regex limit" };

/** What a filter says of the address: a whole host, a part of the address, or an expression. */
export function parsePattern(pattern: string): ParsedPattern {
  if (pattern.length > 1 && pattern.startsWith("/") && pattern.endsWith("/")) return parseRegex(pattern.slice(1, -1));
  const host = /^\|\|([^/^*|?:]+\.[^/^*|?:]+)\^\*?$/.exec(pattern)?.[1];
  if (host !== undefined) {
    const name = toHost(host);
    return name === undefined ? { refused: "pattern" } : { host: name };
  }
  return parsePart(pattern);
}

function parseRegex(source: string): ParsedPattern {
  const plain = source.replaceAll("\\/", "/");
  if (plain === ".*" || plain === "") return { match: {} };
  if (!isAscii(plain)) return { refused: "pattern" };
  switch (judgeRegex(plain)) {
    case "good":
      return { match: { regexFilter: plain } };
    case "refused":
      return { refused: "regex" };
    case "over the limit":
      return { refused: "regex limit" };
  }
}

function parsePart(pattern: string): ParsedPattern {
  const trimmed = pattern.replace(/^\*+(?=[^|])/, "").replace(/\*+$/, "");
  if (trimmed === "" || trimmed === "|" || trimmed === "||") return { match: {} };
  const ascii = isAscii(trimmed) ? trimmed : toAscii(trimmed);
  if (ascii === undefined || ascii.startsWith("||*") || /\s/.test(ascii)) return { refused: "pattern" };
  return { match: { urlFilter: ascii } };
}

/** Punycode for the host of `||host…`, percent escapes for the rest, as an address arrives at the browser's matcher. */
function toAscii(pattern: string): string | undefined {
  const [, anchor = "", host = "", rest = ""] = /^(\|\||\|?https?:\/\/)?([^/^*|?]*)(.*)$/s.exec(pattern) ?? [];
  const name = isAscii(host) ? host : anchor && domainToASCII(host);
  if (name === "" && host !== "") return;
  try {
    return anchor + name + [...rest].map((sign) => (isAscii(sign) ? sign : encodeURIComponent(sign))).join("");
  } catch {
    return; // half of a surrogate pair
  }
}

export function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
