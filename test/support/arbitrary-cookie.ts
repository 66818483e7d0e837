import fc from "fast-check";
import type { ImportedCookie } from "#core/cookies/formats/imported-cookie.ts";

const host = fc.constantFrom(
  "shop.example",
  "www.shop.example",
  "localhost",
  "192.0.2.1",
  "[::1]",
  "xn--bcher-kva.example",
  "a.b.c.example",
);
const NASTY = [..."abcXYZ019-_.:/=\"'`,\\%&+@!<>(){}[] \té✓😀"];
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...NASTY), maxLength: 30 }),
  fc.constantFrom("", "=", "a=b=c", "=1+1", "@x", "'quoted'", "-1", '{"a":1}', "%3D"),
);

/** Any cookie that a browser could hold, edges of the text included: formats have to say what they cannot write. */
const anyCookie: fc.Arbitrary<ImportedCookie> = fc
  .record(
    {
      name: text,
      value: text,
      host,
      hostOnly: fc.boolean(),
      path: fc.constantFrom("/", "/a", "/a/b/", "/a?b", "/é", "/a b", '/a"b'),
      secure: fc.boolean(),
      httpOnly: fc.boolean(),
      sameSite: fc.constantFrom("unspecified", "no_restriction", "lax", "strict"),
      expirationDate: fc.oneof(
        fc.integer({ min: 1, max: 2_000_000_000 }),
        fc.double({ min: 1e9, max: 3e9, noNaN: true }),
      ),
      storeId: fc.constantFrom("0", "firefox-default", "firefox-container-7"),
      partitionKey: fc.record({
        topLevelSite: fc.constantFrom("https://top.example", "http://localhost"),
        hasCrossSiteAncestor: fc.boolean(),
      }),
      firstPartyDomain: fc.constantFrom("first.example"),
    },
    {
      requiredKeys: ["name", "value", "host", "hostOnly", "path", "secure", "httpOnly", "sameSite"],
      noNullPrototype: true,
    },
  )
  .filter(({ name, value }) => name + value !== "")
  .map(({ host: name, ...rest }) => ({ ...rest, domain: rest.hostOnly ? name : `.${name}` }) as ImportedCookie);

export const anyCookies = fc.array(anyCookie, { maxLength: 8 });
