import { createHash } from "node:crypto";
import { type Zippable, zipSync } from "fflate";
import type { Files } from "./folder.ts";

const UNIX = 3;
const MODE_FILE = 0o100644;
const MODE_PROGRAM = 0o100755;

/** The same files give the same bytes: order, times and modes do not depend on the computer. */
export function zipOf(files: Files, programs: ReadonlySet<string> = new Set()): Uint8Array {
  // The first moment that a zip can hold. Its times are local and name no zone, so this is built from local parts.
  const mtime = new Date(1980, 0, 1, 0, 0, 0);
  const entries: Zippable = {};
  for (const path of [...files.keys()].toSorted()) {
    const mode = programs.has(path) ? MODE_PROGRAM : MODE_FILE;
    entries[path] = [new Uint8Array(files.get(path) ?? []), { level: 9, mtime, os: UNIX, attrs: mode << 16 }];
  }
  return zipSync(entries);
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
