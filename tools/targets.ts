import { join } from "node:path";

/** The folder of package.json. */
export const ROOT = join(import.meta.dirname, "..");

/** One unpacked extension per browser family, in `dist/<target>`. */
export const TARGETS = ["chrome", "firefox"] as const;

export type Target = (typeof TARGETS)[number];

export function distFolder(target: Target): string {
  return join(ROOT, "dist", target);
}
