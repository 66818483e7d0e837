import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CookieSubject } from "#core/purposes/cookie-subject.ts";
import { createKnowledge, type Knowledge } from "#core/purposes/knowledge.ts";
import { MODEL } from "#core/purposes/model-weights.ts";
import { FACTS_FOLDER, purposeData } from "../../../../tools/generate/purpose-data.ts";

export const FIXTURE_FACTS = join(import.meta.dirname, "../../../fixtures/facts");

/** A small table of known content, the real owners and the real model. */
export const fixtureKnowledge: Knowledge = createKnowledge(purposeData(FIXTURE_FACTS), MODEL);

/** The fixture's knowledge and, beside it, the one that ships. */
export const allKnowledge: readonly (readonly [name: string, knowledge: Knowledge])[] = [
  ["fixture", fixtureKnowledge],
  ...(existsSync(join(FACTS_FOLDER, "sentences.json"))
    ? [["shipped", createKnowledge(purposeData(FACTS_FOLDER), MODEL)] as const]
    : []),
];

/** A first-party session cookie of shop.example, but for what is said. */
export function buildSubject(
  change: Partial<CookieSubject> & { readonly lifetime?: number | undefined } = {},
): CookieSubject {
  const { lifetime, ...rest } = change;
  return {
    name: "x",
    host: "shop.example",
    party: "first-party",
    topSite: "shop.example",
    attributes: { hostOnly: false, secure: true, httpOnly: false, sameSite: "lax", pathDepth: 0, lifetime },
    ...rest,
  };
}
