import type { Page } from "puppeteer-core";
import type { RunningBrowser } from "./browsers.ts";
import { runInPage } from "./page-call.ts";
import { poll } from "./waiting.ts";

/** The manager as a tab of its own; resolves when it is ready. */
export async function openManager(running: RunningBrowser, view = "cookies"): Promise<Page> {
  const page = await running.openExtensionPage(`src/options/index.html#/${view}`);
  await poll(() => page.evaluate('document.documentElement.dataset.ready === "true"'), "the manager to be ready");
  return page;
}

/** What is selected, as the bar says it; "" when nothing is. */
export async function selectedIn(manager: Page): Promise<string> {
  return runInPage(
    manager,
    ({ document }) => document.querySelector(".selection-bar:not([hidden]) [role=status]")?.textContent ?? "",
  );
}

/** Clicks a row as the mouse does, with the keys that are held. Runs by name. */
export async function clickRow(manager: Page, name: string, held: MouseEventInit = {}): Promise<void> {
  await poll(
    () =>
      runInPage(
        manager,
        (view, wanted, keys) => {
          const row = [...view.document.querySelectorAll<HTMLElement>("[data-cookie-name]")].find(
            (each) => each.dataset.cookieName === wanted,
          );
          const line = row?.querySelector(".stop");
          line?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...keys }));
          return line !== undefined && line !== null;
        },
        name,
        held,
      ),
    `the row ${name}`,
  );
}

/** What has the focus: the name of the row, or the accessible name or text of the element. */
export async function focusIn(manager: Page): Promise<string> {
  return runInPage(manager, ({ document }) => {
    const { activeElement: element } = document;
    const row = element?.classList.contains("stop") ? element.closest<HTMLElement>("[data-cookie-name]") : undefined;
    return row?.dataset.cookieName ?? element?.ariaLabel ?? element?.textContent ?? "";
  });
}
