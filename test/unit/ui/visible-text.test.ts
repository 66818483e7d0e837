import fc from "fast-check";
import { expect, test } from "vitest";
import { visibleText } from "#ui/visible-text.ts";
import { anyText } from "../../support/any-text.ts";

test.each([
  ["plain _ga-1.2", "plain _ga-1.2"],
  ["tab\tnull\0del\x7f", "tab␉null␀del␡"],
  ["\u202Egnp.exe", "\\u{202E}gnp.exe"],
  ["zero\u200Bwidth\uFEFF", "zero\\u{200B}width\\u{FEFF}"],
  ["line\u2028end\u0085", "line\\u{2028}end\\u{85}"],
  ["half \uD83C", "half \\u{D83C}"],
  ["tags \u{E0041}", "tags \\u{E0041}"],
  ["שלום 🍪 naïve", "שלום 🍪 naïve"],
])("%j is shown as %s", (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test("what is shown hides and reorders nothing, and showing it twice changes nothing", () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const shown = visibleText(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      expect(visibleText(shown)).toBe(shown);
    }),
  );
});
