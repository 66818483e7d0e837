import type { CookieForm } from "#core/cookies/cookie-form.ts";
import { cookiePrefix } from "#core/cookies/cookie-prefix.ts";
import { cookieSize } from "#core/cookies/cookie-size.ts";
import type { WriteCheck, WriteRefusal } from "#core/cookies/cookie-write.ts";
import { type MessageKey, text, textFor } from "#platform/i18n.ts";
import { number } from "#ui/formats.ts";

export type EditorField = "name" | "value" | "domain" | "path" | "expires" | "sameSite" | "partition";

const FIELD_OF: Readonly<Record<WriteRefusal, EditorField>> = {
  address: "domain",
  empty: "name",
  nameless: "name",
  "name-character": "name",
  "value-character": "value",
  "edge-blank": "value",
  tab: "value",
  "too-large": "value",
  "path-too-long": "path",
  "path-relative": "path",
  "path-character": "path",
  "domain-mismatch": "domain",
  "public-suffix": "domain",
  "secure-over-http": "domain",
  "none-without-secure": "sameSite",
  "partitioned-without-secure": "partition",
  "partition-site": "partition",
  "ancestor-bit": "partition",
  prefix: "name",
  expiry: "expires",
  past: "expires",
};

/** The rules that a field breaks, in sentences. */
export function refusalsAt(
  field: EditorField,
  checked: WriteCheck | undefined,
  { name }: Pick<CookieForm, "name">,
): readonly string[] {
  const broken = (checked?.refusals ?? []).filter((each) => FIELD_OF[each] === field);
  return broken.map((each) => refusalWords(each, name));
}

export function refusalWords(refusal: WriteRefusal, name: string): string {
  if (refusal === "prefix") return prefixWords(name);
  return text(`refusal_${refusal.replaceAll("-", "_")}` as MessageKey);
}

function prefixWords(name: string): string {
  switch (cookiePrefix(name)) {
    case "__Secure-":
      return text("refusal_prefix_secure");
    case "__Http-":
      return text("refusal_prefix_http");
    case "__Host-":
      return text("refusal_prefix_host");
    case "__Host-Http-":
      return text("refusal_prefix_hostHttp");
    case undefined:
      return text("refusal_prefix_value");
  }
}

/** What will be kept otherwise than typed, in sentences. */
export function changeWords({ changes, overwrites }: WriteCheck): readonly string[] {
  const sentences = changes.map((change) => text(`change_${change.replaceAll("-", "_")}` as MessageKey));
  return overwrites ? [...sentences, text("change_overwrites")] : sentences;
}

/** "120 of 4,096 bytes": counted as browsers count. */
export function sizeWords(form: CookieForm): string {
  return textFor("sizeOf", cookieSize(form), number(MOST_BYTES));
}

const MOST_BYTES = 4096;
