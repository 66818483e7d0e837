import { LABELLED_PAGES } from "../labelled-pages.ts";
import { addressOf } from "../labels.ts";
import { escapeHtml, page } from "../page.ts";
import type { Site } from "../visit.ts";
import { crowdUrl } from "./crowd.ts";
import { FIXTURE_URL } from "./fixture.ts";
import { HOSTILE_URL } from "./hostile.ts";
import { MUSEUM_URL } from "./museum.ts";

/** Where `npm start` opens. */
export const DEMO_URL = "https://demo.test/";

const WALK: readonly (readonly [url: string, title: string, says: string])[] = [
  [
    "https://shop.test/",
    "1. The shop",
    "Put something into the basket and come back: session, counter, favourite colour, an offer that ends by itself.",
  ],
  [
    "https://news.test/",
    "2. The newspaper",
    "The same advertiser as in the shop. Does it know you? That depends on your browser.",
  ],
  ["https://bank.test/", "3. The bank", "Sign in: a signed session that no script can read and no other site can use."],
  [MUSEUM_URL, "4. The museum", "Every combination of attributes, seven cookies of one name, values worth decoding."],
  [
    FIXTURE_URL,
    "5. Eleven cookies",
    "A frame, a pixel, and the page inside its own frame: who else keeps something here?",
  ],
  [crowdUrl(), "6. The crowd", "3,300 cookies on one page. The list stays quick."],
  [HOSTILE_URL, "7. Cookies that mean harm", "Markup, backwards text, broken lines, four thousand characters."],
];

/** The world's front door. */
export const demoSite: Site = ({ url, ports }) => {
  if (url.pathname !== "/") {
    return undefined;
  }
  const cards = WALK.map(
    ([address, title, says]) => `<li><h2><a href="${escapeHtml(address)}">${title}</a></h2><p>${says}</p></li>`,
  );
  const labelled = LABELLED_PAGES.map(
    (each) =>
      `<li><a href="${escapeHtml(addressOf(each, ports))}">${each.id.replaceAll("-", " ")}</a>: ${escapeHtml(each.says)}</li>`,
  );
  return page({
    title: "A small web to try Consentry on",
    site: "Demo world",
    says: "These sites, their companies and their goods are invented and live on your own machine. Open one, then press the Consentry button in the toolbar.",
    body: `<ul class="cards">${cards.join("")}</ul>
<h2>Who is the third party here?</h2><p>Pages on which that is easily told wrongly:</p><ul>${labelled.join("")}</ul>`,
  });
};
