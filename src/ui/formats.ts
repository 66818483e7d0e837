import type { Lifetime } from "#core/cookies/lifetime.ts";
import { text, textLanguage, uiLanguage } from "#platform/i18n.ts";

const LANGUAGE = uiLanguage();

// Built once: making one of these costs more than using it on a hundred rows.
const RELATIVE = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: "always" });
const DATE_TIME = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: "long", timeStyle: "medium" });
const TIME = new Intl.DateTimeFormat(LANGUAGE, { timeStyle: "medium" });
const DAY = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: "medium" });
const HOUR_AND_MINUTE = new Intl.DateTimeFormat(LANGUAGE, { timeStyle: "short" });
const CONJUNCTION = new Intl.ListFormat(textLanguage(), { type: "conjunction" });
const NUMBER = new Intl.NumberFormat(LANGUAGE);
const LIST = new Intl.ListFormat(LANGUAGE, { type: "unit", style: "short" });

/** "in 13 months", "this session". */
export function lifetimeWords(lifetime: Lifetime): string {
  switch (lifetime.kind) {
    case "session":
      return text("thisSession");
    case "expired":
      return text("expired");
    case "lasts":
      return RELATIVE.format(lifetime.amount, lifetime.unit);
  }
}

/** Milliseconds since the epoch. A cookie may end in a year that `Date` cannot hold. */
export function dateTime(time: number): string {
  return Number.isNaN(new Date(time).getTime()) ? NUMBER.format(time) : DATE_TIME.format(time);
}

export function timeOfDay(time: number): string {
  return TIME.format(time);
}

/** "3 May 2026", as short as the language has it. */
export function day(time: number): string {
  return DAY.format(time);
}

/** "12:03". */
export function hourAndMinute(time: number): string {
  return HOUR_AND_MINUTE.format(time);
}

export function number(value: number): string {
  return NUMBER.format(value);
}

/** "2 years": a length of time, not a time from now. */
export function duration(amount: number, unit: string): string {
  return new Intl.NumberFormat(LANGUAGE, { style: "unit", unit, unitDisplay: "long" }).format(amount);
}

export function enumeration(words: readonly string[]): string {
  return LIST.format(words);
}

/** "Google, Meta and Criteo". */
export function conjunction(words: readonly string[]): string {
  return CONJUNCTION.format(words);
}
