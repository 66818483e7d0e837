import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decodeValue } from "#core/values/decode-value.ts";
import type { DecodedStep } from "#core/values/decoded-step.ts";

const DATA = join(process.env.CONSENTRY_DATA ?? join(import.meta.dirname, "../../../shared/data"), "values");
const isPresent = existsSync(DATA);
if (!isPresent) console.warn(`skipped: no labelled values in ${DATA} (CONSENTRY_DATA)`);

type Vector = {
  readonly kind: string;
  readonly cookieName: string;
  readonly value: string;
  readonly decoded: unknown;
  readonly timestamp?: number;
  readonly compressed?: boolean;
  readonly layers?: readonly string[];
};
type ConsentVector = { readonly tc: string; readonly [field: string]: unknown };

function load<T>(file: string): readonly T[] {
  return isPresent ? (JSON.parse(readFileSync(join(DATA, file), "utf8")) as readonly T[]) : [];
}

/** The step that says at least what the vector says: further fields are allowed. */
function stepSaying(steps: readonly DecodedStep[], decoded: unknown): DecodedStep | undefined {
  return steps.find(({ data }) => {
    try {
      if (typeof decoded === "object" && decoded !== null && !Array.isArray(decoded))
        expect(data).toMatchObject(decoded);
      else expect(data).toEqual(decoded);
      return true;
    } catch {
      return false;
    }
  });
}

describe.skipIf(!isPresent)("labelled values", () => {
  const vectors = load<Vector>("decode-vectors.json");
  const traps = vectors.filter(({ kind }) => kind === "trap");
  const values = vectors.filter(({ kind }) => kind !== "trap");

  test("there are some", () => expect([values.length, traps.length]).toEqual([22, 3]));

  test.each(values)("$kind $cookieName $value", ({ kind, cookieName, value, decoded, ...vector }) => {
    const steps = decodeValue(value, cookieName);
    const step = stepSaying(steps, decoded);
    expect(step, JSON.stringify(steps)).toBeDefined();
    if (vector.layers === undefined) expect(step?.kind).toBe(kind);
    else expect(steps.map((each) => each.kind).slice(0, vector.layers.length)).toEqual(vector.layers);
    if (vector.timestamp !== undefined)
      expect(step?.times).toContainEqual({ what: "signed", at: vector.timestamp * 1000 });
    if (vector.compressed !== undefined) expect(step?.notes.includes("compressed")).toBe(vector.compressed);
  });

  test.each(traps)("trap: $value", ({ value, cookieName }) => expect(decodeValue(value, cookieName)).toEqual([]));

  test.each(load<ConsentVector>("tcf-vectors.json"))("TC string $tc", ({ tc, ...fields }) => {
    const steps = decodeValue(tc, "euconsent-v2");
    expect(steps.map(({ kind }) => kind)).toEqual(["tcf"]);
    expect(steps[0]?.data).toMatchObject(fields);
  });
});
