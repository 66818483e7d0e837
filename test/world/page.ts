import type { Answer } from "./visit.ts";

/** Text into markup. Everything that a visitor sends goes through this. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

export type PageText = {
  readonly title: string;
  /** The company's name, in the head of each of its pages. */
  readonly site: string;
  /** One sentence: what this page shows about cookies. */
  readonly says: string;
  /** Markup. */
  readonly body: string;
  readonly cookies?: readonly string[];
  /** For the look: which of the world's colours. */
  readonly colour?: string;
};

/** A page of a site, with the world's one style sheet. */
export function page(text: PageText): Answer {
  const colour = text.colour ?? "slate";
  return {
    type: "text/html; charset=utf-8",
    cookies: text.cookies ?? [],
    body: `<!doctype html>
<html lang="en" data-colour="${escapeHtml(colour)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(text.title)}</title>
<link rel="stylesheet" href="/style.css">
<header><span class="site">${escapeHtml(text.site)}</span><a class="home" href="https://demo.test/">demo world</a></header>
<main>
<h1>${escapeHtml(text.title)}</h1>
<p class="says">${escapeHtml(text.says)}</p>
${text.body}
</main>
</html>`,
  };
}

/** A small document for a frame: no head, one paragraph. */
export function frame(markup: string, cookies: readonly string[] = []): Answer {
  return {
    type: "text/html; charset=utf-8",
    cookies,
    body: `<!doctype html><html lang="en" class="frame"><meta charset="utf-8"><title>frame</title>
<link rel="stylesheet" href="/style.css"><body>${markup}</body></html>`,
  };
}
