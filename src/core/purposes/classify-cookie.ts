import { isTrackingCategory, purposeOfCategory } from "./category.ts";
import { type Classification, type CookieFact, type Suggestion, UNCLASSIFIED } from "./classification.ts";
import type { CookieSubject } from "./cookie-subject.ts";
import { matchEssential, matchOptional } from "./essentials.ts";
import type { FactRow } from "./fact-table.ts";
import type { Knowledge } from "./knowledge.ts";
import { type Owner, ownerOfHost } from "./owners.ts";
import { suggestPurpose } from "./suggest-purpose.ts";
import { type UserWord, userWordFor } from "./user-words.ts";

/**
 * What a cookie is for and whose it is. The first step that answers wins and is named: the person's word, essentials,
 * table, domain; the model only suggests and leaves the purpose "unclassified" (docs/purposes.md, the decision order).
 */
export function classifyCookie(
  cookie: CookieSubject,
  knowledge: Knowledge,
  words: readonly UserWord[] = [],
): Classification {
  return withWord(classifyByKnowledge(cookie, knowledge), userWordFor(words, cookie));
}

/** Step 1: the person's word stands above what we know, which stays beside it. */
export function withWord(known: Classification, word: UserWord | undefined): Classification {
  if (!word) return known;
  const { purpose, step } = known;
  return { ...known, purpose: word.purpose, step: "user", unsaid: { purpose, step } };
}

/** Steps 2 to 6: without the person's word. */
function classifyByKnowledge(cookie: CookieSubject, knowledge: Knowledge): Classification {
  const known = classifyByTables(cookie, knowledge);
  const suggestion = known.step === "none" ? suggestFor(cookie, knowledge) : undefined;
  return suggestion ? { ...known, step: "model", suggestion } : known;
}

/** Step 6 for a cookie that the steps before it do not know: it takes longer than they, so lists go without it. */
export function suggestFor(cookie: CookieSubject, knowledge: Knowledge): Suggestion | undefined {
  return suggestPurpose(cookie, knowledge, companyOfDomain(cookie, knowledge));
}

/** Steps 2 to 5: without the person's word, so that it stays true while the cookie stays as it is. */
export function classifyByTables(cookie: CookieSubject, knowledge: Knowledge): Classification {
  const company = companyOfDomain(cookie, knowledge);
  const essential = matchEssential(
    knowledge.facts,
    cookie,
    company !== undefined && isTrackingCategory(company.category),
  );
  if (essential) return { ...fromFact(essential, knowledge), step: "essentials" };
  const row = matchOptional(knowledge.facts, cookie);
  if (row) return { ...fromFact(row, knowledge), step: "table" };
  const owned: Classification = { ...UNCLASSIFIED, ...(company && fromCompany(company)) };
  const purpose = company && purposeOfCategory(company.category);
  return purpose !== undefined && purpose !== "unclassified" ? { ...owned, purpose, step: "domain" } : owned;
}

function companyOfDomain({ party, host }: CookieSubject, { owners }: Knowledge): Owner | undefined {
  return party === "third-party" ? ownerOfHost(owners, host) : undefined;
}

function fromFact(row: FactRow, { sentences }: Knowledge) {
  const fact: CookieFact = {
    pattern: row.pattern,
    does: (sentences.get(row.sentence) ?? "").replaceAll("{owner}", () => row.owner),
    sentence: row.sentence,
    lifetime: row.lifetime,
    ...(row.contested.length > 0 && { contested: row.contested }),
    ...(row.unproven && { unproven: true as const }),
  };
  return { purpose: row.purpose, owner: row.owner, fact };
}

function fromCompany({ company, category, domain }: Owner) {
  return { owner: company, company: { domain, category } };
}
