import type { Label, Treatment } from "./labels.ts";

const KEPT_BY: Readonly<Record<Treatment, string>> = {
  own: "always",
  partitioned: "always, apart for this site",
  embedded: "Firefox: apart for this site. Chromium: if third-party cookies are allowed",
  unmarked: "Firefox only, apart for this site",
};

/** What a page brings and who keeps it, for a reader of the page. */
export function labelTable(labels: readonly Label[]): string {
  const rows = labels.map(
    ({ name, domain, party, treatment }) =>
      `<tr><td><code>${name}</code><td><code>${domain}</code><td>${party}<td>${KEPT_BY[treatment]}`,
  );
  return `<table><tr><th>Cookie<th>Domain<th>Party<th>Kept${rows.join("")}</table>`;
}
