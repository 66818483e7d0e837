import { redirect } from "../answers.ts";
import { frame, page } from "../page.ts";
import type { Site } from "../visit.ts";

/** The page with every combination of attributes. */
export const MUSEUM_URL = "https://www.museum.test/rooms/east/";

const SITE = { site: "Museum of Cookies", colour: "violet" } as const;

type Exhibit = { readonly line: string; readonly says: string };

/** Attributes in turn, with what the cookie's name says of each. */
const CHOICES: readonly (readonly (readonly [mark: string, attribute: string])[])[] = [
  [
    ["unset", ""],
    ["lax", "SameSite=Lax"],
    ["strict", "SameSite=Strict"],
    ["none", "SameSite=None"],
  ],
  [
    ["", ""],
    ["s", "Secure"],
  ],
  [
    ["", ""],
    ["h", "HttpOnly"],
  ],
  [
    ["", ""],
    ["7d", "Max-Age=604800"],
  ],
  [
    ["", ""],
    ["d", "Domain=museum.test"],
  ],
];

/** 64 lines: 4 × SameSite, with and without Secure, HttpOnly, Max-Age and Domain. */
function everyCombination(): readonly Exhibit[] {
  let combinations: readonly (readonly (readonly [mark: string, attribute: string])[])[] = [[]];
  for (const choice of CHOICES) {
    combinations = combinations.flatMap((chosen) => choice.map((each) => [...chosen, each]));
  }
  return combinations.map((chosen) => {
    const marks = chosen.map(([mark]) => mark).filter(Boolean);
    const attributes = chosen.map(([, attribute]) => attribute).filter(Boolean);
    const isRefused = marks.includes("none") && !marks.includes("s");
    return {
      line: [`all-${marks.join("-")}=1`, "Path=/", ...attributes].join("; "),
      says: isRefused ? "refused: SameSite=None needs Secure" : "kept",
    };
  });
}

/** Seven cookies named "twin" that live side by side; the seventh is set by the frame. */
const TWINS: readonly Exhibit[] = [
  { line: "twin=host-only; Path=/; Secure", says: "this host only" },
  { line: "twin=domain; Path=/; Secure; Domain=www.museum.test", says: "this host and below" },
  { line: "twin=parent; Path=/; Secure; Domain=museum.test", says: "the whole site" },
  { line: "twin=rooms; Path=/rooms; Secure", says: "the rooms" },
  { line: "twin=east; Path=/rooms/east/; Secure", says: "this room" },
  { line: "twin=partitioned; Path=/; Secure; SameSite=None; Partitioned", says: "partitioned under this site" },
];
const ANCESTOR_TWIN = "twin=ancestor; Path=/; Secure; SameSite=None; Partitioned";

const NAMES_AND_VALUES: readonly Exhibit[] = [
  { line: "__Host-key=1; Path=/; Secure", says: "prefix: this host, Secure, Path=/" },
  { line: "__Secure-key=1; Path=/; Secure; Domain=museum.test", says: "prefix: Secure" },
  { line: "__Host-wrong=1; Path=/; Secure; Domain=museum.test", says: "refused: __Host- may have no Domain" },
  { line: "__Secure-wrong=1; Path=/", says: "refused: __Secure- needs Secure" },
  { line: "priority=high; Path=/; Priority=High", says: "Chromium deletes it last" },
  { line: "tomorrow=1; Path=/; Max-Age=86400", says: "ends in a day" },
  { line: "century=1; Path=/; Max-Age=3155760000", says: "asks for a century, gets 400 days" },
  { line: "past=1; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT", says: "refused: it has already ended" },
  { line: "empty=; Path=/", says: "a value of no length" },
  { line: "=nameless; Path=/", says: "no name: kept by Chromium only" },
  { line: 'quoted="with quotes"; Path=/', says: "the quotes belong to the value" },
  { line: "encoded=caf%C3%A9%20au%20lait; Path=/", says: "percent-encoded text" },
  { line: `json=${encodeURIComponent('{"theme":"dark","size":3}')}; Path=/`, says: "JSON, percent-encoded" },
  { line: "base64=eyJ1c2VyIjoiYWxpY2UifQ==; Path=/", says: "JSON, base64" },
  { line: "jwt=eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSIsImlhdCI6MTcwMDAwMDAwMH0.; Path=/", says: "a token (JWT)" },
  { line: `long=${"0123456789".repeat(100)}; Path=/`, says: "1,000 characters" },
  { line: "elsewhere=1; Path=/rooms/west", says: "a path that is not this page's" },
  { line: "stranger=1; Path=/; Domain=shop.test", says: "refused: not our domain" },
  { line: "suffix=1; Path=/; Domain=test", says: "refused: a public suffix" },
];

/** Every combination of attributes, same-name siblings, prefixes and values worth decoding. */
export const museumSite: Site = ({ host, url }) => {
  if (url.pathname === "/" || host !== "www.museum.test") {
    return url.pathname === "/" ? redirect(MUSEUM_URL) : undefined;
  }
  if (url.pathname === "/twin") {
    return frame("<p>The museum again, inside embed.test: a twin with a cross-site ancestor.</p>", [ANCESTOR_TWIN]);
  }
  if (url.pathname !== "/rooms/east/") {
    return undefined;
  }
  const rooms = [
    { title: "Twins: one name, seven cookies", exhibits: TWINS },
    { title: "Names, lives and values", exhibits: NAMES_AND_VALUES },
    { title: "Every combination of attributes", exhibits: everyCombination() },
  ];
  const table = (exhibits: readonly Exhibit[]) =>
    exhibits.map(({ line, says }) => `<tr><td><code>${short(line)}</code><td>${says}`).join("");
  return page({
    ...SITE,
    title: "Every kind of cookie",
    says: "Each line is one Set-Cookie header of this page, with what becomes of it. Cookies that differ only in path, domain or partition are different cookies.",
    body: `${rooms.map(({ title, exhibits }) => `<h2>${title}</h2><table>${table(exhibits)}</table>`).join("")}
<h2>The frame</h2><iframe src="https://embed.test/museum"></iframe>`,
    cookies: rooms.flatMap(({ exhibits }) => exhibits.map(({ line }) => line)),
  });
};

const short = (line: string) => (line.length > 160 ? `${line.slice(0, 157)}…` : line).replaceAll('"', "&quot;");
