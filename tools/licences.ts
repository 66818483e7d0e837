import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./targets.ts";

/** Licences of code that may be shipped inside a program under GPL-3.0-or-later (SPDX names). */
export const COMPATIBLE_LICENCES = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MPL-2.0"];

/** A package that is shipped inside the extension. */
export type ShippedPackage = {
  /** As it lies in the project: "node_modules/preact". */
  readonly path: string;
  readonly version: string;
  readonly licence: string;
  readonly runsInstallScript: boolean;
};

type LockFile = {
  readonly packages: Readonly<Record<string, LockEntry>>;
};

type LockEntry = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
};

/** Every package that run-time dependencies bring along, from the lock file. */
export async function readShippedPackages(): Promise<readonly ShippedPackage[]> {
  const lock = JSON.parse(await readFile(join(ROOT, "package-lock.json"), "utf8")) as LockFile;
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional)
    .map(([path, entry]) => ({
      path,
      version: entry.version ?? "",
      licence: entry.license ?? "unknown",
      runsInstallScript: entry.hasInstallScript ?? false,
    }));
}

/** What must travel with the extension: our licence, and the notices of the packages inside it. */
export async function licenceText(): Promise<string> {
  const notices = (await readShippedPackages()).map(async ({ path, version, licence }) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    return `${name} ${version} (${licence})\n\n${await readNotice(join(ROOT, path))}`;
  });
  const ours = await readFile(join(ROOT, "LICENSE"), "utf8");
  const parts = [
    "Consentry is free software under GPL-3.0-or-later. It contains:",
    ...(await Promise.all(notices)),
    ours,
  ];
  return `${parts.map((part) => part.trim()).join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/** Throws when a package carries no licence file, since it could not be shipped then. */
async function readNotice(folder: string): Promise<string> {
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence file.`);
  return readFile(join(folder, file), "utf8");
}
