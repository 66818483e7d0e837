import type { Page } from "puppeteer-core";
import { runInPage } from "./page-call.ts";
import { poll } from "./waiting.ts";

/** Types into the field, turns the box or chooses the option that has this label, in the open form. */
export async function fillIn(page: Page, label: string, value: string | boolean): Promise<void> {
  const work = (view: Window, wanted: string, content: string | boolean) => {
    const { document } = view;
    const labels = [...document.querySelectorAll<HTMLLabelElement>("dialog[open] label")];
    const found = labels.find((each) => each.textContent === wanted && each.checkVisibility());
    const control = found?.control as HTMLInputElement | HTMLSelectElement | undefined | null;
    if (!control) return false;
    if (typeof content === "boolean") {
      if ("checked" in control && control.checked !== content) control.click();
      return true;
    }
    control.value = content;
    control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
    return true;
  };
  await poll(() => runInPage(page, work, label, value), `the field ${label}`);
}

/** Everything that the open form says, "" when none is open. */
export async function formIn(page: Page): Promise<string> {
  return runInPage(page, ({ document }) => document.querySelector("dialog[open]")?.textContent ?? "");
}
