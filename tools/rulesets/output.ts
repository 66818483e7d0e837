import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Path below the output folder, and text. */
export type OutputFile = readonly [path: string, text: string];

/** What lies beside the files: the key of their inputs and the SHA-256 of each. */
export type Manifest = { readonly key: string; readonly files: Readonly<Record<string, string>> };

const MANIFEST = "manifest.json";

export function sha256(text: string | Buffer): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The stored manifest if it was made of the same inputs and every file still has the bytes it had. */
export function upToDate(folder: string, key: string): Manifest | undefined {
  if (!existsSync(join(folder, MANIFEST))) return;
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")) as Manifest;
  const isWhole = Object.entries(manifest.files).every(([path, hash]) => {
    const file = join(folder, path);
    return existsSync(file) && sha256(readFileSync(file)) === hash;
  });
  return manifest.key === key && isWhole ? manifest : undefined;
}

/** Replaces the folder as a whole: nobody ever finds half of an old and half of a new set. */
export function writeOutput(folder: string, key: string, files: readonly OutputFile[]): Manifest {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const hashes: Record<string, string> = {};
  for (const [path, text] of files) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), text);
    hashes[path] = sha256(text);
  }
  const manifest = { key, files: hashes };
  writeFileSync(join(fresh, MANIFEST), `${JSON.stringify(manifest, undefined, 1)}\n`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return manifest;
}
