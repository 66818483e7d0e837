const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Every ASCII character that is neither a letter, a digit, a colon nor a control character other than tab. */
const DELIMITERS = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/;
/** Two digits at most, then the end or something that is no digit. */
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\D|$)/;
const DAY = /^(\d{1,2})(?:\D|$)/;
const YEAR = /^(\d{2}|\d{4})(?:\D|$)/;

type Parts = { time?: readonly number[]; day?: number; month?: number; year?: number };

/**
 * The date of an `Expires` attribute in milliseconds since the epoch (RFC 6265bis section 5.1.1: pieces in any order,
 * time zones ignored); `undefined` where it asks to ignore the attribute, also for a day that does not exist.
 */
export function parseCookieDate(text: string): number | undefined {
  const parts: Parts = {};
  for (const token of text.slice(0, 1024).split(DELIMITERS)) readToken(token, parts);
  const { time: [hour = 99, minute = 99, second = 99] = [], day = 0, month = 0, year = 0 } = parts;
  const isInRange = hour <= 23 && minute <= 59 && second <= 59 && year >= 1601;
  const date = new Date(Date.UTC(year, month, day, hour, minute, second));
  return isInRange && parts.month !== undefined && date.getUTCDate() === day ? date.getTime() : undefined;
}

/** Each token goes to the first part that it fits and that is still open. */
function readToken(token: string, parts: Parts): void {
  const time = parts.time === undefined ? TIME.exec(token) : null;
  const day = parts.day === undefined ? DAY.exec(token) : null;
  const month = parts.month === undefined ? MONTHS.indexOf(token.slice(0, 3).toLowerCase()) : -1;
  const year = parts.year === undefined ? YEAR.exec(token) : null;
  if (time) parts.time = time.slice(1).map(Number);
  else if (day) parts.day = Number(day[1]);
  else if (month !== -1) parts.month = month;
  else if (year) parts.year = fullYear(Number(year[1]), (year[1] ?? "").length);
}

/** 70 to 99 are of the last century, 0 to 69 of this one. */
function fullYear(year: number, digits: number): number {
  if (digits === 4) return year;
  return year >= 70 ? year + 1900 : year + 2000;
}
