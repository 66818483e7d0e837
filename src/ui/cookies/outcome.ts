import type { Signal } from "@preact/signals";
import type { CookieField } from "#core/cookies/cookie-write.ts";
import type { KnownPurpose } from "#core/purposes/purpose.ts";

/** What the last action led to, until the next one. */
export type Outcome =
  | { readonly kind: "deleted"; readonly left: number }
  | { readonly kind: "undone"; readonly reply: Undone }
  /** `changed`: fields that the browser keeps otherwise than asked for. `failed`: how many could not be written. */
  | { readonly kind: "written"; readonly changed: readonly CookieField[]; readonly failed: number }
  | { readonly kind: "corrected"; readonly name: string; readonly purpose: KnownPurpose }
  | { readonly kind: "withdrawn"; readonly name: string }
  /** A rule was made or taken back. */
  | { readonly kind: "ruled" | "unruled" }
  | { readonly kind: "failed"; readonly reason: string };

/** What undoing came to. */
export type Undone = {
  readonly restored: number;
  readonly removed?: number;
  readonly failed: readonly { readonly name: string; readonly reason: "expired" | "changed-since" | "refused" }[];
};

/** The one way by which an action tells how it ended, errors included. */
export async function settle(outcome: Signal<Outcome | undefined>, action: () => Promise<Outcome>): Promise<void> {
  try {
    outcome.value = await action();
  } catch (error) {
    outcome.value = { kind: "failed", reason: reasonOf(error) };
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
