import type { Page } from "puppeteer-core";

export type Shot = {
  readonly name: string;
  readonly query: { readonly state: string } & Readonly<Record<string, string>>;
  /** CSS pixels at zoom 1. */
  readonly width?: number;
  readonly height?: number;
  readonly zoom?: number;
  readonly scheme?: "light" | "dark";
  readonly forcedColours?: boolean;
  /** What a person does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
};

const open = (name: string) => async (page: Page) => {
  await page.locator(`[data-cookie-name="${name}"] .stop`).click();
  await page.waitForSelector(".detail");
};

const press =
  (...keys: readonly Parameters<Page["keyboard"]["press"]>[0][]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

async function search(page: Page, words: string): Promise<void> {
  await page.focus("#search");
  await page.keyboard.type(words);
}

async function deleteOne(page: Page): Promise<void> {
  await page.locator('[data-cookie-name="basket"] .stop').click();
  await page.keyboard.press("Delete");
  await page.waitForSelector(".undo-bar:not([hidden])");
}

const FORM = ".correction-form";

const STATES: readonly Shot[] = [
  ...["page", "classified", "firefox", "private", "partial", "hostile", "empty", "two_hundred", "full", "loading"],
  ...["restricted", "store_page", "no_access", "gone", "failure"],
].map((state) => ({ name: state, query: { state } }));

const VARIANTS: readonly Shot[] = STATES.flatMap((shot) => [
  shot,
  { ...shot, name: `${shot.name}-dark`, scheme: "dark" as const },
  { ...shot, name: `${shot.name}-320`, width: 320, query: { ...shot.query, view: "page" } },
]);

const TABS = ["trackers", "consent"] as const;

const tab = (view: string) => async (page: Page) => {
  await page.locator(`#tab-${view}`).click();
  await page.waitForSelector(`#panel-${view}`);
};

const SITES = [
  ...["asked", "refused", "granted", "some", "standing_refuse", "observe", "off", "quiet", "private", "popup", "crowd"],
  ...["hostile", "loading", "failure"],
];

const site = (name: string, more: Readonly<Record<string, string>> = {}) => ({
  query: { state: "classified", site: name, ...more },
});

/** Each view in each state of its site, and the header in all of them. */
const VIEWS: readonly Shot[] = [
  ...SITES.map((name) => ({ name: `site-${name}`, ...site(name) })),
  ...TABS.flatMap((view) => [
    ...SITES.map((name) => ({ name: `${view}-${name}`, ...site(name), act: tab(view) })),
    { name: `${view}-dark`, ...site("some"), scheme: "dark" as const, act: tab(view) },
    { name: `${view}-320`, ...site("some", { view: "page" }), width: 320, act: tab(view) },
    { name: `${view}-zoom-200`, ...site("some", { view: "page" }), ...{ width: 640, zoom: 2 }, act: tab(view) },
    { name: `${view}-long-texts`, ...site("some", { texts: "long", language: "de" }), act: tab(view) },
    { name: `${view}-320-long`, ...site("some", { texts: "long", view: "page" }), width: 320, act: tab(view) },
    { name: `${view}-rtl`, ...site("some", { dir: "rtl", language: "ar" }), act: tab(view) },
    { name: `${view}-forced`, ...site("some"), forcedColours: true, act: tab(view) },
  ]),
  { name: "tracker-opened", ...site("some"), act: openTracker("ads.example") },
  { name: "tracker-opened-dark", ...site("refused"), scheme: "dark", act: openTracker("heat.example") },
  { name: "tracker-opened-320", ...site("some", { view: "page" }), width: 320, act: openTracker("ads.example") },
  { name: "tracker-opened-long", ...site("some", { texts: "long" }), height: 760, act: openTracker("ads.example") },
  { name: "tracker-opened-hostile", ...site("hostile", { view: "page" }), height: 1100, act: openTracker("xxx") },
  { name: "tracker-blocked", ...site("granted"), act: chooseBlock },
  { name: "trackers-by-purpose", ...site("refused"), act: byPurpose },
  { name: "consent-tall", ...site("some", { view: "page" }), height: 1200, act: tab("consent") },
  { name: "held-open", ...site("refused"), act: openHeld },
  { name: "held-open-320", ...site("hostile", { view: "page" }), width: 320, act: openHeld },
  { name: "decided", ...site("asked"), act: reject },
  { name: "decided-dark", ...site("asked"), scheme: "dark", act: reject },
];

const ZOOMED = { width: 640, height: 600, zoom: 2 } as const;

export const SHOTS: readonly Shot[] = [
  ...VARIANTS,
  ...VIEWS,
  { name: "opened", query: { state: "page" }, act: open("__Host-session") },
  { name: "opened-tall", query: { state: "page", view: "page" }, height: 1400, act: open("__Host-session") },
  { name: "opened-third-tall", query: { state: "firefox", view: "page" }, height: 1500, act: open("uid") },
  { name: "opened-classified", query: { state: "classified" }, act: open("_sx") },
  { name: "opened-contested-dark", query: { state: "classified" }, scheme: "dark", act: open("uid") },
  { name: "opened-suggested", query: { state: "classified" }, act: open("visit") },
  { name: "opened-320", query: { state: "page", view: "page" }, width: 320, act: open("basket") },
  { name: "opened-long-texts", query: { state: "page", texts: "long", language: "de" }, act: open("basket") },
  { name: "long-texts", query: { state: "classified", texts: "long", language: "de" } },
  { name: "rtl", query: { state: "classified", dir: "rtl", language: "ar" } },
  { name: "rtl-opened", query: { state: "classified", dir: "rtl", language: "he" }, act: open("_sx") },
  { name: "zoom-200", query: { state: "page", view: "page" }, ...ZOOMED },
  { name: "zoom-200-opened", query: { state: "page", view: "page" }, ...ZOOMED, act: open("basket") },
  { name: "wide-page", query: { state: "classified", view: "page" }, width: 1000, height: 800 },
  { name: "forced-colours", query: { state: "classified" }, forcedColours: true, act: press("Tab", "Tab") },
  { name: "all-rows", query: { state: "full", rows: "all" } },
  { name: "keyboard-row", query: { state: "page" }, act: keyboardRow },
  { name: "search", query: { state: "page" }, act: (page) => search(page, "secure -session") },
  { name: "nothing-found", query: { state: "page" }, act: (page) => search(page, "zebra") },
  { name: "filtered", query: { state: "classified" }, act: (page) => page.locator(".chip").click() },
  {
    name: "filters-unfolded",
    query: { state: "classified" },
    act: (page) => page.locator(".unfold").click(),
  },
  { name: "sorted", query: { state: "page" }, act: async (page) => void (await page.select(".sort", "size")) },
  { name: "correct", query: { state: "classified" }, act: correct("_sx") },
  { name: "correct-tall", query: { state: "spoken", view: "page" }, height: 1100, act: correct("_ga_ABC123DEF4") },
  { name: "correct-third", query: { state: "classified" }, scheme: "dark", act: correct("visitor") },
  { name: "correct-320", query: { state: "spoken", view: "page" }, width: 320, height: 900, act: correct("_ga") },
  { name: "correct-rtl", query: { state: "classified", dir: "rtl", language: "ar" }, act: correct("_sx") },
  { name: "correct-forced", query: { state: "classified" }, forcedColours: true, act: correct("_sx") },
  { name: "correct-long-texts", query: { state: "spoken", texts: "long" }, height: 900, act: correct("_ga") },
  { name: "corrected", query: { state: "classified" }, act: saveCorrection },
  { name: "kept-longer", query: { state: "spoken" }, act: open("_ga") },
  { name: "decoded", query: { state: "spoken", view: "page" }, height: 900, act: decode("signed") },
  { name: "decoded-dark", query: { state: "spoken" }, scheme: "dark", act: decode("_ga") },
  { name: "decoded-320", query: { state: "spoken", view: "page" }, width: 320, height: 900, act: decode("signed") },
  { name: "decoded-rtl", query: { state: "spoken", dir: "rtl", language: "he" }, height: 900, act: decode("signed") },
  { name: "decoded-nothing", query: { state: "spoken" }, act: decode("plain") },
  { name: "decoded-long", query: { state: "spoken", view: "page" }, height: 2400, act: decode("preferences") },
  { name: "correct-long", query: { state: "spoken", view: "page" }, height: 1200, act: correct("preferences") },
  {
    name: "by-purpose",
    query: { state: "classified" },
    act: async (page) => void (await page.select(".sort", "purpose")),
  },
  { name: "by-owner", query: { state: "classified" }, act: async (page) => void (await page.select(".sort", "owner")) },
  { name: "one-owner", query: { state: "classified" }, act: oneOwner },
  { name: "one-owner-dark", query: { state: "classified" }, scheme: "dark", act: oneOwner },
  { name: "help", query: { state: "page" }, act: (page) => page.locator(".help").click() },
  { name: "undo", query: { state: "page" }, act: deleteOne },
  { name: "undo-dark", query: { state: "page" }, scheme: "dark", act: deleteOne },
];

function openTracker(domain: string) {
  return async (page: Page) => {
    await tab("trackers")(page);
    await page.locator(`[data-tracker^="${domain}"] .stop`).click();
    await page.waitForSelector(".tracker-control");
  };
}

async function chooseBlock(page: Page): Promise<void> {
  await openTracker("player.example")(page);
  await page.locator('[value="block"]').click();
  await page.waitForSelector(".undo-bar:not([hidden])");
}

async function byPurpose(page: Page): Promise<void> {
  await tab("trackers")(page);
  await page.select(".sort", "purpose");
}

async function openHeld(page: Page): Promise<void> {
  await page.locator(".held-button").click();
  await page.waitForSelector(".held-list");
}

async function reject(page: Page): Promise<void> {
  await page.locator(".decision-ways button").click();
  await page.waitForSelector(".undo-bar:not([hidden])");
}

function inRow(name: string, part: string): string {
  return `[data-cookie-name^="${name}"] ${part}`;
}

function openPart(name: string, opener: string, part: string) {
  return async (page: Page) => {
    await page.locator(inRow(name, ".stop")).click();
    await page.locator(inRow(name, opener)).click();
    await page.waitForSelector(inRow(name, part));
    await page.$eval(inRow(name, part), (element) => element.scrollIntoView({ block: "center" }));
  };
}

function correct(name: string) {
  return openPart(name, ".correction > .link", FORM);
}

function decode(name: string) {
  return openPart(name, ".value-ways .link:last-child", ":is(.decoded, .value-box > .why)");
}

async function saveCorrection(page: Page): Promise<void> {
  await correct("_sx")(page);
  await page.locator(`${FORM} [value="functional"]`).click();
  await page.locator(`${FORM} .primary`).click();
  await page.waitForSelector(".undo-bar:not([hidden])");
}

async function oneOwner(page: Page): Promise<void> {
  await page.locator(inRow("_sx", ".stop")).click();
  await page.locator(inRow("_sx", ".owner")).click();
  await page.waitForSelector(".chip.removable");
}

async function keyboardRow(page: Page): Promise<void> {
  await page.focus(".list .stop");
  await press("ArrowDown", "ArrowDown", "ArrowDown")(page);
}
