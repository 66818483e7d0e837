import { decodeValue } from "#core/values/decode-value.ts";
import { type DecodedLine, describeDecoded } from "#core/values/describe-decoded.ts";
import { type MessageKey, text } from "#platform/i18n.ts";
import { dateTime } from "#ui/formats.ts";
import { visibleText } from "#ui/visible-text.ts";

/** One layer of a value in the user's language. Labels and texts of `fields` come from the cookie, made visible. */
export type DecodedLayer = {
  readonly head: string;
  readonly notes: readonly string[];
  readonly fields: readonly (readonly [label: string, text: string])[];
};

/** Lines that a row can show without drowning the list; what is beyond is said to be left out. */
const MOST_LINES = 40;

/** A value layer by layer, from the outside in; empty when nothing can be read in it for sure. */
export function decodedLayers(value: string, name: string): readonly DecodedLayer[] {
  const steps = decodeValue(value, name);
  const lines = describeDecoded(steps, dateTime);
  const heads = lines.flatMap(({ role }, index) => (role === "step" ? [index] : []));
  return heads
    .filter((start) => start < MOST_LINES)
    .map((start, layer) => {
      const end = Math.min(heads[layer + 1] ?? lines.length, MOST_LINES);
      const isCut = end === MOST_LINES && lines.length > MOST_LINES;
      return layerOf(lines.slice(start, end), { isGuess: steps[layer]?.confidence === "guess", isCut });
    });
}

type Circumstances = { readonly isGuess: boolean; readonly isCut: boolean };

function layerOf([head, ...lines]: readonly DecodedLine[], { isGuess, isCut }: Circumstances): DecodedLayer {
  const kind = text(`valueKind_${messageName(head)}` as MessageKey);
  const notes = lines.flatMap((line) =>
    line.role === "note" ? [text(`valueNote_${messageName(line)}` as MessageKey)] : [],
  );
  return {
    head: isGuess ? text("valueGuess", kind) : kind,
    notes: isCut ? [...notes, text("valueNote_list_cut")] : notes,
    fields: fieldsOf(lines),
  };
}

/** A moment stands where its field stands, before the number that the cookie has; without such a field, first. */
function fieldsOf(lines: readonly DecodedLine[]): DecodedLayer["fields"] {
  const fields = lines.filter(({ role }) => role === "field");
  const labels = new Set(fields.map(({ label }) => label));
  const times = lines.filter(({ role }) => role === "time");
  const momentOf = new Map(times.map((time) => [time.label, time.text]));
  return [...times.filter(({ label }) => !labels.has(label)), ...fields].map((line) => {
    const moment = line.role === "field" ? momentOf.get(line.label) : undefined;
    const said = line.text === "" ? text("noValue") : visibleText(line.text);
    return [visibleText(line.label), moment === undefined ? said : text("aside", moment, said)] as const;
  });
}

function messageName(line: DecodedLine | undefined): string {
  return (line?.code ?? "").replaceAll("-", "_");
}
