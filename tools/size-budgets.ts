import type { Bundle } from "./bundle.ts";

/** Bytes after gzip, 1 kB = 1000 bytes. What a bundle loads at once counts for it, shared files too. */
export const GZIP_BUDGETS: Record<Bundle["kind"], number> = {
  /** What runs in every frame of a page, before anything is seen. */
  content: 10_000,
  page: 60_000,
  /**
   * 114 kB of it are the public suffix list, 76 kB what is known about cookies; the rest is the work of showing, asking,
   * blocking, keeping out, answering pop-ups and writing cookies.
   */
  background: 300_000,
};

/** What is loaded only when it is wanted: content scripts where a page speaks of consent, the page of all cookies. */
export const ON_DEMAND_BUDGETS: Readonly<Record<string, number>> = {
  /** The labels of consent pop-ups in 40 languages. */
  "cmp-scout": 28_000,
  /** @duckduckgo/autoconsent, and only where no interface of the platform's own answered. */
  "cmp-rules": 28_000,
  /** The manager: every cookie format is written there. What reads files is a thread of its own. */
  options: 110_000,
};

/**
 * Bytes of the zip that a store gets. The aim is 2 MB, and it is missed (docs/blocking.md says by how much and what would
 * help); this bound keeps it from growing further.
 */
export const PACKAGE_BUDGET = 2_500_000;
