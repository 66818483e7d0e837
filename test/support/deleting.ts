import { type Cookie, cookieKey } from "#core/cookies/cookie.ts";
import type { DeleteReply, UndoReply } from "#messages.ts";
import type { FakeBrowser, Flavour } from "./fake-browser.ts";
import { START } from "./fake-clock.ts";
import { openBrowser, SHOP_PAGE, under } from "./shop-world.ts";
import { pass } from "./start-background.ts";

/** Cookies of one name of which every pair differs in one or two fields. */
export const SIBLINGS: readonly Partial<Cookie>[] = [
  { value: "host" },
  { value: "domain", domain: ".www.shop.example", hostOnly: false },
  { value: "parent", domain: ".shop.example", hostOnly: false },
  { value: "path", path: "/cart" },
  { value: "deeper", path: "/cart/now", secure: false },
  { value: "slash", path: "/cart/" },
  { value: "own", ...under("https://shop.example", false) },
  { value: "below", ...under("https://shop.example", true) },
  { value: "fraction", path: "/f", expirationDate: START / 1000 + 86_400.25 },
  { value: "strict", path: "/s", sameSite: "strict", httpOnly: true },
];

export async function openShop(flavour: Flavour): Promise<{ readonly browser: FakeBrowser; readonly tabId: number }> {
  const browser = await openBrowser(flavour);
  const tabId = browser.world.openTab();
  await browser.world.visit(tabId, SHOP_PAGE);
  await pass(browser, 1000);
  return { browser, tabId };
}

export const remove = async ({ world }: FakeBrowser, tabId: number, cookies: readonly Cookie[]) =>
  (await world.ask("deleteCookies", { tabId, keys: cookies.map(cookieKey) })) as DeleteReply;

export const undo = async ({ world }: FakeBrowser, id: string | undefined) =>
  (await world.ask("undo", { id: id ?? "" })) as UndoReply;

/** The jar as text, to be compared as a whole. */
export const jarOf = ({ world }: FakeBrowser) =>
  world
    .cookies()
    .map((cookie) => JSON.stringify(sorted(cookie)))
    .sort();
export const sorted = (value: object) => Object.fromEntries(Object.entries(value).sort());
