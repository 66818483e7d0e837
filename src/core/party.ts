/** Seen from the top-level page of the tab. */
export type Party = "first-party" | "third-party";
