import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { TEXT_VERSION } from "#core/consent/text-version.ts";

const files = import.meta.glob<Readonly<Record<string, { readonly message: string }>>>(
  "/public/_locales/*/messages.json",
  { import: "default", eager: true },
);

/** Each version with the fingerprint of its texts in all languages. A record names the version: it must stay true. */
const VERSIONS: Readonly<Record<number, string>> = { 1: "d88b6ee1f3bcc772" };

test("the texts of the banner are those of the version that answers are recorded with", () => {
  const texts = Object.entries(files)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, messages]) => [path, Object.entries(messages).filter(([key]) => key.startsWith("banner"))]);
  expect(texts.length).toBe(24);
  const fingerprint = createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 16);
  expect(fingerprint, "a text changed: raise TEXT_VERSION and add its line here, docs/consent.md").toBe(
    VERSIONS[TEXT_VERSION],
  );
});
