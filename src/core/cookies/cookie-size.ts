import { utf8Length } from "../values/utf8.ts";
import type { Cookie } from "./cookie.ts";

/** Bytes of name and value in UTF-8, as browsers count them against their limit of 4096 (RFC 6265bis 5.6). */
export function cookieSize({ name, value }: Pick<Cookie, "name" | "value">): number {
  return utf8Length(name) + utf8Length(value);
}
