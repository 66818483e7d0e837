import { expect, test } from "vitest";
import { cookieFeatures } from "#core/purposes/cookie-features.ts";
import { cookieSubject } from "#core/purposes/cookie-subject.ts";
import { decodeBytes } from "#core/purposes/decode-bytes.ts";
import { createModel } from "#core/purposes/model.ts";
import { MODEL } from "#core/purposes/model-weights.ts";
import { nameKinds } from "#core/purposes/name-kinds.ts";
import { tokens } from "#core/purposes/name-words.ts";
import { type Example, TRAINING, trainSoftmax } from "../../../../tools/purposes/train-softmax.ts";
import { buildSubject } from "./fixture-knowledge.ts";

const NO_HINTS = { company: undefined, elsewhere: undefined };

test("bytes come out of base64 as they went in", () => {
  for (const length of [0, 1, 2, 3, 4, 255, 256]) {
    const bytes = Int8Array.from({ length }, (_, index) => index * 7);
    expect(decodeBytes(Buffer.from(bytes.buffer).toString("base64").replace(/=+$/, ""))).toEqual(bytes);
  }
});

const EXAMPLES: readonly Example[] = [
  { features: [["name:_ads", 1]], label: "advertising", weight: 1 },
  { features: [["name:sid", 1]], label: "necessary", weight: 1 },
  { features: [["name:stat", 1]], label: "analytics", weight: 1 },
  { features: [["name:lang", 1]], label: "functional", weight: 1 },
];

test("learns what it is shown, and the same seed gives the same bytes", () => {
  const model = createModel(trainSoftmax(EXAMPLES));
  for (const { features, label } of EXAMPLES) {
    const { best, probabilities, shares } = model.score(features);
    expect(best).toBe(label);
    expect(probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
    expect(shares()[0]?.[1]).toBeGreaterThan(0);
  }
  expect(trainSoftmax(EXAMPLES)).toEqual(trainSoftmax(EXAMPLES));
  const shown = [...EXAMPLES, ...EXAMPLES];
  expect(trainSoftmax(shown, { ...TRAINING, epochs: 1 })).not.toEqual(
    trainSoftmax(EXAMPLES, { ...TRAINING, epochs: 1 }),
  );
});

test("a temperature above 1 makes it less sure, not other", () => {
  const data = trainSoftmax(EXAMPLES);
  const [features = []] = EXAMPLES.map((each) => each.features);
  const sure = createModel(data).score(features);
  const cool = createModel({ ...data, temperature: 3 }).score(features);
  expect(cool.best).toBe(sure.best);
  expect(cool.probability).toBeLessThan(sure.probability);
});

test("the shipped model has 16 KB of weights and a temperature", () => {
  expect(decodeBytes(MODEL.weights)).toHaveLength(16_384);
  expect(MODEL.temperature).toBeGreaterThan(0.5);
});

test("words of a name", () => {
  expect(tokens("_hjSessionUser_id.x")).toEqual(["hj", "session", "user", "id", "x"]);
});

test("kinds of words in a name", () => {
  expect(nameKinds("shop_basketId")).toEqual(["shop"]);
  expect(nameKinds("cookieConsentGiven")).toEqual(["consent"]);
  expect(nameKinds("preferred-language")).toEqual(["language", "setting"]);
  expect(nameKinds("xq7")).toEqual([]);
});

test("features tell the value's form and never the value", () => {
  const cookie = {
    name: "sid",
    value: "TopSecret-12345",
    domain: ".Shop.example",
    hostOnly: false,
    path: "/a/b",
    secure: true,
    httpOnly: true,
    sameSite: "lax",
    expirationDate: 1_000_000 + 3600,
    storeId: "0",
  } as const;
  const subject = cookieSubject(cookie, { party: "first-party", topSite: "shop.example", now: 1_000_000 });
  expect(subject).toMatchObject({ host: "shop.example", attributes: { pathDepth: 2, lifetime: 3600 } });
  const texts = cookieFeatures(subject, NO_HINTS).map(([text]) => text);
  expect(texts).toContain("kept:hour");
  expect(texts).toContain("charset:base64url");
  expect(JSON.stringify([subject, texts])).not.toMatch(/secret/i);
});

test.each(["a", "A1", "_", "\u202e"])("of a name of 4 kB of %j only the beginning is read", (piece) => {
  const texts = (name: string) => cookieFeatures(buildSubject({ name }), NO_HINTS).map(([text]) => text);
  expect(texts(piece.repeat(4096))).toEqual(texts(piece.repeat(64).slice(0, 64)));
});
