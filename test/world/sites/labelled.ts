import { pixel, redirect, script } from "../answers.ts";
import { labelTable } from "../label-table.ts";
import { LABELLED_PAGES } from "../labelled-pages.ts";
import { addressOf, type LabelledPage, type Part, partsOf } from "../labels.ts";
import { escapeHtml, frame, page } from "../page.ts";
import type { Answer, Site, Visit } from "../visit.ts";

const WRITE = (lines: readonly string[]) =>
  lines.map((line) => `document.cookie = ${JSON.stringify(line)};`).join("\n");

function embed(labelled: LabelledPage, part: Part, visit: Visit): string {
  const address = escapeHtml(addressOf(labelled, visit.ports, part));
  switch (part.as) {
    case "image":
      return `<img src="${address}" alt="">`;
    case "script":
      return `<script src="${address}"></script>`;
    default:
      return `<iframe src="${address}"></iframe>`;
  }
}

function answerPart(labelled: LabelledPage, part: Part, visit: Visit): Answer {
  const cookies = part.sets ?? [];
  const writes = part.writes ?? [];
  if (part.redirectsTo) {
    return redirect(addressOf(labelled, visit.ports, part.redirectsTo), cookies);
  }
  if (part.as === "image") {
    return pixel(cookies);
  }
  if (part.as === "script") {
    return script(WRITE(writes), cookies);
  }
  const embeds = (part.parts ?? []).map((each) => embed(labelled, each, visit)).join("\n");
  const markup = `${writes.length > 0 ? `<script>${WRITE(writes)}</script>` : ""}${embeds}`;
  if (part.as === "frame") {
    return frame(`<p>A frame of ${escapeHtml(visit.host)}</p>${markup}`, cookies);
  }
  const [title = "", ...rest] = labelled.id.replaceAll("-", " ");
  return page({
    title: `${title.toUpperCase()}${rest.join("")}`,
    site: visit.host,
    says: labelled.says,
    body: `${labelTable(labelled.labels)}${markup}`,
    cookies,
  });
}

/** Serves the pages of labels.ts, each part only at the host that it belongs to. */
export const labelledSite: Site = (visit) => {
  const [, id, number] = /^\/labelled\/([a-z-]+)\/(\d+)$/.exec(visit.url.pathname) ?? [];
  const labelled = LABELLED_PAGES.find((each) => each.id === id);
  const part = labelled && partsOf(labelled.page)[Number(number)];
  if (!labelled || !part || new URL(part.at.replace(/:[A-Z]+$/, "")).hostname !== visit.host) {
    return undefined;
  }
  return answerPart(labelled, part, visit);
};
