import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { poll, within } from "./waiting.ts";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Runs in the page, where `SOURCE` has put axe; its value is a JSON text. */
const RUN = `axe.run(document, { resultTypes: ["violations"] }).then(({ violations, passes }) => JSON.stringify({
  passes: passes.length,
  violations: violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, impact, nodes }) =>
    impact + " " + id + ": " + nodes.map(({ html, failureSummary }) => html.slice(0, 200) + " " + failureSummary).slice(0, 3).join(" | ")),
}))`;

type Found = { readonly passes: number; readonly violations: readonly string[] };

/**
 * What axe finds serious or critical in this page. Evaluated from outside, so that the page keeps its content security
 * policy. Fails when axe found nothing to look at.
 */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await poll(() => page.evaluate(`${SOURCE}; typeof axe.run === "function"`), "axe");
  const { passes, violations } = JSON.parse(String(await within(page.evaluate(RUN), 60_000, "axe"))) as Found;
  if (passes < 5) {
    throw new Error(`axe looked at nothing: ${passes} rules passed`);
  }
  return violations;
}
