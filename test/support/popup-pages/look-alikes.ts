import type { PopupPage } from "./popup-site.ts";

/** Text, and the labels of what can be pressed: boxes that ask for something else, or nothing for a machine to answer. */
const BOXES: Readonly<Record<string, readonly [text: string, ...labels: string[]]>> = {
  newsletter: [
    "Get our newsletter! We store cookies, see privacy. <input type=email>",
    "Subscribe",
    "No thanks",
    "Decline",
  ],
  "newsletter-plain": [
    "Do you want our newsletter about privacy and cookies? Enter your e-mail address.",
    "Yes",
    "Reject",
  ],
  "newsletter-de": ["Newsletter mit Rezepten für Cookies abonnieren?", "Ja", "Ablehnen"],
  age: ["Are you over 18? By entering you accept our cookies.", "I agree", "Decline"],
  "age-de": ["Sind Sie über 18? Ihr Alter wird geprüft.", "Ja", "Ablehnen"],
  login: ["Sign in with your password to continue. Cookies are required. <input type=password>", "Continue", "Deny"],
  "login-with": ["Sign in to the shop with your account?", "Allow", "Deny"],
  paywall: ["Read without advertising cookies for 3.99 € a month.", "Accept all", "Reject and subscribe for 3.99 €"],
  "paywall-de": ["Weiter mit Werbung und Cookies oder mit Abo.", "Alle akzeptieren", "Ablehnen und Abo kaufen"],
  recipes: ["Cookie recipes: mix flour, butter and sugar. Choose your oven.", "Accept challenge", "Reject"],
  "recipes-comments": [
    "My grandmother's cookies. Bake ten minutes in the oven. Did you like this recipe?",
    "Agree",
    "Disagree",
  ],
  basket: ["2 articles in your basket.", "Continue to checkout", "Remove all"],
  "basket-cookies": ["3 chocolate cookies in your basket.", "Accept offer", "Decline offer"],
  notifications: ["The site wants to send you notifications.", "Allow", "Block all"],
  location: ["May we use your location to find shops nearby?", "Allow", "Deny"],
  camera: ["The meeting wants to use your camera.", "Allow", "Deny"],
  terms: ["We have changed our terms of use.", "Accept", "Decline"],
  "terms-fr": ["Nos conditions de vente ont changé.", "Accepter", "Refuser"],
  friend: ["Anna wants to be your friend.", "Accept", "Decline"],
  invitation: ["You are invited to a meeting on Friday.", "Accept", "Reject"],
  call: ["Somebody is calling.", "Accept", "Decline"],
  file: ["Somebody sends you a file of 3 MB.", "Accept", "Reject"],
  survey: ["Would you answer five questions about our site?", "Yes, continue", "No, disagree"],
  vote: ["Should the town build a new bridge?", "Agree", "Disagree"],
  "vote-de": ["Soll die Stadt eine Brücke bauen?", "Zustimmen", "Ablehnen"],
  review: ["Proposal 17: change the budget.", "Approve", "Reject"],
  "pull-request": ["A change of 3 files waits for your review.", "Approve", "Reject"],
  moderation: ["This comment was reported.", "Allow", "Reject"],
  order: ["Order 4711 of 3 chairs waits.", "Confirm", "Reject"],
  payment: ["Pay 30 € to the shop?", "Approve", "Deny"],
  loan: ["We offer you a loan at 4 %.", "Accept offer", "Decline"],
  insurance: ["Add travel insurance to your flight?", "Accept", "Decline"],
  discount: ["Take 10 % discount on cookies today!", "Accept", "No thanks", "Reject"],
  update: ["A new version of the app is there.", "Continue", "Decline"],
  delete: ["Delete your account for ever?", "Confirm", "Refuse"],
  language: ["This page exists in German.", "Continue in German", "Disable"],
  app: ["Our app is faster.", "Open settings", "Reject"],
  donation: ["Give 3 € so that we can go on.", "Yes", "Refuse"],
  chat: ["An assistant wants to help you.", "Accept", "Reject"],
  game: ["Your rival offers a draw.", "Accept", "Decline"],
  adblock: ["Please disable your ad blocker to continue.", "Disable", "Continue"],
  article: ["How sites ask for consent to cookies. The button says accept, and next to it settings.", "Next article"],
};

/** What was pressed is in the title, whatever it was. */
const WATCH = `<script>document.addEventListener("click", (event) => {
  if (!event.target.closest("#sentinel")) document.title = "pressed: " + event.target.textContent;
}, true);</script>`;

/** A real pop-up comes a little later: when it is answered, the box before it was looked at and left alone. */
const SENTINEL = `<script>setTimeout(() => document.body.insertAdjacentHTML("beforeend",
  '<div id="sentinel" class="bar">We use cookies to measure. It is your choice. <button>Accept all</button> <button onclick="localStorage.choice = 1; sentinel.remove()">Reject all</button></div>'), 900);</script>`;

export const LOOK_ALIKES: readonly PopupPage[] = Object.entries(BOXES).map(([name, [text, ...labels]]) => ({
  name: `box-${name}`,
  body: `${WATCH}<div class="bar" role="dialog" style="bottom:120px"><p>${text}</p>${labels
    .map((label) => `<button>${label}</button>`)
    .join(" ")}</div>${SENTINEL}`,
}));
