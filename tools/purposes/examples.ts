import { classifyCookie } from "#core/purposes/classify-cookie.ts";
import { cookieFeatures } from "#core/purposes/cookie-features.ts";
import type { CookieSubject } from "#core/purposes/cookie-subject.ts";
import type { FactRow } from "#core/purposes/fact-table.ts";
import type { Knowledge } from "#core/purposes/knowledge.ts";
import { lifetimeSeconds } from "#core/purposes/lifetime.ts";
import type { Feature } from "#core/purposes/model.ts";
import { ownerOfHost } from "#core/purposes/owners.ts";
import { featureHints } from "#core/purposes/suggest-purpose.ts";
import type { LabelledCookie } from "./labelled-cookies.ts";
import type { Example } from "./train-softmax.ts";

/** A row of the table says less about a strange cookie than a cookie that was seen. */
const ROW_WEIGHT = 0.1;

/** What the model sees of a cookie when it is asked: the table has had its say before. */
export function modelFeatures(subject: CookieSubject, knowledge: Knowledge): readonly Feature[] {
  const company = subject.party === "third-party" ? ownerOfHost(knowledge.owners, subject.host) : undefined;
  const { step } = classifyCookie(subject, knowledge);
  const hints = featureHints(subject, knowledge, company);
  // A row that answers would tell the label; where the model is really asked there is none.
  const answered = step === "essentials" || step === "table";
  return cookieFeatures(subject, answered ? { company, elsewhere: undefined } : hints);
}

/** How much a cookie counts once more without its name. */
const NAMELESS_WEIGHT = 0.5;

const OF_NAME = /^(?:name|length|token|part|form|kind):/;

/** The same again without their names, so that something is learnt of cookies whose names say nothing. */
export function withNameless(examples: readonly Example[]): readonly Example[] {
  const nameless = examples.map(({ features, label }) => ({
    features: features.filter(([text]) => !OF_NAME.test(text)),
    label,
    weight: NAMELESS_WEIGHT,
  }));
  return [...examples, ...nameless];
}

/** Cookies that were seen, as examples. */
export function cookieExamples(cookies: readonly LabelledCookie[], knowledge: Knowledge): readonly Example[] {
  return cookies.map(({ subject, label }) => ({ features: modelFeatures(subject, knowledge), label, weight: 1 }));
}

/** Each row of the table that says something of a name, with the cookie that it describes. */
export function rowExamples(knowledge: Knowledge): readonly { readonly row: FactRow; readonly example: Example }[] {
  const rows = knowledge.facts.all().filter(({ name }) => name.literal > 0);
  return rows.map((row) => ({
    row,
    example: { features: rowFeatures(row, knowledge), label: row.purpose, weight: ROW_WEIGHT },
  }));
}

function rowFeatures(row: FactRow, knowledge: Knowledge): readonly Feature[] {
  const host = row.domains[0] ?? "site.example";
  const party = row.party === "any" ? (row.domains.length > 0 ? "third-party" : "first-party") : row.party;
  const company = party === "third-party" ? ownerOfHost(knowledge.owners, host) : undefined;
  const lifetime = lifetimeSeconds(row.lifetime) || undefined;
  const attributes = {
    hostOnly: false,
    secure: false,
    httpOnly: false,
    sameSite: "lax",
    pathDepth: 0,
    lifetime,
  } as const;
  const name = row.pattern.replaceAll("*", "1a2b3c4d5e");
  const features = cookieFeatures(
    { name, host, party, topSite: "site.example", attributes },
    { company, elsewhere: undefined },
  );
  // What a row does not know of its cookie must not count.
  return features.filter(([text]) => !/^(?:http-only|host-only|secure|same-site|party-http-only)/.test(text));
}
