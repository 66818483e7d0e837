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
    update: ({ purposes }: Question) => list.replaceChildren(...heldFirst(purposes).map((each) => line(each, words))),
  };
}

/** On a small screen the end of the list is reached by scrolling. */
function heldFirst(purposes: readonly AskedPurpose[]): readonly AskedPurpose[] {
  return [...purposes.filter(isHeld), ...purposes.filter((each) => !isHeld(each))];
}

function isHeld({ counts }: AskedPurpose): boolean {
  return counts.cookies + counts.trackers > 0;
}

function line(asked: AskedPurpose, words: BannerWords): HTMLElement {
  const { purpose, counts, owners } = asked;
  const named = words.companies(owners);
  return element(
    "li",
    isHeld(asked) ? {} : { class: "nothing" },
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
