import type { PopupPage } from "./popup-site.ts";

/**
 * Doubles: not the products, which only their makers' servers have, but pages with the interface and the markup that the
 * products are documented to have. They prove our calls, not that the products keep their word.
 */
const box = (id: string, buttons: string): string =>
  `<div id="${id}" class="bar"><p>We use cookies to measure and to advertise. You can choose.</p>${buttons}</div>`;

const KEPT = `const told = {}; const grant = () => { if (told.analytics) onConsent("ga"); if (told.advertising) onConsent("fb"); };`;

const ONE_TRUST = `<script>${KEPT}
let closed = false; window.OnetrustActiveGroups = ",C0001,";
const groups = [["C0001", "Strictly Necessary Cookies", "always active"], ["C0002", "Performance Cookies", "inactive"], ["C0004", "Targeting Cookies", "inactive"]];
window.OneTrust = {
  GetDomainData: () => ({ Groups: groups.map(([OptanonGroupId, GroupName, Status]) => ({ OptanonGroupId, GroupName, Status })) }),
  IsAlertBoxClosed: () => closed,
  UpdateConsent: (kind, list) => {
    for (const [id, value] of list.split(",").map((each) => each.split(":"))) told[id === "C0002" ? "analytics" : "advertising"] = value === "1";
    OnetrustActiveGroups = [",C0001", told.analytics && "C0002", told.advertising && "C0004", ""].filter((x) => x !== false).join(",");
    closed = true; grant();
  },
  Close: () => document.querySelector("#onetrust-consent-sdk").remove(),
};</script><div id="onetrust-consent-sdk">${box("onetrust-banner-sdk", "<button id=onetrust-accept-btn-handler>Accept all</button> <button id=onetrust-pc-btn-handler>Settings</button>")}</div>`;

const COOKIEBOT = `<script>${KEPT}
window.Cookiebot = { hasResponse: false, declined: false, consent: {}, dialog: { visible: true },
  submitCustomConsent: (preferences, statistics, marketing) => {
    Object.assign(Cookiebot, { hasResponse: true, declined: !statistics && !marketing, consent: { preferences, statistics, marketing } });
    Object.assign(told, { analytics: statistics, advertising: marketing }); grant();
  },
  hide: () => CybotCookiebotDialog.remove() };</script>${box("CybotCookiebotDialog", "<button>Allow all</button> <button>Customize</button>")}`;

const USERCENTRICS = `<script>${KEPT}
const services = [["s", "essential", true], ["ga", "analytics", false], ["fb", "marketing", false]].map(([id, categorySlug, isEssential]) => ({ id, categorySlug, isEssential, name: id, consent: { status: isEssential } }));
let isOpen = true;
const put = (id, status) => { services.find((each) => each.id === id).consent.status = status; told[id === "ga" ? "analytics" : "advertising"] = status; grant(); };
window.UC_UI = { isInitialized: () => true, getServicesBaseInfo: () => services.map((each) => ({ ...each, consent: isOpen ? {} : each.consent })),
  acceptService: async (id) => put(id, true), rejectService: async (id) => put(id, false),
  denyAllConsents: async () => ["ga", "fb"].forEach((id) => put(id, false)),
  acceptAllConsents: async () => ["ga", "fb"].forEach((id) => put(id, true)),
  closeCMP: async () => { isOpen = false; document.querySelector("#usercentrics-root").remove(); } };</script>
<div id="usercentrics-root"></div><script>
document.querySelector("#usercentrics-root").attachShadow({ mode: "open" }).innerHTML = '<div style="position:fixed;bottom:0;background:#eee">We use cookies. You choose. <button>Accept all</button> <button>Settings</button></div>';</script>`;

const DIDOMI = `<script>${KEPT}
let status; const all = (enabled) => set({ purposes: { measure: { id: "measure", enabled }, ads: { id: "ads", enabled } } });
const set = ({ purposes }) => { status = purposes; Object.assign(told, { analytics: purposes.measure.enabled, advertising: purposes.ads.enabled }); grant(); };
window.Didomi = { getRequiredPurposes: () => [{ id: "measure", name: "Audience measurement" }, { id: "ads", name: "Personalised advertising" }],
  shouldUserStatusBeCollected: () => !status, getCurrentUserStatus: () => ({ purposes: status ?? {}, vendors: {} }),
  setCurrentUserStatus: set, setUserDisagreeToAll: () => all(false), setUserAgreeToAll: () => all(true),
  notice: { hide: () => document.querySelector("#didomi-host").remove() } };</script>
<div id="didomi-host">${box("didomi-notice", "<button id=didomi-notice-agree-button>Agree</button> <button>Learn more</button>")}</div>`;

const COMPLIANZ = `<script>${KEPT}
window.cmplz_set_consent = (category, value) => { document.cookie = "cmplz_" + category + "=" + value + ";path=/";
  told[{ statistics: "analytics", marketing: "advertising" }[category]] = value === "allow"; grant(); };
window.cmplz_set_banner_status = () => document.querySelector("#cmplz-cookiebanner-container").remove();</script>
<div id="cmplz-cookiebanner-container">${box("cmplz-x", "<button class=cmplz-accept>Accept</button> <button class=cmplz-deny>Deny</button>")}</div>`;

export const DOUBLES: readonly PopupPage[] = [
  { name: "double-onetrust", body: ONE_TRUST },
  { name: "double-cookiebot", body: COOKIEBOT },
  { name: "double-usercentrics", body: USERCENTRICS },
  { name: "double-didomi", body: DIDOMI },
  { name: "double-complianz", body: COMPLIANZ },
];

/** A double of a TCF platform whose refusal stores a grant of everything, and of one that keeps it. */
const TCF = (lies: boolean): string => `<script>let purposes;
window.__tcfapi = (command, version, callback) => callback({ eventStatus: purposes ? "useractioncomplete" : "cmpuishown", purpose: { consents: purposes ?? {} } }, true);
window.pick = (accept) => { purposes = { 1: accept || ${lies}, 2: accept || ${lies}, 3: accept || ${lies} }; notice.remove(); };</script>
${box("notice", "<button onclick='pick(true)'>Accept all</button> <button onclick='pick(false)'>Reject all</button>")}`;

export const TCF_DOUBLES: readonly PopupPage[] = [
  { name: "double-tcf", body: TCF(false) },
  { name: "double-tcf-lies", body: TCF(true) },
];

/** Loads itself anew after each answer, and asks again. `loads` in its own storage counts. */
export const RELOADS: PopupPage = {
  name: "reloads",
  body: `<script>localStorage.loads = Number(localStorage.loads ?? 0) + 1;</script>
    ${box("notice", "<button onclick='location.reload()'>Accept all</button> <button onclick='location.reload()'>Reject all</button>")}`,
};
