import type { JarCookie } from "../jar-files/jar-cookie.ts";
import { type JarFileError, readJarFile } from "../jar-files/read-jar-file.ts";
import { isSqlite } from "../jar-files/sqlite-pages.ts";
import { importCookies } from "./formats/import-cookies.ts";
import type {
  CookieFormat,
  ImportContext,
  ImportError,
  NotedEntry,
  ParsedCookies,
  SkippedEntry,
} from "./formats/imported-cookie.ts";

/** A file as it was opened, or pasted text. */
export type FileContent = {
  readonly bytes: Uint8Array;
  /** Firefox's newest cookies lie in a file beside the database. */
  readonly wal?: Uint8Array;
};

export type OpenedFile = {
  /** "chromium-jar" and "firefox-jar" are the browsers' own databases. */
  readonly format: CookieFormat | "chromium-jar" | "firefox-jar";
  readonly cookies: readonly JarCookie[];
  readonly skipped: readonly SkippedEntry[];
  readonly notes: readonly NotedEntry[];
  /** Rows and pages of a database that could not be read. */
  readonly damaged: number;
};

export type OpenError = ImportError | JarFileError;

export type OpenResult = OpenedFile | { readonly error: OpenError; readonly format?: CookieFormat };

/** `textOf` turns bytes into text, as the platform does it. */
export type OpenContext = ImportContext & { readonly textOf: (bytes: Uint8Array) => string };

/** Reads a cookie file of any known format or a browser's database. Never throws. */
export function openFile({ bytes, wal }: FileContent, context: OpenContext, chosen?: CookieFormat): OpenResult {
  if (isSqlite(bytes)) return openJar(bytes, wal);
  const result = importCookies(context.textOf(bytes), context, chosen);
  return "error" in result ? result : { ...result, ...inJarForm(result), damaged: 0 };
}

function openJar(bytes: Uint8Array, wal: Uint8Array | undefined): OpenResult {
  const jar = readJarFile(bytes, wal);
  if ("error" in jar) return jar;
  const { browser, cookies, damaged } = jar;
  return { format: `${browser}-jar`, cookies, skipped: [], notes: [], damaged };
}

function inJarForm({ cookies }: ParsedCookies) {
  return { cookies: cookies.map((cookie) => ({ cookie })) };
}
