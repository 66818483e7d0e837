import browser from "webextension-polyfill";

type Messages = typeof import("../../public/_locales/en/messages.json");

/** Every text of the interface by its name; English is the list of what exists. */
export type MessageKey = keyof Messages & string;

type BaseOf<K> = K extends `${infer Base}_other` ? Base : never;

/** Texts with one form per plural category (`cookies_one`, `cookies_other`); `$1` is the number. */
export type PluralKey = BaseOf<MessageKey>;

/** What stands in for `$1`, `$2` while the browser fills a message: no text of a page can imitate a placeholder. */
const MARK = "\uE000";

// Built once: making one of these takes longer than a whole row of the list.
const PLURAL_RULES = new Intl.PluralRules(textLanguage());
const NUMBER_FORMAT = new Intl.NumberFormat(uiLanguage());

/** A message cut at its placeholders: texts, and the index (from 0) of what belongs there. */
export type MessagePart = string | number;

export function messageParts(key: string, places = 4): readonly MessagePart[] {
  const marks = Array.from({ length: places }, (_, index) => `${MARK}${index}${MARK}`);
  return browser.i18n
    .getMessage(key, marks)
    .split(MARK)
    .map((part, index) => (index % 2 === 1 ? Number(part) : part))
    .filter((part) => part !== "");
}

/** The text in the user's language, with `$1`, `$2` … replaced. The parts may be hostile. */
export function text(key: MessageKey, ...values: readonly string[]): string {
  return fill(messageParts(key), values);
}

/** The form for this number. `$1` is the number in the user's digits. */
export function textFor(key: PluralKey, count: number, ...values: readonly string[]): string {
  return fill(pluralParts(key, count), [NUMBER_FORMAT.format(count), ...values]);
}

/** What dates, numbers and durations are written in. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** The language that the texts are in: it falls back to English where the browser's is not translated yet. */
export function textLanguage(): string {
  return text("languageTag");
}

function pluralParts(key: PluralKey, count: number): readonly MessagePart[] {
  const parts = messageParts(`${key}_${PLURAL_RULES.select(count)}`);
  return parts.length > 0 ? parts : messageParts(`${key}_other`);
}

function fill(parts: readonly MessagePart[], values: readonly string[]): string {
  return parts.map((part) => (typeof part === "number" ? (values[part] ?? "") : part)).join("");
}
