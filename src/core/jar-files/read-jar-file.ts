import { readChromiumRow } from "./chromium-jar.ts";
import { readFirefoxRow } from "./firefox-jar.ts";
import type { JarCookie } from "./jar-cookie.ts";
import { mergeWal } from "./merge-wal.ts";
import { isSqlite, openSqlite, SqliteDamage, type SqliteFile } from "./sqlite-pages.ts";
import { type NamedRow, readNamedTable } from "./sqlite-schema.ts";

export type JarFile = {
  readonly browser: "chromium" | "firefox";
  /** Chromium's `meta.version`, Firefox's `user_version`. */
  readonly schemaVersion: number;
  readonly cookies: readonly JarCookie[];
  /** Rows and pages that could not be read. */
  readonly damaged: number;
};

/** "no-cookies": a sound database without a table of cookies. */
export type JarFileError = "too-large" | "not-sqlite" | "damaged" | "no-cookies";

/** Bytes that are read at most; a jar of 10,000 cookies has about 10 MB. */
export const MAX_JAR_FILE = 50 * 1024 * 1024;

/**
 * Reads `Cookies` of Chromium and `cookies.sqlite` of Firefox as files, without WebAssembly; `wal` is the file of the
 * same name with "-wal" behind it, where there is one. Never throws, never hangs.
 */
export function readJarFile(bytes: Uint8Array, wal?: Uint8Array): JarFile | { readonly error: JarFileError } {
  if (Math.max(bytes.length, wal?.length ?? 0) > MAX_JAR_FILE) return { error: "too-large" };
  if (!isSqlite(bytes)) return { error: "not-sqlite" };
  try {
    return (
      readJar(openSqlite(wal === undefined ? bytes : mergeWal(bytes, wal, MAX_JAR_FILE))) ?? { error: "no-cookies" }
    );
  } catch (error) {
    if (error instanceof SqliteDamage) return { error: "damaged" };
    throw error;
  }
}

function readJar(file: SqliteFile): JarFile | undefined {
  const chromium = readNamedTable(file, "cookies");
  if (chromium !== undefined) {
    const { rows, damaged } = chromium;
    return { browser: "chromium", schemaVersion: metaVersion(file), cookies: rows.map(readChromiumRow), damaged };
  }
  const firefox = readNamedTable(file, "moz_cookies");
  if (firefox === undefined) return undefined;
  const { rows, damaged } = firefox;
  return { browser: "firefox", schemaVersion: file.userVersion, cookies: rows.map(readFirefoxRow), damaged };
}

function metaVersion(file: SqliteFile): number {
  const rows: readonly NamedRow[] = readNamedTable(file, "meta")?.rows ?? [];
  return Number(rows.find((row) => row.get("key") === "version")?.get("value") ?? 0);
}
