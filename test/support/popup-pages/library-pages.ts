import type { PopupPage } from "./popup-site.ts";

const KLARO_CONFIG = `window.klaroConfig = {
  elementID: "klaro", storageMethod: "cookie", cookieName: "klaro", default: false, MUST
  translations: { en: { purposes: { functional: "Functional", analytics: "Analytics", advertising: "Advertising" } } },
  lang: "en",
  services: [
    { name: "session", title: "Session", purposes: ["functional"], required: true },
    { name: "ga", title: "Audience", purposes: ["analytics"], callback: (yes) => yes && onConsent("ga") },
    { name: "fb", title: "Ads", purposes: ["advertising"], callback: (yes) => yes && onConsent("fb") },
  ],
};`;

const CC3_CONFIG = (reject: string) => `CookieConsent.run({
  hideFromBots: false,
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, ads: {} },
  language: { default: "en", translations: { en: {
    consentModal: { title: "We use cookies", description: "We use cookies to measure and to advertise. You choose.",
      acceptAllBtn: "Accept all", ${reject} showPreferencesBtn: "Manage preferences" },
    preferencesModal: { title: "Preferences", acceptAllBtn: "Accept all", acceptNecessaryBtn: "Reject all",
      savePreferencesBtn: "Save", closeIconLabel: "Close", sections: [
        { title: "Analytics", linkedCategory: "analytics" }, { title: "Advertising", linkedCategory: "ads" } ] } } } },
  onConsent: () => {
    if (CookieConsent.acceptedCategory("analytics")) onConsent("ga");
    if (CookieConsent.acceptedCategory("ads")) onConsent("fb");
  },
});`;

const CC2_CONFIG = `var cc = initCookieConsent(); cc.run({
  hide_from_bots: false, current_lang: "en", autorun: true,
  onAccept: () => { if (cc.allowedCategory("analytics")) onConsent("ga"); if (cc.allowedCategory("ads")) onConsent("fb"); },
  languages: { en: {
    consent_modal: { title: "We use cookies", description: "This site uses cookies to measure and to advertise.",
      primary_btn: { text: "Accept all", role: "accept_all" }, secondary_btn: { text: "Reject all", role: "accept_necessary" } },
    settings_modal: { title: "Cookie settings", save_settings_btn: "Save", accept_all_btn: "Accept all",
      reject_all_btn: "Reject all", close_btn_label: "Close", blocks: [
      { title: "Necessary", description: "-", toggle: { value: "necessary", enabled: true, readonly: true } },
      { title: "Analytics", description: "-", toggle: { value: "analytics", enabled: false, readonly: false } },
      { title: "Advertising", description: "-", toggle: { value: "ads", enabled: false, readonly: false } } ] } } },
});`;

const TARTEAUCITRON = (deny: boolean) => `<script>
tarteaucitron.init({ privacyUrl: "", hashtag: "#tac", cookieName: "tac", orientation: "bottom", showAlertSmall: false,
  highPrivacy: true, AcceptAllCta: true, DenyAllCta: ${deny}, handleBrowserDNTRequest: false, removeCredit: true, useExternalCss: false });
tarteaucitron.services.labga = { key: "labga", type: "analytic", name: "Audience", uri: "", needConsent: true, cookies: ["_ga"], js: () => onConsent("ga"), fallback: () => {} };
tarteaucitron.services.labfb = { key: "labfb", type: "ads", name: "Ads", uri: "", needConsent: true, cookies: ["_fbp"], js: () => onConsent("fb"), fallback: () => {} };
(tarteaucitron.job = tarteaucitron.job || []).push("labga", "labfb");
</script>`;

const OSANO = (type: string) => `<script>window.cookieconsent.initialise({ type: "${type}",
  palette: { popup: { background: "#eee" }, button: { background: "#ccc" } },
  onStatusChange: (status) => { if (status === "allow") { onConsent("ga"); onConsent("fb"); } } });</script>`;

const CC3 = {
  scripts: ["vanilla-cookieconsent/dist/cookieconsent.umd.js"],
  styles: ["vanilla-cookieconsent/dist/cookieconsent.css"],
};
const OSANO_FILES = {
  scripts: ["cookieconsent/build/cookieconsent.min.js"],
  styles: ["cookieconsent/build/cookieconsent.min.css"],
};
const TAC_FILES = { scripts: ["tarteaucitronjs/tarteaucitron.js"] };
const KLARO = (must: string) => ({
  head: `<script>${KLARO_CONFIG.replace("MUST", must)}</script>`,
  body: `<script defer src="/lib/klaro/dist/klaro.js"></script>`,
});

/** Pages with the real libraries, as npm has them. */
export const LIBRARY_PAGES: readonly PopupPage[] = [
  { name: "klaro", ...KLARO("") },
  { name: "klaro-must", ...KLARO("mustConsent: true,") },
  { name: "cc3", ...CC3, body: `<script>${CC3_CONFIG('acceptNecessaryBtn: "Reject all",')}</script>` },
  { name: "cc3-noreject", ...CC3, body: `<script>${CC3_CONFIG("")}</script>` },
  {
    name: "cc2",
    scripts: ["vanilla-cookieconsent-2/dist/cookieconsent.js"],
    styles: ["vanilla-cookieconsent-2/dist/cookieconsent.css"],
    body: `<script>${CC2_CONFIG}</script>`,
  },
  { name: "tac", ...TAC_FILES, body: TARTEAUCITRON(true) },
  { name: "tac-nodeny", ...TAC_FILES, body: TARTEAUCITRON(false) },
  { name: "osano-in", ...OSANO_FILES, body: OSANO("opt-in") },
  { name: "osano-out", ...OSANO_FILES, body: OSANO("opt-out") },
  {
    name: "orejime",
    styles: ["orejime/dist/orejime-standard.css"],
    head: `<script>window.orejimeConfig = { privacyPolicyUrl: "#", cookie: { name: "eu-consent" }, purposes: [
      { id: "ga", title: "Audience measurement", cookies: ["_ga"] }, { id: "fb", title: "Advertising", cookies: ["_fbp"] } ] };</script>`,
    body: `<template data-purpose="ga"><script>onConsent("ga")</script></template>
      <template data-purpose="fb"><script>onConsent("fb")</script></template>
      <script src="/lib/orejime/dist/orejime-standard-en.js"></script>`,
  },
];
