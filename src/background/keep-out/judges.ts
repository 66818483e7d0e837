import { knowledge } from "#background/knowledge.ts";
import { type PolicyItems, readPolicy } from "#background/read-policy.ts";
import type { Cookie } from "#core/cookies/cookie.ts";
import { type CookieJudgement, type JudgeSources, judgeCookie } from "#core/policy/judge-cookie.ts";
import type { Policy } from "#core/policy/policy.ts";
import type { Site } from "#core/site.ts";
import type { CookieRules } from "#state/cookie-rules.ts";
import type { UserWords } from "#state/user-words.ts";

/** The one rule with all that it reads. */
export type Judge = {
  readonly policy: Policy;
  readonly judge: (cookie: Cookie, topSite: Site) => CookieJudgement;
  readonly refuses: (cookie: Cookie, topSite: Site) => boolean;
};

export type Judges = {
  /** For normal or for private windows. */
  get(isPrivate: boolean): Promise<Judge>;
  /** What is stored has changed. */
  forget(): void;
};

/** Milliseconds. Answers end by themselves, without a change that tells. */
const KEPT = 10_000;

/** A judge in memory: hundreds of cookies come in a second. Lost with the worker and made again. */
export function createJudges(items: PolicyItems, words: UserWords, rules: CookieRules): Judges {
  const kept = new Map<boolean, { readonly at: number; readonly judge: Promise<Judge> }>();

  async function make(isPrivate: boolean): Promise<Judge> {
    const [policy, spoken, said] = await Promise.all([
      readPolicy(items, isPrivate),
      words.list(isPrivate),
      rules.list(isPrivate),
    ]);
    const sources: JudgeSources = { policy, knowledge, words: spoken, rules: said };
    const judge = (cookie: Cookie, topSite: Site) => judgeCookie(cookie, topSite, sources, Date.now());
    return { policy, judge, refuses: (cookie, topSite) => judge(cookie, topSite).verdict.outcome === "remove" };
  }

  return {
    get(isPrivate) {
      const known = kept.get(isPrivate);
      if (known && Date.now() - known.at < KEPT) return known.judge;
      const judge = make(isPrivate);
      kept.set(isPrivate, { at: Date.now(), judge });
      judge.catch(() => kept.delete(isPrivate));
      return judge;
    },
    forget: () => kept.clear(),
  };
}
