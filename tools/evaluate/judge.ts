import type { CookieSubject } from "#core/purposes/cookie-subject.ts";
import { KNOWN_PURPOSES, type KnownPurpose } from "#core/purposes/purpose.ts";
import type { Answer } from "../purposes/answer.ts";
import { byName, weightsByName } from "../purposes/folds.ts";
import type { LabelledCookie } from "../purposes/labelled-cookies.ts";
import { type Claim, type Figures, figuresOf, type Judged } from "../purposes/metrics.ts";
import { seededRandom } from "../purposes/random.ts";

/** Cookies and the answers to them, in the same order. */
export type Run = { readonly cookies: readonly LabelledCookie[]; readonly answers: readonly Answer[] };

export type Keep = (cookie: LabelledCookie, answer: Answer) => boolean;

/** Declared by the very tool that sets them: they lift every figure, so there is a second one without them. */
const CONSENT_COOKIES = new Set(["CookieConsent", "OptanonConsent", "OptanonAlertBoxClosed"]);

export const everything: Keep = () => true;
export const withoutConsent: Keep = ({ subject }) => !CONSENT_COOKIES.has(subject.name);

/** `alone`: what the model says without the other steps. */
export function judge({ cookies, answers }: Run, keep: Keep = everything, alone = false): Figures {
  return figuresOf(
    cookies.flatMap((cookie, index) => {
      const answer = answers[index];
      return answer && keep(cookie, answer) ? [judged(cookie, answer, alone)] : [];
    }),
  );
}

function judged({ label }: LabelledCookie, { purpose, probabilities, byModel }: Answer, alone: boolean): Judged {
  const likely = alone ? byModel : probabilities;
  return { truth: label, said: alone ? likeliest(byModel) : purpose, tracking: (likely[2] ?? 0) + (likely[3] ?? 0) };
}

function likeliest(probabilities: readonly number[]): KnownPurpose {
  return KNOWN_PURPOSES[probabilities.indexOf(Math.max(...probabilities))] ?? "advertising";
}

/** The same answers against the majority of each name's labels: a truth with less noise. */
export function withMajority({ cookies, answers }: Run): Run {
  const votes = new Map<string, number>();
  const voteOf = (cookie: LabelledCookie, purpose: KnownPurpose) => `${purpose} ${byName(cookie)}`;
  for (const cookie of cookies)
    votes.set(voteOf(cookie, cookie.label), (votes.get(voteOf(cookie, cookie.label)) ?? 0) + 1);
  const count = (cookie: LabelledCookie, purpose: KnownPurpose) => votes.get(voteOf(cookie, purpose)) ?? 0;
  const majority = (cookie: LabelledCookie) =>
    KNOWN_PURPOSES.reduce((best, each) => (count(cookie, each) > count(cookie, best) ? each : best), cookie.label);
  return { cookies: cookies.map((cookie) => ({ ...cookie, label: majority(cookie) })), answers };
}

/** As the extension acts: a suggestion is no answer. */
export function asProduct({ cookies, answers }: Run): Run {
  return { cookies, answers: answers.map((answer) => ({ ...answer, purpose: answer.classification.purpose })) };
}

/** The same cookie under a name that says nothing. */
export function renamed({ subject }: LabelledCookie, index: number): CookieSubject {
  const random = seededRandom(index + 1);
  const letters = Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(random() * 26)));
  return { ...subject, name: letters.join("") };
}

/** What the model claims about each cookie, alone; each name counts once. */
export function claimsOf({ cookies, answers }: Run): readonly Claim[] {
  const weights = weightsByName(cookies);
  return cookies.flatMap(({ label }, index) => {
    const { byModel } = answers[index] ?? {};
    if (!byModel) return [];
    return [{ confidence: Math.max(...byModel), right: likeliest(byModel) === label, weight: weights[index] ?? 0 }];
  });
}
