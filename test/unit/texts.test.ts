import { expect, test } from "vitest";
import messages from "../../public/_locales/en/messages.json";

const sources = import.meta.glob<string>("/src/**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });
const code = Object.values(sources).join("\n");
const entries = Object.entries(messages);

test("there are texts and sources to look at", () => {
  expect(entries.length).toBeGreaterThan(100);
  expect(Object.keys(sources).length).toBeGreaterThan(20);
});

test.each(entries)("%s has a text and tells translators what it is for", (_key, { message, description }) => {
  expect(message.trim()).not.toBe("");
  expect(description.length).toBeGreaterThan(5);
  for (const [place] of message.matchAll(/\$\d/g)) expect(description).toContain(place);
});

test.each(entries.map(([key]) => key).filter((key) => key.endsWith("_one")))("%s has its plural", (key) => {
  expect(messages).toHaveProperty(key.replace(/_one$/, "_other"));
});

/** Keys are written out, or built from a prefix (`purpose_${purpose}`), or named in the manifest. */
test.each(entries.map(([key]) => key))("%s is used", (key) => {
  const base = key.replace(/_(one|other)$/, (ending, _form, at) =>
    `${key.slice(0, at)}_one` in messages ? "" : ending,
  );
  const isBuilt = [...base.matchAll(/_/g)].some(({ index }) => code.includes(`\`${base.slice(0, index + 1)}\${`));
  expect(isBuilt || code.includes(`"${base}"`) || MANIFEST_KEYS.has(key)).toBe(true);
});

const MANIFEST_KEYS = new Set(["extensionName", "extensionDescription", "actionTitle"]);
