import { shadowRootOf } from "#platform/shadow-root.ts";
import { ownElements } from "../own-elements.ts";

/** What makes a closer look worth while. Cheap, since it runs over every page; wrong guesses cost only the look. */
export type Evidence = {
  /** Elements whose id or class speaks of consent. */
  readonly hints: readonly Element[];
  /** Elements that hold a text which may be a banner's. */
  readonly seeds: readonly Element[];
  /** Shadow roots that were found on the way; each was looked at. */
  readonly shadows: readonly ShadowRoot[];
};

const WORDS = [
  "cookie",
  "consent",
  "gdpr",
  "klaro",
  "tarteaucitron",
  "orejime",
  "didomi",
  "usercentrics",
  "onetrust",
  "cmplz",
  "cmp-",
];
const HINTS = WORDS.flatMap((word) => [`[id*="${word}" i]`, `[class*="${word}" i]`]).join(",");

/** Stems for cookies and for personal data in all the languages that the labels know, as they are written. */
const TALKS = new RegExp(
  [
    "cookie|kakor|kapsl|fótspor|vafrak|evästei|küpsis|süti|slapuk|sīkd|piškot|kolači|колачи|бисквит|ciastecz|galet|çerez|fianá|fianá|cwci|kuki|куки|кукі|עוגיות|الارتباط|کوکی|कुकी|クッキー|쿠키|คุกกี้|traceur|témoin",
    "consent|consens|consenti|consimț|einwillig|zustimm|toestemming|samtyck|samtykke|suostum|nõusol|hozzájárul|sutikim|piekriš|souhlas|súhlas|zgod|soglas|privol|pristan|suglas|saglas|съглас|соглас|згод|συγκατ|toiliú|kunsens|onay|rıza|pëlqim|동의|同意|ยินยอม|موافق|הסכמ|सहमति|đồng ý|persetujuan",
    "privacy|privat|personal (?:data|info)|personenbezogen|datenschutz|persoonsgegevens|persoonlijke|personuppgift|personopplys|personoplys|personlige oplys|personlig|données personnelles|vie privée|datos personales|dados pessoais|dati personali|date personale|informații|dades personals|dane osob|danych osob|osobní|osobné|osebn|osobn|лични|личн|персонал|особист|henkilöti|isikuand|személyes|asmens|personas|προσωπικ|pearsanta|personali|kişisel|personale|personal|个人|個人|개인|ส่วนบุคคล|الشخصية|אישי|व्यक्तिगत|cá nhân|pribadi",
  ].join("|"),
  "i",
);
const SHORTEST = 12;
const LONGEST = 4000;
const MOST_SEEDS = 40;
const MOST_HINTS = 20;
const MOST_HOSTS = 400;
/** Links too: every second page has one to its privacy policy, and no banner is a link. */
const NO_TEXT = new Set(["a", "script", "style", "noscript", "template", "textarea", "title", "code", "pre"]);

/** Looks through a part of the page, shadow roots in it included. */
export function walk(root: Element | ShadowRoot): Evidence {
  const shadows: ShadowRoot[] = [];
  const hints = [...root.querySelectorAll(HINTS)];
  if (root instanceof Element && root.matches(HINTS)) hints.unshift(root);
  const seeds = seedsIn(root);
  for (const shadow of shadowsIn(root)) {
    const inner = walk(shadow);
    shadows.push(shadow, ...inner.shadows);
    seeds.push(...inner.seeds);
    hints.push(...inner.hints);
  }
  return { hints: hints.slice(0, MOST_HINTS), seeds: seeds.slice(0, MOST_SEEDS), shadows };
}

function seedsIn(root: Element | ShadowRoot): Element[] {
  const seeds = new Set<Element>();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() && seeds.size < MOST_SEEDS) {
    const { parentElement, data } = texts.currentNode as Text;
    if (data.length < SHORTEST || data.length > LONGEST || !parentElement) continue;
    if (!NO_TEXT.has(parentElement.localName) && TALKS.test(data)) seeds.add(parentElement);
  }
  return [...seeds];
}

/** Any element may have one; who keeps a pop-up in it uses an element of its own name or an empty one, as a rule. */
function shadowsIn(root: Element | ShadowRoot): readonly ShadowRoot[] {
  const hosts = [...root.querySelectorAll("*")].filter(isLikelyHost).slice(0, MOST_HOSTS);
  if (root instanceof Element && isLikelyHost(root)) hosts.unshift(root);
  const own = ownElements();
  return hosts.filter((host) => !own.has(host)).flatMap((host) => shadowRootOf(host) ?? []);
}

const HOSTS = new Set(["div", "section", "aside", "article", "span", "footer", "header", "main", "nav", "p"]);

function isLikelyHost(element: Element): boolean {
  return element.localName.includes("-") || (element.firstChild === null && HOSTS.has(element.localName));
}
