/**
 * The number of the question's wording. An answer keeps the number of what the person read, so a new one is due when a
 * text of the banner (`banner…` in the message files) changes its meaning, in any language; docs/consent.md lists them.
 */
export const TEXT_VERSION = 1;
