import { expect, test } from "vitest";
import { proofOf } from "#background/popup-proof.ts";
import type { PopupOutcome } from "#content-messages.ts";

const clicked: PopupOutcome = { by: "labels", granted: [], isGone: true, hasStored: false };

test.each<[string, PopupOutcome, readonly number[] | undefined, string]>([
  ["a pop-up that went is closed, no more", clicked, undefined, "closed"],
  ["one that stored something says more", { ...clicked, hasStored: true }, undefined, "storage"],
  ["one that still stands proves nothing", { ...clicked, hasStored: true, isGone: false }, undefined, "none"],
  ["the rule's own test is the platform's state", { ...clicked, selfTest: true }, undefined, "state"],
  ["a test that fails is no proof against", { ...clicked, hasStored: true, selfTest: false }, undefined, "storage"],
  ["a TCF interface without grants confirms a refusal", clicked, [], "state"],
  ["storing alone is no grant", clicked, [1], "state"],
  [
    "a TCF interface with grants refutes it, whatever else speaks for it",
    { ...clicked, selfTest: true },
    [1, 2, 3],
    "none",
  ],
  ["and confirms an acceptance", { ...clicked, granted: ["functional", "analytics", "advertising"] }, [1, 2], "state"],
])("%s", async (_what, outcome, tcf, proof) => {
  expect(await proofOf(outcome, async () => tcf)).toBe(proof);
});
