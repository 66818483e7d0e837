import type { PopupPage } from "./popup-site.ts";

type Words = { readonly text: string; readonly reject: string; readonly accept: string; readonly settings?: string };

/** Our own wordings: text, refusal, acceptance. */
const LANGUAGE_WORDS: Readonly<Record<string, Words>> = {
  bg: { text: "Използваме бисквитки за анализ. Вие избирате.", reject: "Отказвам", accept: "Приемам" },
  cs: { text: "Používáme cookies k měření a reklamě. Souhlasíte?", reject: "Odmítnout vše", accept: "Přijmout vše" },
  da: { text: "Vi bruger cookies til statistik. Giver du samtykke?", reject: "Afvis alle", accept: "Tillad alle" },
  de: {
    text: "Wir nutzen Cookies zur Analyse. Sie haben die Wahl.",
    reject: "Alles ablehnen",
    accept: "Alles annehmen",
  },
  el: { text: "Χρησιμοποιούμε cookies για στατιστικά. Συμφωνείτε;", reject: "Απόρριψη", accept: "Αποδοχή" },
  en: {
    text: "We use cookies to measure our audience. It is your choice.",
    reject: "Reject all",
    accept: "Accept all",
  },
  es: { text: "Usamos cookies para medir la audiencia. Tú eliges.", reject: "Rechazar todo", accept: "Aceptar todo" },
  et: { text: "Kasutame küpsiseid statistika jaoks. Kas nõustute?", reject: "Keeldun kõigist", accept: "Nõustun" },
  fi: { text: "Käytämme evästeitä tilastointiin. Voit valita.", reject: "Hylkää kaikki", accept: "Hyväksy kaikki" },
  fr: {
    text: "Nous utilisons des cookies de mesure. À vous de choisir.",
    reject: "Tout refuser",
    accept: "Tout accepter",
  },
  ga: {
    text: "Bainimid úsáid as fianáin. Is fútsa atá an rogha.",
    reject: "Diúltaigh do gach fianán",
    accept: "Glac le fianáin",
  },
  hr: { text: "Koristimo kolačiće za analizu. Odabir je vaš.", reject: "Odbij sve", accept: "Prihvati sve" },
  hu: { text: "Sütiket használunk elemzéshez. Hozzájárul?", reject: "Összes elutasítása", accept: "Összes elfogadása" },
  it: {
    text: "Usiamo cookie per misurare le visite. A te la scelta.",
    reject: "Rifiuta tutti",
    accept: "Accetta tutti",
  },
  lt: { text: "Naudojame slapukus statistikai. Ar sutinkate?", reject: "Atmesti visus", accept: "Sutinku" },
  lv: { text: "Mēs izmantojam sīkdatnes analīzei. Vai piekrītat?", reject: "Noraidīt visas", accept: "Piekrītu" },
  mt: {
    text: "Nużaw cookies għall-istatistika. L-għażla hija tiegħek.",
    reject: "Irrifjuta kollox",
    accept: "Aċċetta kollox",
  },
  nl: {
    text: "Wij gebruiken cookies voor statistieken. Aan u de keuze.",
    reject: "Alles weigeren",
    accept: "Alles accepteren",
  },
  pl: {
    text: "Używamy plików cookie do analizy. Wybór należy do Ciebie.",
    reject: "Odrzuć wszystko",
    accept: "Zgadzam się",
  },
  pt: {
    text: "Utilizamos cookies para medir visitas. A escolha é sua.",
    reject: "Rejeitar todos",
    accept: "Aceitar todos",
  },
  ro: { text: "Folosim cookie-uri pentru statistici. Tu alegi.", reject: "Refuză toate", accept: "Acceptă toate" },
  sk: { text: "Používame súbory cookie na meranie. Súhlasíte?", reject: "Odmietnuť všetko", accept: "Prijať všetko" },
  sl: { text: "Uporabljamo piškotke za analizo. Izbira je vaša.", reject: "Zavrni vse", accept: "Sprejmi vse" },
  sv: { text: "Vi använder kakor för statistik. Du väljer själv.", reject: "Avvisa alla", accept: "Godkänn alla" },
};

/** What an answer does on these pages: it is stored, and the bar goes. */
const CHOOSE = `window.choose = (what) => {
  localStorage.setItem("choice", what);
  if (what !== "reject") { onConsent("ga"); onConsent("fb"); }
  document.querySelector("#notice, #notice-host")?.remove();
};`;

const script = (text: string): string => `<script>${CHOOSE}${text}</script>`;

const buttons = ({ reject, accept, settings }: Words, tag = "button"): string =>
  [
    `<${tag} onclick="choose('accept')">${accept}</${tag}>`,
    `<${tag} onclick="choose('reject')">${reject}</${tag}>`,
    settings ? `<${tag} onclick="openSettings()">${settings}</${tag}>` : "",
  ].join(" ");

const bar = (words: Words, tag?: string): string =>
  `<div id="notice" class="bar"><p>${words.text}</p>${buttons(words, tag)}</div>`;

const english = LANGUAGE_WORDS.en ?? { text: "", reject: "", accept: "" };

const LANGUAGE_PAGES = Object.entries(LANGUAGE_WORDS).map(([language, words]) => ({
  name: `lang-${language}`,
  body: script("") + bar(words),
}));

const inShadow = (mode: "open" | "closed"): string =>
  `<div id="notice-host"></div>${script(`
    const root = document.querySelector("#notice-host").attachShadow({ mode: "${mode}" });
    root.innerHTML = '<div style="position:fixed;bottom:0;left:0;right:0;background:#eee">${english.text} <button>Accept all</button> <button>Reject all</button></div>';
    const [yes, no] = root.querySelectorAll("button");
    yes.onclick = () => choose("accept"); no.onclick = () => choose("reject");`)}`;

/** Settings only: the refusal stands on the second layer, or behind its switches. */
const TWO_STEPS = `<div id="notice" class="bar"><p>${english.text}</p><button onclick="choose('accept')">Accept all</button>
  <button onclick="openSettings()">Manage preferences</button></div>`;

const SECOND_LAYER = (rest: string): string => `window.openSettings = () => {
  document.querySelector("#notice").innerHTML = '<h2>Your choices about cookies</h2>' + ${JSON.stringify(rest)};
};`;

const SWITCHES = `<label><input type="checkbox" disabled checked> Necessary</label>
  <label><input type="checkbox" id="a" checked> Analytics</label><label><input type="checkbox" id="m" checked> Marketing</label>
  <button onclick="choose('accept')">Accept all</button>
  <button onclick="choose(a.checked || m.checked ? 'part' : 'reject')">Save choices</button>`;

const LATE = `setTimeout(() => document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(bar(english))}), 6000);`;

/** Pages that no rule knows and that refuse when one presses what says so: `localStorage.choice` is "reject" then. */
export const WRITTEN_PAGES: readonly PopupPage[] = [
  ...LANGUAGE_PAGES,
  { name: "static-bar", body: script("") + bar(english).replace(' class="bar"', "") },
  { name: "div-buttons", body: script("") + bar(english, "div") },
  {
    name: "listened-divs",
    body: `${bar(english, "div").replaceAll(/ onclick="[^"]*"/g, "")}${script(`
      const [yes, no] = document.querySelectorAll("#notice div");
      yes.addEventListener("click", () => choose("accept")); no.addEventListener("click", () => choose("reject"));`)}`,
  },
  { name: "two-steps", body: script(SECOND_LAYER(buttons({ ...english, reject: "Reject all" }))) + TWO_STEPS },
  { name: "two-steps-switches", body: script(SECOND_LAYER(SWITCHES)) + TWO_STEPS },
  { name: "late", body: script(LATE) },
  {
    name: "shown-by-class",
    body: `${script(`setTimeout(() => notice.hidden = false, 700);`)}${bar(english).replace("<div", "<div hidden")}`,
  },
  { name: "open-shadow", body: inShadow("open") },
  { name: "closed-shadow", body: inShadow("closed") },
  {
    name: "locked",
    head: "<style>html,body{overflow:hidden;height:100%}main{height:3000px}</style>",
    body: script("") + bar(english),
  },
];

/** The pop-up in a frame of another site. */
export const FRAME_PAGE: PopupPage = {
  name: "framed",
  body: `<iframe src="http://consent-frame.test/" style="position:fixed;bottom:0;left:0;width:100%;height:200px;border:0" id="notice"></iframe>`,
};
export const FRAME_DOCUMENT: PopupPage = { name: "consent-frame", body: script("") + bar(english) };

/** Where no control is sure to refuse, none is pressed. */
export const DOUBTFUL_PAGES: readonly PopupPage[] = [
  {
    name: "reject-called-accept",
    body: `${script("")}<div id="notice" class="bar"><p>${english.text}</p><button onclick="choose('accept')">Accept all</button>
    <button id="accept-everything" onclick="choose('accept')">Reject all</button></div>`,
  },
  {
    name: "reject-leads-away",
    body: `${script("")}<div id="notice" class="bar"><p>${english.text}</p><button onclick="choose('accept')">Accept all</button>
    <a href="/away" onclick="choose('away')">Reject all</a></div>`,
  },
  {
    name: "reject-for-the-ear",
    body: `${script("")}<div id="notice" class="bar"><p>${english.text}</p><button onclick="choose('accept')">Accept all</button>
    <button aria-label="Accept all" onclick="choose('accept')">Reject all</button></div>`,
  },
  {
    name: "accept-only",
    body: `${script("")}<div id="notice" class="bar"><p>${english.text}</p><button onclick="choose('accept')">Accept</button>
    <a href="/policy">Learn more</a></div>`,
  },
];
