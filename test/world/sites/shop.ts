import { redirect } from "../answers.ts";
import { escapeHtml, page } from "../page.ts";
import type { Answer, Site, Visit } from "../visit.ts";
import { embedAdvert, embedMetrics, receivedCookies } from "./embeds.ts";

const YEAR = "Max-Age=31536000";
const SITE = { site: "Turnip & Teapot", colour: "green" } as const;
/** What a favourite colour may be: the answer is shown as a style, so nothing else may pass. */
const COLOURS: readonly string[] = ["tomato", "goldenrod", "seagreen", "steelblue", "rebeccapurple"];
const GOODS: readonly (readonly [id: string, name: string, price: string])[] = [
  ["teapot", "Teapot, brown", "€ 24"],
  ["turnip", "Turnip, large", "€ 2"],
  ["cosy", "Tea cosy, knitted", "€ 15"],
];

// The basket is the browser's business: written and read by script, as in the first shops of the web.
const BASKET_SCRIPT = `
const read = () => { try { return JSON.parse(decodeURIComponent((document.cookie.match(/(?:^|; )basket=([^;]*)/) ?? [])[1] ?? "[]")); } catch { return []; } };
const show = () => { document.querySelector("#basket").textContent = read().join(", ") || "empty"; };
for (const button of document.querySelectorAll("[data-add]")) button.onclick = () => {
  const goods = [...read(), button.dataset.add].slice(-12);
  document.cookie = "basket=" + encodeURIComponent(JSON.stringify(goods)) + "; Path=/; SameSite=Lax; Max-Age=604800";
  show();
};
for (const button of document.querySelectorAll("[data-colour-name]")) button.onclick = () => {
  document.cookie = "colour=" + button.dataset.colourName + "; Path=/; Max-Age=31536000";
  document.querySelector("#colour").textContent = button.dataset.colourName;
  document.querySelector("#swatch").style.background = button.dataset.colourName;
};
document.querySelector("#empty").onclick = () => { document.cookie = "basket=; Path=/; Max-Age=0"; show(); };
show();`;

/** A shop: basket, session, visit counter, favourite colour, an offer of 20 seconds, and two companies that look on. */
export const shopSite: Site = (visit) => {
  if (visit.host === "static.shop.test") {
    return visit.url.pathname === "/banner.svg" ? banner() : undefined;
  }
  if (visit.host === "account.shop.test") {
    return account(visit);
  }
  switch (visit.url.pathname) {
    case "/":
      return front(visit);
    case "/colour":
      return redirect("/", [`colour=${colourIn(visit.form.get("colour"))}; Path=/; ${YEAR}`]);
    default:
      return undefined;
  }
};

function colourIn(text: string | null | undefined): string {
  return COLOURS.find((colour) => colour === text) ?? "";
}

function front(visit: Visit): Answer {
  const visits = (Number(visit.cookies.get("visits")) || 0) + 1;
  const colour = colourIn(visit.cookies.get("colour"));
  const offer = visit.cookies.has("flash_offer");
  const session = visit.cookies.get("shop_session") ?? crypto.randomUUID();
  const php = /^[\da-v]{26}$/.exec(visit.cookies.get("PHPSESSID") ?? "")?.[0] ?? phpSession();
  const goods = GOODS.map(
    ([id, name, price]) => `<li><img src="https://cdn.test/${id}.svg" width="96" height="96" alt="">
<h2>${name}</h2><p>${price}</p><button data-add="${id}">Put into the basket</button></li>`,
  );
  const options = COLOURS.map((each) => `<option${each === colour ? " selected" : ""}>${each}</option>`);
  return page({
    ...SITE,
    title: "Good things for the kitchen",
    says: "A shop keeps what it needs in cookies of its own: a session, a basket, a counter, your favourite colour. Two other companies are embedded and look on.",
    body: `<img src="https://static.shop.test/banner.svg" width="912" height="64" alt="" style="max-width:100%">
<p class="card">Your visit number <b class="big" id="visits">${visits}</b> here. Basket: <b id="basket">empty</b>
<button id="empty">Empty it</button></p>
<ul class="cards">${goods.join("")}</ul>
<h2>Favourite colour</h2>
<p><span class="swatch" id="swatch" style="background:${colour || "transparent"}"></span> <b id="colour">${colour || "not told yet"}</b></p>
<form method="post" action="/colour"><label>By form, set by the server<select name="colour">${options.join("")}</select></label><button>Remember</button></form>
<p>By script: ${COLOURS.slice(0, 3)
      .map((each) => `<button data-colour-name="${each}">${each}</button>`)
      .join(" ")}</p>
<p class="card" id="offer">${offer ? "The offer of 20 seconds still stands." : "A new offer stands for 20 seconds: its cookie ends by itself."}</p>
${embedAdvert("shop.test", "teapots")}
${receivedCookies(visit)}
<footer><a href="https://account.shop.test/">Your account</a> · <a href="https://news.test/">The Daily Pebble</a></footer>
${embedMetrics("shop.test")}<script>${BASKET_SCRIPT}</script>`,
    cookies: [
      `shop_session=${session.replace(/[^\w-]/g, "")}; Path=/; Secure; HttpOnly; SameSite=Lax`,
      `visits=${visits}; Path=/; ${YEAR}`,
      `currency=EUR; Path=/; Domain=shop.test; Secure; SameSite=Lax; ${YEAR}`,
      // Names that real shops use, so that a list of purposes has something to say of this one.
      `PHPSESSID=${php}; Path=/; Secure; HttpOnly; SameSite=Lax`,
      `cookieconsent_status=dismiss; Path=/; SameSite=Lax; ${YEAR}`,
      ...(offer ? [] : ["flash_offer=20percent; Path=/; Max-Age=20"]),
    ],
  });
}

/** 26 characters of 0 to 9 and a to v, as PHP writes them by default. */
function phpSession(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return [...bytes].map((byte) => (byte % 32).toString(32)).join("");
}

function account(visit: Visit): Answer {
  return page({
    ...SITE,
    title: "Your account",
    says: "A sub-domain sees the cookies of the whole shop (Domain=shop.test) and may have some of its own that the shop never sees.",
    body: `${receivedCookies(visit)}<footer><a href="https://shop.test/">Back to the shop</a></footer>`,
    cookies: [`account_tab=orders; Path=/; Secure; SameSite=Strict; ${YEAR}`],
  });
}

function banner(): Answer {
  return {
    type: "image/svg+xml",
    cookies: ["static_edge=eu-3; Path=/; Secure; SameSite=Lax"],
    body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 912 64"><rect width="912" height="64" rx="10" fill="#2f7d4f"/>
<text x="24" y="41" font-family="system-ui,sans-serif" font-size="24" fill="#fff">${escapeHtml("Turnips & teapots since yesterday")}</text></svg>`,
  };
}
