import type { DecodedStep, Plain, ValueTime } from "./decoded-step.ts";
import { isRecord } from "./parse-json.ts";
import { TCF_PURPOSES, TCF_SPECIAL_FEATURES } from "./tcf-words.ts";
import { KIND_WORDS, NOTE_WORDS } from "./value-words.ts";

/**
 * One line for a screen. `step` heads a layer, `field` is something the value says, `time` a moment in it, `note` a
 * sentence of ours. `code` is the stable name of a text of ours, by which a translation can be found.
 */
export type DecodedLine = {
  readonly role: "step" | "field" | "time" | "note";
  readonly label: string;
  readonly text: string;
  readonly code?: string;
};

/** Lines of one value at most: a screen is no place for thousands of vendor numbers. */
const MAX_LINES = 200;
const MAX_TEXT = 400;

/** Hostile text, cut to a length that a screen can show: set it as text. `formatTime` gets milliseconds. */
export function describeDecoded(steps: readonly DecodedStep[], formatTime = isoTime): readonly DecodedLine[] {
  const lines = steps.flatMap((step, index) => describeStep(step, index === steps.length - 1, formatTime));
  if (lines.length <= MAX_LINES) return lines;
  const cut = { role: "note", label: "", text: NOTE_WORDS["list-cut"], code: "list-cut" } as const;
  return [...lines.slice(0, MAX_LINES - 1), cut];
}

/** The data of an outer layer is what the next one reads, so only the last layer's is spelled out. */
function describeStep(step: DecodedStep, isLast: boolean, formatTime: (at: number) => string): readonly DecodedLine[] {
  const { kind, confidence, data } = step;
  const sure = confidence === "guess" ? " (perhaps)" : "";
  const head: DecodedLine = { role: "step", label: `${KIND_WORDS[kind]}${sure}`, text: "", code: kind };
  const notes = step.notes.map(
    (note): DecodedLine => ({ role: "note", label: "", text: NOTE_WORDS[note], code: note }),
  );
  const times = step.times.map((time) => timeLine(time, formatTime));
  return [head, ...notes, ...times, ...(isLast || isRecord(data) ? fieldsOf(kind, data) : [])];
}

function timeLine({ what, at }: ValueTime, formatTime: (at: number) => string): DecodedLine {
  return { role: "time", label: what, text: formatTime(at) };
}

function fieldsOf(kind: DecodedStep["kind"], data: Plain): readonly DecodedLine[] {
  if (!isRecord(data)) return [field("", data)];
  const { header, payload, ...rest } = data;
  if (kind === "jwt" && payload !== undefined) return [field("header", header ?? null), ...recordFields(payload)];
  const fields = Object.entries(
    kind === "jwt" ? data : { ...rest, ...(header && { header }), ...(payload && { payload }) },
  );
  return fields.map(([label, value]) => field(label, kind === "tcf" ? inWords(label, value) : value));
}

function recordFields(value: Plain): readonly DecodedLine[] {
  return isRecord(value) ? Object.entries(value).map(([label, each]) => field(label, each)) : [field("", value)];
}

function field(label: string, value: Plain): DecodedLine {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return { role: "field", label: cut(label, 80), text: cut(text, MAX_TEXT) };
}

/** Purposes and special features by their meaning; vendors stay numbers, since their names are a list of others. */
function inWords(label: string, value: Plain): Plain {
  if (!Array.isArray(value)) return value;
  if (label === "publisherRestrictions") return `${value.length}`;
  const words = label.startsWith("purpose") ? TCF_PURPOSES : label === "specialFeatures" ? TCF_SPECIAL_FEATURES : {};
  return value.map((id) => (typeof id === "number" ? (words[id] ?? `${id}`) : "")).join(", ");
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

function isoTime(at: number): string {
  return new Date(at).toISOString();
}
