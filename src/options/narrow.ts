import { signal } from "@preact/signals";

const query = globalThis.matchMedia?.("(max-width: 699px)");

/** The window has no room for a rail and a table of many columns, also when the page is zoomed. */
export const isNarrow = signal(query?.matches ?? false);

query?.addEventListener("change", ({ matches }) => {
  isNarrow.value = matches;
});
