import fc from "fast-check";
import { expect, test } from "vitest";
import { type CookieDraft, preflightCookie } from "#core/cookies/preflight-cookie.ts";

const NOW = Date.UTC(2026, 10, 20);
const CONTEXT = {
  ...{ now: NOW, isPublicSuffix: (host: string) => !host.includes(".") || host === "co.uk" },
  siteOfHost: (host: string) => host.split(".").slice(-2).join("."),
};
const DRAFT: CookieDraft = { url: "https://www.shop.example/x/y", name: "n", value: "v" };

type Row = readonly [
  what: string,
  draft: Partial<CookieDraft>,
  chromium: readonly string[],
  firefox?: readonly string[],
];

const ROWS: readonly Row[] = [
  ["an ordinary cookie", {}, []],
  ["4,096 bytes", { name: "n".repeat(2048), value: "é".repeat(1024) }, []],
  ["4,097 bytes", { name: "n".repeat(2049), value: "é".repeat(1024) }, ["too-large"]],
  ["a path of 1,024", { path: `/${"p".repeat(1023)}` }, []],
  ["a path of 1,025", { path: `/${"p".repeat(1024)}` }, ["path-too-long"]],
  ["a path with a semicolon", { path: "/a;b" }, ["path-character"]],
  ["a relative path", { path: "foo" }, ["path-relative"]],
  ["a rewritten path", { path: "/a/../é" }, ["path-rewritten"], []],
  ["no name", { name: "" }, [], ["nameless"]],
  ["neither name nor value", { name: "", value: "" }, ["empty"]],
  ["= in the name", { name: "a=b" }, ["name-character"]],
  ["a tab in the value", { value: "a\tb" }, ["tab"], []],
  ["a blank at the edge", { value: "a " }, ["edge-blank"]],
  ["DEL in the value", { value: "a\u007f" }, ["value-character"]],
  ["quotes, commas, emoji", { value: '"a, b\\=%20😀"' }, []],
  ["a lone surrogate", { value: "a\ud800" }, ["lone-surrogate"]],
  ["a child's domain", { domain: "a.www.shop.example" }, ["domain-mismatch"]],
  ["a public suffix from below", { url: "https://shop.co.uk/", domain: "co.uk" }, ["public-suffix", "host-only"]],
  ["localhost as its own domain", { url: "http://localhost/", domain: "localhost", secure: true }, ["host-only"]],
  ["Secure over http", { url: "http://www.shop.example/", secure: true }, ["secure-over-http"]],
  ["None without Secure", { sameSite: "no_restriction" }, ["none-without-secure"]],
  ["__host- with a domain", { name: "__host-a", secure: true, path: "/", domain: "shop.example" }, ["prefix"]],
  ["__Host- away from the root", { name: "__Host-a", secure: true }, ["prefix"]],
  ["__Http- without HttpOnly", { name: "__Http-a", secure: true }, ["prefix"]],
  [
    "a partition without Secure",
    { partitionKey: { topLevelSite: "https://top.example" } },
    ["partitioned-without-secure"],
  ],
  [
    "a cross-site partition without ancestor",
    { secure: true, partitionKey: { topLevelSite: "https://top.test", hasCrossSiteAncestor: false } },
    ["ancestor-bit"],
  ],
  ["two years", { expirationDate: NOW / 1000 + 63_072_000 }, ["kept-400-days"]],
  ["yesterday", { expirationDate: NOW / 1000 - 86_400 }, ["deletes"]],
  ["not a number", { expirationDate: Number.NaN }, ["expiry"]],
  ["another scheme", { url: "ftp://shop.example/" }, ["address"]],
];

test.each(ROWS.map(([what, draft, chromium, firefox = chromium]) => [what, { draft, chromium, firefox }] as const))(
  "%s",
  (_what, { draft, chromium, firefox }) => {
    const says = (rules: "chromium" | "firefox") => {
      const { refusals, changes } = preflightCookie({ ...DRAFT, ...draft }, { ...CONTEXT, rules });
      return [...refusals, ...changes];
    };
    expect(says("chromium")).toEqual(chromium);
    expect(says("firefox")).toEqual(firefox);
  },
);

test("whatever is typed, an answer", () => {
  const text = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(
      fc.record({ url: fc.oneof(text, fc.webUrl()), name: text, value: text, path: text, domain: text }),
      (draft) => {
        preflightCookie(draft, { ...CONTEXT, rules: "chromium" });
      },
    ),
  );
}, 30_000);
