import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Contents by path within the folder ("assets/popup.js"), sorted. */
export type Files = ReadonlyMap<string, Buffer>;

/** Chromium keeps its own index of the rules there, in the very folder that an unpacked extension was loaded from. */
const OF_THE_BROWSER = /^_metadata\//;

/** All files below a folder, in an order that does not depend on the system. Throws when there is none. */
export async function readFolder(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !OF_THE_BROWSER.test(path));
  return readFiles(folder, paths);
}

/** The named files of a folder, sorted by name. Throws when the list is empty. */
export async function readFiles(folder: string, paths: readonly string[]): Promise<Files> {
  if (paths.length === 0) throw new Error(`No files in ${folder}.`);
  const files = new Map<string, Buffer>();
  for (const path of paths.toSorted()) files.set(path, await readFile(join(folder, path)));
  return files;
}
