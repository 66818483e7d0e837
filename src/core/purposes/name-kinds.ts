import { tokens } from "./name-words.ts";

/**
 * What words in names of cookies usually stand for. A word counts alone or as the beginning of a longer one; the last
 * list holds beginnings that count anywhere. They are clues for the model, not rules.
 */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  [
    "consent",
    /^(?:consent|gdpr|ccpa|privacy|optin|optout|cmp|tcf|agree|accept|allow|cookies?(?:law|policy|notice|bar|consent|accept))/,
  ],
  ["session", /^(?:sess|sid$|jsession|phpsess|asp)/],
  ["csrf", /^(?:csrf|xsrf|antiforgery|antixsrf|verification|nonce$)/],
  ["login", /^(?:auth|login|logged|signin|sso|oauth|jwt|remember|account|member|user$|token$|passport)/],
  ["server", /^(?:server|backend|route|node$|lb$|affinity|sticky|balance|ingress|cluster|waf|cdn)/],
  ["shop", /^(?:cart|basket|checkout|order|wish|favou?rite|product|compare|payment)/],
  ["language", /^(?:lang|locale|i18n|l10n|country|region|currency|geo|store$|timezone|tz$|city)/],
  [
    "setting",
    /^(?:pref|setting|theme|dark|layout|font|view$|viewed|size|screen|mobile|width|volume|player|mode$|display)/,
  ],
  [
    "notice",
    /^(?:popup|pop$|modal|banner|bar$|message|notif|newsletter|closed?$|dismiss|hide|hidden|show|seen|first|open)/,
  ],
  ["chat", /^(?:chat|widget|messenger|support|helpdesk|ticket)/],
  ["test", /^(?:test|check|enabled|probe|support|works?$|writ(?:e|able))/],
  ["visitor", /^(?:visit|visitor|uid$|uuid|guid|vid$|cid$|did$|device|client|anon|unique|fingerprint|browserid)/],
  [
    "measure",
    /^(?:stat|track|analytic|metric|hits?$|page|pv$|perf|rum$|beacon|event|funnel|experiment|variant|ab$|abtest|split|record|heat|replay|click)/,
  ],
  ["source", /^(?:utm|ref$|refer|source|campaign|medium|landing|origin|channel|traffic|entry|exit)/],
  [
    "ads",
    /^(?:ads?$|advert|affil|partner|gclid|fbclid|msclkid|lead|market|retarget|pixel|sync|match|bid|dsp|rtb|audience|segment|conversion|promo)/,
  ],
];

/** The kinds of words that a name holds. */
export function nameKinds(name: string): readonly string[] {
  const words = tokens(name);
  return KINDS.filter(([, pattern]) => words.some((word) => pattern.test(word))).map(([kind]) => kind);
}
