import type { Cookie } from "#core/cookies/cookie.ts";
import { cookieMark } from "#core/cookies/cookie-mark.ts";
import { isExpired } from "#core/cookies/expired.ts";
import type { LockStrength } from "./site-rule.ts";

/** What a lock asks for: to put the image back, to take a new one, or nothing. */
export type LockDecision = "restore" | "take-image" | "nothing";

export type LockedState = {
  readonly strength: LockStrength;
  /** The cookie as it is to stay. */
  readonly image: Cookie | undefined;
  /** As the jar has it. */
  readonly present: Cookie | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

export function lockDecision({ strength, image, present, now }: LockedState): LockDecision {
  const alive = present && !isExpired(present, now) ? present : undefined;
  // After a browser start nothing is known: what is there counts.
  if (image === undefined) return alive ? "take-image" : "nothing";
  if (isExpired(image, now)) return "nothing"; // its time has come: a lock makes no cookie live longer
  if (alive === undefined) return "restore";
  if (cookieMark(alive) === cookieMark(image)) return "nothing";
  return strength === "freeze" ? "restore" : "take-image";
}
