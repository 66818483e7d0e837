import type { Page } from "puppeteer-core";
import { listedCookies } from "./listed-cookies.ts";
import { runInPage } from "./page-call.ts";
import { poll } from "./waiting.ts";

/** One row as a text, to compare lists: what the stable attributes of DESIGN section 5 say, but for the purpose. */
export async function listedIn(popup: Page): Promise<readonly string[]> {
  const rows = await runInPage(popup, listedCookies);
  return rows
    .map(({ name, domain, path, party, partition }) => [name, domain, path, party, partition].join(" "))
    .sort();
}

/** Names of what is listed, sorted. */
export async function namesIn(popup: Page): Promise<readonly string[]> {
  return (await runInPage(popup, listedCookies)).map(({ name }) => name).sort();
}

/** Every text in the popup, run together. */
export async function wordsIn(popup: Page): Promise<string> {
  return runInPage(popup, (view) => view.document.body.textContent ?? "");
}

/** What the bar at the foot says, "" when it is not there. */
export async function noticeIn(popup: Page): Promise<string> {
  return runInPage(
    popup,
    (view) => view.document.querySelector<HTMLElement>(".undo-bar:not([hidden])")?.textContent ?? "",
  );
}

/** Clicks the button whose accessible name or text is like this, as soon as there is one in sight. */
export async function press(popup: Page, name: RegExp): Promise<void> {
  const click = (view: Window, pattern: string) => {
    const buttons = [...view.document.querySelectorAll("button")].filter((each) => each.checkVisibility());
    const wanted = new RegExp(pattern);
    const button = buttons.find((each) => wanted.test((each.ariaLabel ?? each.textContent ?? "").trim()));
    button?.click();
    return button !== undefined;
  };
  await poll(() => runInPage(popup, click, name.source), `the button ${String(name)}`);
}

/** Types into the search field, which is emptied first. */
export async function search(popup: Page, words: string): Promise<void> {
  await runInPage(
    popup,
    (view, text) => {
      const field = view.document.querySelector<HTMLInputElement>("input.search");
      if (field) {
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    },
    words,
  );
}
