import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importCookies } from "#core/cookies/formats/import-cookies.ts";
import type { ImportContext, ImportedCookie } from "#core/cookies/formats/imported-cookie.ts";
import { parseNetscape } from "#core/cookies/formats/netscape.ts";
import { formatSetCookieLines } from "#core/cookies/formats/set-cookie-lines.ts";
import { splitSetCookie } from "#core/cookies/formats/split-set-cookie.ts";

const DATA = join(process.env.CONSENTRY_DATA ?? join(import.meta.dirname, "../../../shared/data"), "cookies");
const isPresent = existsSync(DATA);
if (!isPresent) console.warn(`skipped: no cookie files in ${DATA} (CONSENTRY_DATA)`);

function load<T>(file: string): readonly T[] {
  return isPresent ? (JSON.parse(readFileSync(join(DATA, file), "utf8")) as readonly T[]) : [];
}

const CONTEXT: ImportContext = {
  ...{ now: Date.UTC(2020, 0, 1), rules: "draft", isPublicSuffix: () => false, url: "https://shop.example/" },
};

type Call = { readonly fn: string; readonly args: readonly unknown[]; readonly result: unknown };

describe.skipIf(!isPresent)("cookies.txt", () => {
  type Read = {
    readonly domain: string;
    readonly path: string;
    readonly secure: boolean;
    readonly name: string;
    readonly value: string;
  };
  type File = Readonly<Record<"cpython311" | "curl788" | "wget121", readonly Read[] | string>> & {
    readonly id: string;
    readonly file: string;
    readonly consensusAccept: boolean;
  };
  const files = load<File>("netscape.json");
  const key = ({ domain, path, secure, name, value }: Read) => [domain, path, secure, name, value].join("\t");
  const shown = (value: string) => (value.length > 40 ? `${value.slice(0, 40)}…${value.length}` : value);
  const readBy = (list: readonly Read[] | string) => (typeof list === "string" ? [] : list.map(key));

  test("there are some", () => expect(files.length).toBeGreaterThan(0));

  test.each(files)("$id", ({ file, consensusAccept, ...tools }) => {
    const { cookies, skipped } = parseNetscape(file);
    const lines = file.split("\n").filter((line) => line !== "" && !/^#(?!HttpOnly_)/.test(line));
    expect(cookies.length + skipped.length).toBe(lines.length); // nothing vanishes without a word
    if (consensusAccept) expect(cookies.length).toBeGreaterThan(0);
    const ours = cookies.map((cookie) => key({ ...cookie, value: shown(cookie.value) }));
    const votes = [readBy(tools.cpython311), readBy(tools.curl788), readBy(tools.wget121)];
    const agreed = new Set(votes.flat().filter((one) => votes.filter((list) => list.includes(one)).length >= 2));
    // Ours is the browser's form: punycode, and no port.
    const asBrowser = [...agreed].map((one) =>
      one.replace("bücher", "xn--bcher-kva").replace(/^([^\t]*example\.com):\d+/, "$1"),
    );
    expect(ours).toEqual(expect.arrayContaining(asBrowser));
  });
});

describe.skipIf(!isPresent)("set-cookie-parser", () => {
  const calls = load<Call>("set-cookie-parser.json");

  test.each(calls.filter(({ fn, args }) => fn === "splitCookiesString" && typeof args[0] === "string"))(
    "splits $args",
    ({ args, result }) => {
      expect(splitSetCookie(args[0] as string)).toEqual(result);
    },
  );
});

describe.skipIf(!isPresent)("jshttp/cookie", () => {
  const calls = load<Call>("jshttp-cookie.json");
  const withoutOptions = calls.filter(({ args }) => args.length === 1);

  /** Percent-encoding stays (the library decodes), repeats stay (it keeps the first), and "=" alone is no cookie. */
  test.each(withoutOptions.filter(({ fn }) => fn === "parseCookie"))("Cookie: $args.0", ({ args, result }) => {
    const parsed = importCookies(`Cookie: ${args[0]}`, CONTEXT, "header");
    const cookies = "cookies" in parsed ? parsed.cookies : [];
    const firsts = new Map([...cookies].reverse().map(({ name, value }) => [name, decoded(value)]));
    const expected = Object.entries(result as Record<string, string>).filter(([name, value]) => name + value !== "");
    expect(Object.fromEntries(firsts)).toEqual(Object.fromEntries(expected));
  });

  test.each(withoutOptions.filter(({ fn }) => fn === "parseSetCookie"))("Set-Cookie: $args.0", ({ args, result }) => {
    const read = result as SetCookieRead;
    const host = (read.domain ?? "shop.example").replace(/^\./, "");
    const parsed = importCookies(`Set-Cookie: ${args[0]}`, { ...CONTEXT, url: `https://${host}/` }, "set-cookie");
    const [cookie] = "cookies" in parsed ? parsed.cookies : [];
    if (isRefused(read)) expect(cookie).toBeUndefined();
    else expect({ ...cookie, value: decoded(cookie?.value ?? "") }).toMatchObject(inOurWords(read));
  });

  /** The library writes attributes in another order and encodes values: compared are attributes of unencoded ones. */
  test.each(
    withoutOptions.filter(
      ({ fn, result }) => fn === "stringifySetCookie" && !/%|Priority|Max-Age|\.\.\/foo\//.test(`${result}`),
    ),
  )("writes $result", ({ args, result }) => {
    const {
      name = "",
      value = "",
      path = "/",
      domain,
      expires,
      httpOnly,
      secure,
      sameSite,
    } = args[0] as Record<string, string>;
    const cookie = {
      ...{
        name,
        value,
        path,
        domain: `.${(domain ?? "shop.example").replace(/^\./, "")}`,
        hostOnly: domain === undefined,
      },
      ...{ httpOnly: Boolean(httpOnly), secure: Boolean(secure) },
      sameSite: ({ none: "no_restriction", lax: "lax", strict: "strict" }[`${sameSite}`] ??
        "unspecified") as ImportedCookie["sameSite"],
      ...(expires !== undefined && { expirationDate: Date.parse(expires) / 1000 }),
    };
    const ours = formatSetCookieLines([cookie]).text.trim().split("; ");
    const theirs = `${result}`.replace("Domain=.", "Domain=").split("; ");
    expect(new Set(ours)).toEqual(new Set(path === "/" ? [...theirs, "Path=/"] : theirs));
  });
});

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

type SetCookieRead = {
  readonly name: string;
  readonly value: string;
  readonly path?: string;
  readonly domain?: string;
  readonly httpOnly?: boolean;
  readonly secure?: boolean;
  readonly partitioned?: boolean;
  readonly sameSite?: "none" | "lax" | "strict";
};

const SAME_SITE = { none: "no_restriction", lax: "lax", strict: "strict" } as const;

function inOurWords({ name, value, path = "/", httpOnly = false, secure = false, sameSite }: SetCookieRead) {
  const ours = sameSite === undefined ? "unspecified" : SAME_SITE[sameSite];
  return { name, value, path: path.startsWith("/") ? path : "/", httpOnly, secure, sameSite: ours };
}

/** An empty cookie is none, and SameSite=None and Partitioned need Secure in every browser; the library only reads. */
function isRefused({ name, value, sameSite, partitioned, secure }: SetCookieRead): boolean {
  return name + value === "" || ((sameSite === "none" || partitioned === true) && secure !== true);
}
