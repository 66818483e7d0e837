/** Sets this when it runs. Nothing may. */
const RUN = "globalThis.__owned=1";

/** What begins where a text ends too early: in an attribute, an element, a comment, a script, a style. */
const BREAKOUTS = [
  "",
  '">',
  "'>",
  "</span>",
  "</button></li>",
  "-->",
  "</title>",
  "</textarea>",
  "</script>",
  "</style>",
];

const VECTORS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg><animate onbegin=${RUN} attributeName=x>`,
  `<iframe src=javascript:parent.${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<math><a xlink:href=javascript:${RUN}>x</a></math>`,
];

/** Texts that some language between the jar and the screen may take for its own. */
const WORDS = [
  ...[`javascript:${RUN}`, `data:text/html,<script>${RUN}</script>`, `vbscript:${RUN}`, `' onclick='${RUN}`],
  ...[`{{constructor.constructor('${RUN}')()}}`, `\${${RUN}}`, `#{${RUN}}`, `<%= ${RUN} %>`, `[[${RUN}]]`],
  ...["__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf", "then", "length"],
  ...['{"__proto__":{"polluted":1}}', '"],"x":[', "\\u0022", "\\", "$1", "$&", "%00", "%0d%0a", "null", "$NAME$"],
  ...[
    "\u202Egpj.exe",
    "\u2066\u2067\u2068",
    "\u200Bzero",
    "\uFEFFbom",
    "a\u0300\u0301\u0302".repeat(9),
    "\u2028\u2029",
  ],
  ...["\uD800", "x\uDC00y", "\u0000", "\u0007bell", "\u001B[2J", "\u007F", "\u0085", "\t"],
];

/** Nearly all the room that a cookie has: 4,096 bytes of name and value. */
const LONG = ["n".repeat(4_000), "<b>".repeat(1_300), "\u05D0".repeat(2_000), "\u202E".repeat(1_300)];

/** 120 and more texts that mean harm, each another one. A cookie's name cannot hold "=", so some are no names. */
export const HOSTILE_PAYLOADS: readonly string[] = [
  ...BREAKOUTS.flatMap((breakout) => VECTORS.map((vector) => `${breakout}${vector}`)),
  ...WORDS,
  ...LONG,
];

/** Sites that the fixture page uses, each with room for a hundred and eighty cookies. */
const PLACES = { name: "https://top.test", value: "https://embed.test", path: "https://pixel.test" } as const;

/** The cookies to write for a kind: with a payload in this field, or with harmless text of the same number. */
export function hostileCookies(kind: keyof typeof PLACES, isHarmless: boolean) {
  return HOSTILE_PAYLOADS.map((payload, index) => {
    const plain = `plain${String(index).padStart(3, "0")}`;
    // As long as the other: a long value is cut, and has a button to show all of it.
    const text = isHarmless ? plain.padEnd(payload.length, "x") : payload;
    return {
      url: PLACES[kind],
      name: kind === "name" ? text.replaceAll("=", "≈") : plain,
      value: kind === "value" ? text : "1",
      path: kind === "path" ? `/${text}` : "/",
    };
  });
}
