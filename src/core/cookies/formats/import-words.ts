import type { ExportLoss } from "./export-losses.ts";
import type { ImportError, ImportNote, SkipReason } from "./imported-cookie.ts";

/** Why nothing could be read, in a sentence. */
export const ERROR_WORDS: Readonly<Record<ImportError, string>> = {
  "too-large": "The file is larger than 50 MB.",
  "too-many": "The file has more entries than any browser keeps cookies.",
  unrecognised: "This is no format of cookies that is known here.",
  "broken-json": "The file begins like JSON but is not valid JSON.",
  "needs-url": "This format does not say which site the cookies belong to: give the address.",
  "har-without-cookies": "The recording has no cookies: browsers leave them out unless told to export sensitive data.",
  "names-a-file": "The command names a file of cookies: open that file instead.",
};

/** Why an entry is no cookie. */
export const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  "not-an-object": "is no record",
  "no-name": "has no name",
  "no-value": "has a value that is no text",
  "bad-domain": "has no usable domain",
  "bad-expiry": "has an expiry that is no date",
  expired: "has expired",
  columns: "has the wrong number of columns",
  "opaque-partition": "lies in a partition that cannot be named",
  "not-read": "is no line of this format",
  refused: "would be refused by the browser",
};

/** What was understood otherwise than written. */
export const NOTE_WORDS: Readonly<Record<ImportNote, string>> = {
  "same-site-unknown": "has a SameSite that no browser knows: taken for not set",
  "lax-may-be-unset": "say SameSite=Lax, which in this format may mean that it was not set",
  milliseconds: "has an expiry in milliseconds",
  "date-too-far": "has an expiry after the year 9999",
  "host-only-contradicts-dot": "has a dot that contradicts its flag for subdomains: the flag counts",
  "port-dropped": "has a port in its domain: cookies know no ports",
  "unknown-property": "has a property that is not kept",
  "partition-site-unknown": "is partitioned, but the site is not in the file",
  "name-from-value": "has no name: its value is taken for the name, as curl does",
  "every-flag-inverted": "every flag contradicts its dot: the file seems to be written with inverted flags",
};

/** What a format cannot carry, about so many cookies. */
export const LOSS_WORDS: Readonly<Record<ExportLoss, string>> = {
  "same-site": "lose SameSite",
  partition: "lose their partition",
  store: "lose their store or container",
  "first-party-domain": "lose their first-party domain",
  "host-only": "lose that they are meant for subdomains too",
  path: "lose their path",
  "http-only": "lose HttpOnly",
  secure: "lose Secure",
  expiry: "lose their expiry",
  "fraction-of-expiry": "lose the fraction of a second of their expiry",
  "left-out-unwritable-character": "are left out: a character cannot be written",
  "left-out-nameless": "are left out: they have no name",
  "left-out-partitioned": "are left out: the format knows no partitions",
  "left-out-duplicate": "are left out: the format cannot tell them from others",
  "left-out-other-address": "are left out: they do not go to this address",
};
