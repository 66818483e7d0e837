import { describe, expect, it } from "vitest";
import { giveFiles } from "../support/file-steps.ts";
import { HOSTILE_PAYLOADS, hostileCookies } from "../support/hostile-payloads.ts";
import { emptyJar } from "../support/jar-steps.ts";
import { openManager } from "../support/manager-steps.ts";
import { runInPage } from "../support/page-call.ts";
import { wordsIn } from "../support/popup-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";

const SLOW = { timeout: 15_000 };

type Watched = Window & { violations?: number; __owned?: unknown };

/** Counts what the content security policy stops from now on. Runs in the manager. */
function watchPolicy(view: Watched): void {
  view.violations = 0;
  view.document.addEventListener("securitypolicyviolation", () => {
    view.violations = (view.violations ?? 0) + 1;
  });
}

/** What must not have happened. Runs in the manager. */
function harmIn(view: Watched) {
  return { ran: view.__owned !== undefined, violations: view.violations ?? -1, frames: view.frames.length };
}
const NO_HARM = { ran: false, violations: 0, frames: 0 };

describe.each(BROWSERS)("hostile cookies in the manager of $browser", ({ browser }) => {
  const stage = setStage({ browser });

  it.each(["name", "value", "path"] as const)(
    "stay text as a cookie's %s, in the table and opened (B4)",
    async (kind) => {
      const { running } = stage();
      await running.runInExtensionPage(emptyJar);
      const manager = await running.openExtensionPage("src/options/index.html?rows=all#/cookies");
      await runInPage(manager, watchPolicy);
      await running.runInExtensionPage(
        async (api, all) => {
          await Promise.allSettled(all.map((cookie) => api.cookies.set(cookie)));
        },
        hostileCookies(kind, false),
      );
      const kept = (await running.jar()).length;
      expect(kept).toBeGreaterThan(100);
      const rows = () => runInPage(manager, ({ document }) => document.querySelectorAll("[data-cookie-name]").length);
      await expect.poll(rows, SLOW).toBe(kept);
      const openAll = () =>
        runInPage(manager, ({ document }) => {
          for (const row of document.querySelectorAll<HTMLElement>('[data-cookie-name] .stop[aria-expanded="false"]'))
            row.click();
          return document.querySelectorAll(".attributes").length;
        });
      await expect.poll(openAll, SLOW).toBe(kept);
      expect(await runInPage(manager, harmIn)).toEqual(NO_HARM);
    },
  );

  it("stay text in a file that is opened, and its name does too", async () => {
    const manager = await openManager(stage().running, "files");
    await runInPage(manager, watchPolicy);
    const list = HOSTILE_PAYLOADS.map((payload, index) => ({
      ...{ name: `${payload}${index}`, value: payload, domain: "files.test", path: "/", secure: true },
    }));
    const name = "<img src=x onerror=__owned=1>.json";
    await giveFiles(manager, [{ name, bytes: new TextEncoder().encode(JSON.stringify(list)) }]);
    await expect.poll(() => wordsIn(manager), SLOW).toContain("JSON of a cookie editor");
    expect(await wordsIn(manager)).toContain("<img src=x onerror=__owned=1>");
    expect(await runInPage(manager, harmIn)).toEqual(NO_HARM);
  });
});
