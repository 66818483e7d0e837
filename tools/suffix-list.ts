/**
 * Entries of the public suffix list that hardly anything else would name together. tldts carries the list as data in
 * its code; whoever loads it pays about 270 kB.
 */
const ENTRIES = ["azurewebsites", "kawasaki", "myfritz", "withgoogle", "xn--mgbai9azgqp6j"];

/** Whether this text holds the public suffix list. */
export function holdsSuffixList(text: string): boolean {
  return ENTRIES.filter((entry) => text.includes(entry)).length >= 3;
}
