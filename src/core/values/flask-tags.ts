import { decodeBase64 } from "./base64.ts";
import type { Plain } from "./decoded-step.ts";
import { isRecord } from "./parse-json.ts";
import { readableText } from "./readable-text.ts";

/** How Flask writes what JSON has no word for (https://flask.palletsprojects.com/en/stable/api/#flask.json.tag). */
const TAGS: Readonly<Record<string, (value: Plain) => Plain>> = {
  " t": untagged,
  " di": untaggedRecord,
  " b": (value) => (typeof value === "string" ? bytesAsText(value) : value),
  " m": (value) => value,
  " u": (value) => value,
  " d": (value) => value,
};

/** The values behind the tags: tuples as lists, bytes as text where they are text, times as they are written. */
export function untagged(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(untagged);
  if (!isRecord(value)) return value;
  const [[tag = "", inner = null] = [], ...others] = Object.entries(value);
  if (others.length === 0 && Object.hasOwn(TAGS, tag)) return TAGS[tag]?.(inner) ?? null;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, untagged(each)]));
}

/** A real dictionary whose one name looks like a tag has "__" behind that name. */
function untaggedRecord(value: Plain): Plain {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name.replace(/__$/, ""), untagged(each)]));
}

function bytesAsText(text: string): Plain {
  const bytes = decodeBase64(text);
  return (bytes && readableText(bytes)) ?? text;
}
