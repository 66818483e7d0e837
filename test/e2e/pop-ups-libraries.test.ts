import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import { answerSites, cookiesOf, popupStands, reportOn } from "../support/popup-answers.ts";
import { LIBRARY_PAGES } from "../support/popup-pages/library-pages.ts";
import { type PopupPage, popupSite } from "../support/popup-pages/popup-site.ts";
import { BROWSERS, setStage } from "../support/stage.ts";

/** Osano's library knows one answer for everything. */
const BY_PURPOSE = LIBRARY_PAGES.filter(({ name }) => !name.startsWith("osano"));

const names = (pages: readonly PopupPage[]) => pages.map(({ name }) => name);

describe.each(BROWSERS)("in $browser, the pop-ups of real libraries", ({ browser }) => {
  const stage = setStage({ browser, site: popupSite(LIBRARY_PAGES) });

  async function visit(name: string, granted: readonly OptionalPurpose[]): Promise<Page> {
    const { running } = stage();
    await answerSites(running, { [`${name}.test`]: granted });
    // A host of its own: what the platform stored there before is not seen.
    return await running.open(`http://with-${granted.length}.${name}.test/`);
  }

  it.each(names(LIBRARY_PAGES))("%s: a refusal reaches the platform, and no cookie is written", async (name) => {
    const page = await visit(name, []);
    const report = await reportOn(stage().running, page);
    expect(report).toMatchObject({ status: "answered", granted: [] });
    expect(["state", "storage"]).toContain(report.proof);
    expect(await cookiesOf(page)).not.toMatch(/_ga|_fbp/);
    expect(await cookiesOf(page)).toContain("sid=abc");
    await expect.poll(() => popupStands(page)).toBe(false);
  });

  it.each(names(LIBRARY_PAGES))("%s: an acceptance reaches it, and its cookies are written", async (name) => {
    const page = await visit(name, ["functional", "analytics", "advertising"]);
    const report = await reportOn(stage().running, page);
    expect(report).toMatchObject({ status: "answered", granted: ["functional", "analytics", "advertising"] });
    await expect.poll(() => cookiesOf(page)).toMatch(/_ga=.*_fbp=|_fbp=.*_ga=/);
  });

  it.each(names(BY_PURPOSE))("%s: analytics alone reaches it, and advertising does not", async (name) => {
    const page = await visit(name, ["functional", "analytics"]);
    const report = await reportOn(stage().running, page);
    expect(report).toMatchObject({
      status: "answered",
      by: "adapter",
      proof: "state",
      granted: ["functional", "analytics"],
    });
    await expect.poll(() => cookiesOf(page)).toMatch(/_ga=/);
    expect(await cookiesOf(page)).not.toMatch(/_fbp/);
  });
});
