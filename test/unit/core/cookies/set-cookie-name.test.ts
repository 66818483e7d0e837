import { expect, test } from "vitest";
import { setCookieName } from "#core/cookies/set-cookie-name.ts";

test.each([
  ["the text before the first =", "sid=1; Path=/", "sid"],
  ["a value may hold =", "a=b=c", "a"],
  ["blanks and tabs around the name go", " \t sid \t =1", "sid"],
  ["blanks inside stay", "my sid=1", "my sid"],
  ["an attribute's = is not the name's", "flag; Path=/", ""],
  ["nothing before =", "=value", ""],
  ["only blanks before =", "  =value", ""],
  ["an empty line", "", ""],
  ["only attributes", "; Path=/", ""],
  ["a name that every object has", "__proto__=1", "__proto__"],
  ["quotes are part of the name", '"sid"=1', '"sid"'],
  ["a name outside ASCII", "größe=1", "größe"],
  ["a no-break space is no blank: RFC 6265bis strips blanks and tabs only", "\u00a0sid\u00a0=1", "\u00a0sid\u00a0"],
  ["nor are bytes of UTF-8 that look like one, such as those of à", "voil\u00c3\u00a0=1", "voil\u00c3\u00a0"],
  ["nor a byte order mark", "\ufeffsid=1", "\ufeffsid"],
])("%s", (_rule, line, name) => {
  expect(setCookieName(line)).toBe(name);
});

test.each([
  ["blanks", " ".repeat(1_000_000)],
  ["blanks in the middle", `a${" ".repeat(1_000_000)}a=1`],
  ["equals signs", "=".repeat(1_000_000)],
  ["semicolons", ";".repeat(1_000_000)],
])("a megabyte of %s takes less than 100 ms", (_what, line) => {
  const start = performance.now();
  setCookieName(line);
  expect(performance.now() - start).toBeLessThan(100);
});
