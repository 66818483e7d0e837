import { expect, test } from "vitest";
import { isNamedHost, namedHostDrafts } from "../../../../tools/rulesets/named-hosts.ts";

const patterns = namedHostDrafts().map(({ match }) => new RegExp(match.regexFilter ?? "", "i"));
const isMatched = (host: string) => patterns.some((each) => each.test(`https://${host}/a?b=pixel.c.d`));

test.each([
  ["pixel.shop.example", true],
  ["ads3.shop.example", true],
  ["stats.a.b.example", true],
  ["pixel.example", false], // a whole domain may be called so for any reason
  ["metrics.test", false],
  ["pixels.shop.example", false],
  ["my-pixel.shop.example", false],
  ["shop.example", false],
])("%s says by its name what it is for: %s", (host, isNamed) => {
  expect(isNamedHost(host)).toBe(isNamed);
  expect(isMatched(host)).toBe(isNamed);
});
