import type { ValueDecoder } from "./decoded-step.ts";
import { parseJson, parseJsonObject } from "./parse-json.ts";

/** Objects and lists; a quoted string only when there is something to read inside it. */
export const decodeJson: ValueDecoder = ({ text }) => {
  const data = parseJsonObject(text);
  if (data !== undefined) return { kind: "json", data, confidence: "certain" };
  if (!/^".*"$/s.test(text)) return undefined;
  const inner = parseJson(text);
  if (typeof inner !== "string") return undefined;
  return { kind: "json", data: inner, next: inner, needsNext: true, confidence: "certain" };
};
