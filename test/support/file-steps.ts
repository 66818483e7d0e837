import type { Page } from "puppeteer-core";
import { runInPage } from "./page-call.ts";
import { poll } from "./waiting.ts";

export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** Chooses these files as the dialog would, or drops them on the page. */
export async function giveFiles(manager: Page, files: readonly GivenFile[], by: "dialog" | "drop" = "dialog") {
  const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  const work = (view: Window, list: typeof sent, way: string) => {
    const { document } = view;
    const transfer = new DataTransfer();
    for (const { name, base64 } of list)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))], name));
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    const zone = document.querySelector(".files");
    if (!(input && zone)) throw new Error("There is no place for files.");
    if (way === "drop") {
      zone.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
    } else {
      input.files = transfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };
  await runInPage(manager, work, sent, by);
}

/** Chooses a file of so many bytes of the same text, made in the page. */
export async function giveLargeFile(manager: Page, bytes: number, piece: string): Promise<void> {
  const work = (view: Window, size: number, part: string) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([part.repeat(Math.ceil(size / part.length)).slice(0, size)], "large.json"));
    const input = view.document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error("There is no place for files.");
    input.files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  await runInPage(manager, work, bytes, piece);
}

/** Types into the field with this label, in the forms of the page. */
export async function typeInto(manager: Page, label: string, value: string): Promise<void> {
  const work = (view: Window, wanted: string, content: string) => {
    const labels = [...view.document.querySelectorAll<HTMLLabelElement>("label")];
    const control = labels.find((each) => each.firstElementChild?.textContent === wanted)?.control as
      | HTMLInputElement
      | HTMLSelectElement
      | null
      | undefined;
    if (!control) return false;
    control.value = content;
    control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
    return true;
  };
  await poll(() => runInPage(manager, work, label, value), `the field ${label}`);
}

/** The entries of the opened file: "new sid .shop.example". Of a long file those in sight. */
export async function entriesIn(manager: Page): Promise<readonly string[]> {
  return runInPage(manager, ({ document }) =>
    [...document.querySelectorAll<HTMLElement>(".import-row")].map(({ dataset }) =>
      [dataset.state, dataset.cookieName, dataset.cookieDomain].join(" "),
    ),
  );
}

/** What the file holds that "Save as a file" makes. */
export async function savedText(manager: Page): Promise<string> {
  return runInPage(manager, async (view) => {
    const { document } = view;
    const page = view as unknown as { URL: typeof URL };
    const make = page.URL.createObjectURL;
    let blob: Blob | undefined;
    page.URL.createObjectURL = (each) => {
      blob = each as Blob;
      return make.call(page.URL, each);
    };
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Save as a file")?.click();
    page.URL.createObjectURL = make;
    return (await blob?.text()) ?? "";
  });
}
