import { expect } from "vitest";
import { FIXTURE_URL } from "../world/sites/fixture.ts";
import type { RunningBrowser } from "./browsers.ts";
import type { JarCookie } from "./extension-pages.ts";
import { runInPage } from "./page-call.ts";
import { namesIn, press, search } from "./popup-steps.ts";
import { poll } from "./waiting.ts";

const HOSTS = ["top.test", "embed.test", "pixel.test"];
const SITE = "https://top.test";

/** What the list must show on the fixture page, straight from the jar: written apart from the product on purpose. */
export function expectedRows(jar: readonly JarCookie[]): readonly string[] {
  const here = jar.filter(
    ({ domain, partitionKey }) => HOSTS.includes(domain) && [undefined, SITE].includes(partitionKey?.topLevelSite),
  );
  return here
    .map(({ name, domain, path, partitionKey }) =>
      [
        name,
        domain,
        path,
        domain === "top.test" ? "first-party" : "third-party",
        partitionKey?.topLevelSite ?? "",
      ].join(" "),
    )
    .sort();
}

/** Where the opened row stands in the window, whether it is open and holds the focus. Runs in the popup. */
export function stateOfRow(view: Window, name: string) {
  const row = view.document.querySelector<HTMLElement>(`[data-cookie-name="${name}"]`);
  const list = view.document.querySelector(".list");
  return {
    top: Math.round(row?.getBoundingClientRect().top ?? -1),
    isOpen: row?.querySelector(".attributes") !== null,
    hasFocus: row?.contains(view.document.activeElement) ?? false,
    focused: view.document.activeElement?.textContent?.slice(0, 40) ?? "",
    isScrolled: (list?.scrollTop ?? 0) > 0 || view.scrollY > 0,
    drawn: list?.classList.contains("virtual") ? "in part" : "whole",
  };
}

/** How many cookies the popup says there are: unlike reading the list, that scrolls nothing. Runs in the popup. */
export function countIn(view: Window): number {
  return Number.parseInt((view.document.querySelector(".summary")?.textContent ?? "").replace(/\D*/, ""), 10);
}

/** True when the row is where it was asked to be and stays there. Runs in the popup. */
async function bringIntoView(view: Window, name: string): Promise<boolean> {
  const row = () => view.document.querySelector(`[data-cookie-name="${name}"] .row-button`);
  row()?.scrollIntoView({ block: "center" });
  const top = () => row()?.getBoundingClientRect().top ?? -1;
  const before = top();
  await new Promise((resolve) => view.setTimeout(resolve, 50));
  return before > 0 && before < view.innerHeight && before === top();
}

/** Sets a cookie of each name on the host. */
export async function setAll(running: RunningBrowser, host: string, names: readonly string[]): Promise<void> {
  await running.runInExtensionPage(
    async (api, url, wanted) => {
      await Promise.all(wanted.map((name) => api.cookies.set({ url, name, value: "1" })));
    },
    `https://${host}/`,
    names,
  );
}

/** A popup on the fixture page with `more` cookies, too many for its window: one in the middle is opened and focused. */
export async function openInTheMiddle(running: RunningBrowser, more: number) {
  const page = await running.open(FIXTURE_URL);
  const named = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}${index + 10}`);
  await setAll(running, "top.test", named("keep", 40));
  await setAll(running, "embed.test", named("more", more / 2));
  await setAll(running, "pixel.test", named("more", more / 2));
  const popup = await running.openPopup(page);
  await popup.setViewport({ width: 420, height: 600 });
  await expect.poll(async () => (await namesIn(popup)).length).toBeGreaterThan(45 + more);
  await search(popup, "name:keep30");
  await press(popup, /^keep30/);
  await popup.focus('[data-cookie-name="keep30"] .row-button');
  await search(popup, "");
  const isFound = () => runInPage(popup, bringIntoView, "keep30");
  await poll(isFound, "the row to stand still in the middle");
  await popup.focus('[data-cookie-name="keep30"] .row-button');
  return { page, popup };
}
