import { computed, signal } from "@preact/signals";
import { type EXPORT_FORMATS, exportCookies } from "#core/cookies/formats/export-cookies.ts";
import type { ImportedCookie } from "#core/cookies/formats/imported-cookie.ts";
import type { ManagerContext } from "../view.ts";
import type { ImportModel } from "./import-model.ts";

export type ExportSource = "all" | "selected" | "site" | "file";
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which cookies, in which form, and what that form cannot carry. Nothing is made before it is asked for. */
export function createExport({ jar, now }: ManagerContext, importing: ImportModel) {
  const source = signal<ExportSource>(jar.chosen.value.size > 0 ? "selected" : "all");
  const site = signal("");
  const format = signal<ExportFormat>("json");
  const url = signal("");
  const privateStores = computed(
    () => new Set((jar.report.value?.stores ?? []).flatMap(({ id, kind }) => (kind === "private" ? [id] : []))),
  );
  const sites = computed(() => [...new Set(jar.cookies.value.map((row) => row.site))]);

  const cookies = computed((): readonly ImportedCookie[] => {
    const rows = jar.cookies.value;
    switch (source.value) {
      case "all":
        return rows.flatMap(({ cookie }) => (privateStores.value.has(cookie.storeId) ? [] : [cookie]));
      case "selected":
        return rows.flatMap(({ key, cookie }) => (jar.chosen.value.has(key) ? [cookie] : []));
      case "site":
        return rows.flatMap((row) =>
          row.site === site.value && !privateStores.value.has(row.cookie.storeId) ? [row.cookie] : [],
        );
      case "file":
        return importing.opened.value?.cookies.map(({ cookie }) => cookie) ?? [];
    }
  });
  const leavesOutPrivate = computed(
    () =>
      (source.value === "all" || source.value === "site") &&
      jar.cookies.value.some(({ cookie }) => privateStores.value.has(cookie.storeId)),
  );

  /** The text and its losses; undefined where the form wants an address. */
  const exported = computed(() =>
    exportCookies(format.value, cookies.value, {
      created: now(),
      browser: jar.report.value?.browser.name ?? "",
      ...(url.value !== "" && { url: url.value }),
    }),
  );

  return { source, site, sites, format, url, cookies, exported, leavesOutPrivate };
}

export type ExportModel = ReturnType<typeof createExport>;

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  json: "cookies.json",
  "cookie-editor": "cookies.json",
  playwright: "storage-state.json",
  puppeteer: "cookies.json",
  netscape: "cookies.txt",
  lwp: "cookies.lwp",
  header: "cookie-header.txt",
  "set-cookie": "set-cookie.txt",
  curl: "curl.sh",
  csv: "cookies.csv",
};

export function fileNameFor(format: ExportFormat): string {
  return ENDINGS[format];
}
