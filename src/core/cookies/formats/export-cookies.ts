import { formatCookieHeader } from "./cookie-header.ts";
import { readUrl } from "./cookie-url.ts";
import { formatCsv } from "./csv.ts";
import { formatCurlCommand } from "./curl-command.ts";
import type { Exported } from "./export-losses.ts";
import type { ImportedCookie } from "./imported-cookie.ts";
import {
  type ExportOrigin,
  formatConsentryJson,
  formatCookieEditor,
  formatPlaywright,
  formatPuppeteer,
} from "./json-export.ts";
import { formatLwp } from "./lwp.ts";
import { formatNetscape } from "./netscape.ts";
import { formatSetCookieLines } from "./set-cookie-lines.ts";

/** What can be written. */
export const EXPORT_FORMATS = [
  ...["json", "cookie-editor", "playwright", "puppeteer", "netscape", "lwp", "header", "set-cookie", "curl", "csv"],
] as const;

/** For one address where the format is about one (`header` may, `curl` must name it). */
export type ExportOptions = ExportOrigin & { readonly url?: string };

/** The text, and what it cannot carry; `undefined` for an unknown format or for curl without an address. */
export function exportCookies(
  format: string,
  cookies: readonly ImportedCookie[],
  options: ExportOptions,
): Exported | undefined {
  const url = readUrl(options.url);
  switch (format) {
    case "json":
      return formatConsentryJson(cookies, options);
    case "cookie-editor":
      return formatCookieEditor(cookies);
    case "playwright":
      return formatPlaywright(cookies);
    case "puppeteer":
      return formatPuppeteer(cookies);
    case "netscape":
      return formatNetscape(cookies);
    case "lwp":
      return formatLwp(cookies);
    case "header":
      return formatCookieHeader(cookies, url);
    case "set-cookie":
      return formatSetCookieLines(cookies);
    case "curl":
      return url && options.url !== undefined ? formatCurlCommand(cookies, options.url, url) : undefined;
    case "csv":
      return formatCsv(cookies);
    default:
      return undefined;
  }
}
