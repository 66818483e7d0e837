import type { Question } from "#core/consent/question.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import { text } from "#platform/i18n.ts";
import { visibleText } from "#ui/visible-text.ts";
import { element } from "./element.ts";
import { firstLayer } from "./first-layer.ts";
import type { LayerActions } from "./layer.ts";
import { secondLayer } from "./second-layer.ts";
import { type BannerWords, createBannerWords } from "./words.ts";

/** What the banner says at the moment. It outlives the elements, which a page can make us build again. */
export type BannerState = {
  question: Question;
  layer: "first" | "second";
  readonly chosen: Set<OptionalPurpose>;
  isBusy: boolean;
  hasFailed: boolean;
};

export type ViewActions = LayerActions & { readonly later: (event: Event) => void };

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur)\b/;

/** The card, its parts, and what keeps them true. */
export function createView(state: BannerState, actions: ViewActions) {
  const words = createBannerWords();
  const parts = createParts(words, actions);
  const { card, heading, body, bar, failure, status } = parts;
  let layer = firstLayer(words, actions);

  function show(): void {
    layer = state.layer === "first" ? firstLayer(words, actions) : secondLayer(words, state.chosen, actions);
    body.replaceChildren(...layer.body);
    bar.replaceChildren(...layer.buttons);
    card.classList.toggle("choosing", state.layer === "second");
    body.scrollTop = 0;
    update();
  }

  function update(): void {
    heading.textContent = text(layer.title, visibleText(state.question.site));
    layer.update(state.question);
    failure.textContent = state.hasFailed ? text("bannerFailed") : "";
    card.setAttribute("aria-busy", String(state.isBusy));
  }

  /** Said once, politely: a dialog that does not take the focus is not read out by itself. */
  function announce(): void {
    status.textContent = `${heading.textContent}. ${text("bannerKeys")}`;
  }

  show();
  return { card, heading, bar, language: words.language, show, update, announce };
}

function createParts(words: BannerWords, actions: ViewActions) {
  const heading = element("h2", { id: "title", tabindex: "-1" });
  const body = element("div", { class: "body" });
  const bar = element("div", { class: "bar" });
  const failure = element("p", { class: "failure", role: "alert" });
  const status = element("p", { class: "status", role: "status" });
  const close = element("button", { type: "button", class: "close", "aria-label": text("bannerClose") }, "✕");
  close.title = text("bannerClose");
  close.addEventListener("click", actions.later);
  const card = element(
    "div",
    {
      ...{ class: "card", role: "dialog", "aria-labelledby": "title", "aria-describedby": "held" },
      ...{ lang: words.language, dir: RIGHT_TO_LEFT.test(words.language) ? "rtl" : "ltr" },
    },
    element("div", { class: "head" }, heading, close),
    body,
    failure,
    bar,
    element(
      "div",
      { class: "foot" },
      element("p", {}, text("bannerInstruction")),
      element("p", {}, text("bannerKeys")),
    ),
    status,
  );
  return { card, heading, body, bar, failure, status };
}
