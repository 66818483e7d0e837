import { escapeHtml } from "../../test/world/page.ts";
import type { SceneResult, SeenCookie } from "./walk.ts";

export type Walked = {
  readonly browser: string;
  /** As the browser itself says it. */
  readonly version: string;
  readonly results: readonly SceneResult[];
  /** What asked for hosts beyond the world and was refused. */
  readonly denied: readonly string[];
};

const MOST_ROWS = 60;

const STYLE = `:root { color-scheme: light dark } body { font: 16px/1.5 system-ui, sans-serif; max-width: 78rem; margin: 0 auto; padding: 24px }
h2 { margin-top: 48px } .pictures { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start }
img { border: 1px solid #8886; border-radius: 8px; max-width: 100% } img.page { width: 46rem }
table { border-collapse: collapse; font-size: 14px; margin-top: 16px } th, td { text-align: start; padding: 4px 12px 4px 0; border-bottom: 1px solid #8884; overflow-wrap: anywhere }
code { font-family: ui-monospace, monospace } .wrong { color: light-dark(#b3261e, #ff938a); font-weight: 600 } details { margin-top: 8px }`;

const mark = (yes: boolean) => (yes ? "yes" : '<span class="wrong">no</span>');

function row({ name, domain, path, party, partition, inJar, inPopup }: SeenCookie): string {
  const cells = [name.slice(0, 80), domain, path.slice(0, 60)].map((text) => `<td><code>${escapeHtml(text)}</code>`);
  return `<tr>${cells.join("")}<td>${escapeHtml(party)}<td>${escapeHtml(partition)}<td>${mark(inJar)}<td>${mark(inPopup)}`;
}

function cookieTable(cookies: readonly SeenCookie[]): string {
  const wrongFirst = [...cookies].sort((a, b) => Number(a.inJar === a.inPopup) - Number(b.inJar === b.inPopup));
  const more = cookies.length > MOST_ROWS ? `<p>… and ${cookies.length - MOST_ROWS} more.</p>` : "";
  return `<details${cookies.length <= 24 ? " open" : ""}><summary>${cookies.length} cookies</summary>
<table><tr><th>Name<th>Domain<th>Path<th>Party<th>Partition<th>In the jar<th>In the popup
${wrongFirst.slice(0, MOST_ROWS).map(row).join("\n")}</table>${more}</details>`;
}

function section({ scene, says, worked, pictures, cookies }: SceneResult, index: number): string {
  const images = pictures.map(
    (file, at) =>
      `<img class="${at === 0 ? "page" : "popup"}" src="${file}" alt="${at === 0 ? "The page" : "The popup on it"}">`,
  );
  return `<h2>${index + 1}. ${escapeHtml(scene.title)}</h2>
<p${worked ? "" : ' class="wrong"'}>${escapeHtml(says)}</p>
<p><code>${escapeHtml(scene.url)}</code></p>
<div class="pictures">${images.join("")}</div>
${cookieTable(cookies)}`;
}

/** The walk as one page to read: what happened, what it looked like, and popup and jar compared. No cookie values. */
export function reportOf({ browser, version, results, denied }: Walked): string {
  const worked = results.filter((each) => each.worked).length;
  const refused = denied.length > 0 ? `Refused on the way, asked by the browser itself: ${denied.join(", ")}.` : "";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Consentry: a walk through the demo world</title><style>${STYLE}</style>
<h1>A walk through the demo world</h1>
<p>${escapeHtml(version)}, ${escapeHtml(browser)}, with the production build of Consentry. ${worked} of ${results.length} stops as they should be. Everything ran on this machine alone. ${escapeHtml(refused)}</p>
${results.map(section).join("\n")}
</html>
`;
}
