import type { Page } from "puppeteer-core";
import { askBackground } from "../../test/support/ask-background.ts";
import type { RunningBrowser } from "../../test/support/browsers.ts";
import { crowdUrl } from "../../test/world/sites/crowd.ts";
import { FIXTURE_URL } from "../../test/world/sites/fixture.ts";
import { MUSEUM_URL } from "../../test/world/sites/museum.ts";

/** One stop of the walk. `play` acts as a visitor does and says in a sentence what happened. */
export type Scene = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly play: (page: Page, browser: RunningBrowser) => Promise<string>;
};

/** The banner's element in the page. */
const QUESTION = "div:popover-open";

const textOf = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent ?? "");

async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation({ timeout: 15_000 }), page.click(selector)]);
}

async function advertiserSays(page: Page): Promise<string> {
  await page.waitForFunction('document.querySelector("#advert-words").textContent !== ""', { timeout: 10_000 });
  const frame = page.frames().find((each) => each.url().startsWith("https://tracker-ads.test/banner"));
  const text = await frame?.$eval("#recognised", (element) => element.textContent ?? "");
  if (!text) {
    throw new Error("The advertiser's frame is empty.");
  }
  return text;
}

/** From the shop to the crowd: the order in which a person would come by. */
export const SCENES: readonly Scene[] = [
  {
    id: "shop",
    url: "https://shop.test/",
    title: "A first visit to the shop",
    play: async (page) => {
      await page.waitForSelector(QUESTION, { timeout: 10_000 });
      return `The shop counts visit number ${await textOf(page, "#visits")}. ${await advertiserSays(page)} Consentry asks.`;
    },
  },
  {
    id: "answer",
    url: "https://shop.test/",
    title: "One answer: Reject all",
    play: async (page, browser) => {
      await page.waitForSelector(QUESTION, { timeout: 10_000 });
      // As the popup does it: a closed shadow root keeps everybody else away from the banner's own buttons.
      await askBackground(browser, "decide", { tabId: await browser.tabIdOf(page), granted: [] });
      await page.waitForFunction(`document.querySelector("${QUESTION}") === null`, { timeout: 10_000 });
      return "Necessary only: the question is gone, and is not asked again.";
    },
  },
  {
    id: "basket",
    url: "https://shop.test/",
    title: "A basket and a favourite colour",
    play: async (page) => {
      await page.click('[data-add="teapot"]');
      await page.click('[data-add="turnip"]');
      await page.select("select[name=colour]", "steelblue");
      await follow(page, "form button");
      return `In the basket, written by script: ${await textOf(page, "#basket")}. Favourite colour, set by the server: ${await textOf(page, "#colour")}. Visit number ${await textOf(page, "#visits")}.`;
    },
  },
  {
    id: "news",
    url: "https://news.test/article/3",
    title: "The newspaper, and who knows you there",
    play: advertiserSays,
  },
  {
    id: "bank",
    url: "https://bank.test/",
    title: "Signing in",
    play: async (page) => {
      if (await page.$("#sign-in")) {
        await follow(page, "#sign-in");
      }
      return `Signed in as ${await textOf(page, "#user")}, by a signed session cookie.`;
    },
  },
  {
    id: "museum",
    url: MUSEUM_URL,
    title: "Every kind of cookie",
    play: async () => "Every combination of attributes, and seven cookies of one name side by side.",
  },
  {
    id: "eleven",
    url: FIXTURE_URL,
    title: "A frame, a pixel, and the page inside its own frame",
    play: async () => "Eleven cookies are set: three by the page, eight by what it embeds.",
  },
  {
    id: "crowd",
    url: crowdUrl(),
    title: "3,300 cookies on one page",
    play: async (page) => textOf(page, ".card"),
  },
];
