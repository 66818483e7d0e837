import type { Bundle } from "./bundle.ts";

/** Bytes after gzip, 1 kB = 1000 bytes. What a bundle loads counts for it, shared files too. */
export const GZIP_BUDGETS: Record<Bundle["kind"], number> = {
  /** Runs in every frame of every page, before anything is seen. */
  content: 10_000,
  page: 60_000,
  /** 114 kB of it are the public suffix list, most of the rest what is known about cookies. */
  background: 250_000,
};

/** Bytes of the zip that a store gets. */
export const PACKAGE_BUDGET = 2_000_000;
