/**
 * How the guard (the page's world) and its witness (ours) find each other. Both run before the page's first script, so
 * nobody else hears the greeting; it hands over a node that is in no document, and all they say later is said there.
 * A listener on the document would be lost when the page rewrites it.
 */
export const GREETING = "consentry-guard";
export const ANSWER = "consentry-witness";

/** On the node: the guard says which name it held, the witness which ones may pass, separated by line ends. */
export const HELD = "h";
export const ALLOWED = "a";
