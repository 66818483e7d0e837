import type { AskedPurpose, Question } from "#core/consent/question.ts";
import { type MessageKey, text } from "#platform/i18n.ts";
import { button, element } from "./element.ts";
import type { Layer, LayerActions } from "./layer.ts";
import type { BannerWords } from "./words.ts";

/** Who wants what, and the three ways to answer. */
export function firstLayer(words: BannerWords, actions: LayerActions): Layer {
  const list = element("ul", { class: "purposes", id: "held" });
  return {
    title: "bannerTitle",
    body: [element("p", { class: "lead" }, text("bannerHeld")), list],
    buttons: [
      button(text("bannerReject"), actions.rejectAll),
      button(text("bannerAccept"), actions.acceptAll),
      button(text("bannerChoose"), actions.choose),
    ],
    update: ({ purposes }: Question) => list.replaceChildren(...purposes.map((each) => line(each, words))),
  };
}

function line({ purpose, counts, owners }: AskedPurpose, words: BannerWords): HTMLElement {
  const named = words.companies(owners);
  return element(
    "li",
    counts.cookies + counts.trackers === 0 ? { class: "nothing" } : {},
    element("span", { class: `mark ${purpose}`, "aria-hidden": "true" }),
    element(
      "span",
      {},
      element("strong", {}, text(`bannerPurpose_${purpose}` as MessageKey)),
      ` ${words.amount(counts)}`,
      ...(named === "" ? [] : [" ", element("span", { class: "owners" }, `(${named})`)]),
    ),
  );
}
