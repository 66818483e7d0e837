import { useSignal } from "@preact/signals";
import type { UndoOffer } from "#core/tab-report.ts";
import { text, textFor } from "#platform/i18n.ts";
import { displayName, shortName } from "#ui/cookies/cookie-words.ts";
import { purposeWord } from "#ui/cookies/purpose-words.ts";
import { UndoBar } from "#ui/UndoBar.tsx";
import type { Outcome } from "./outcome.ts";
import type { PopupModel } from "./popup-model.ts";

/** What the last action did, and the offer to take it back, also when it was made before the popup was opened. */
export function Notice({ model }: { readonly model: PopupModel }) {
  const dismissed = useSignal<unknown>(undefined);
  const outcome = model.outcome.value;
  const offer = model.page.value?.undo;
  const isDismissed = dismissed.value !== undefined && dismissed.value === (outcome ?? offer?.id);
  const message = isDismissed ? "" : messageOf(outcome, offer);
  const undo = isOfDeletion(outcome) && offer ? { label: text("undo"), run: () => void model.undo() } : undefined;
  const dismiss = () => {
    dismissed.value = outcome ?? offer?.id;
  };
  return <UndoBar message={message} undo={undo} dismiss={{ label: text("dismiss"), run: dismiss }} />;
}

/** A deletion's undo does not stand beside what was said since: the row itself takes that back. */
function isOfDeletion(outcome: Outcome | undefined): boolean {
  return outcome?.kind !== "corrected" && outcome?.kind !== "withdrawn";
}

function messageOf(outcome: Outcome | undefined, offer: UndoOffer | undefined): string {
  switch (outcome?.kind) {
    case undefined:
      return offerWords(offer);
    case "deleted":
      return [offerWords(offer), outcome.left > 0 ? textFor("left", outcome.left) : ""].join(" ").trim();
    case "undone":
      return undoneWords(outcome.reply);
    case "corrected":
      return text("corrected", shortName(outcome.name), purposeWord(outcome.purpose));
    case "withdrawn":
      return text("withdrawn", shortName(outcome.name));
    case "failed":
      return text("actionFailed", outcome.reason);
  }
}

function offerWords(offer: UndoOffer | undefined): string {
  if (!offer) return "";
  return offer.name === undefined ? textFor("deletedMany", offer.count) : text("deletedOne", displayName(offer.name));
}

function undoneWords({ restored, failed }: Extract<Outcome, { kind: "undone" }>["reply"]): string {
  const reasons = failed.map(({ name, reason }) =>
    text(reason === "changed-since" ? "notRestored_changed_since" : `notRestored_${reason}`, displayName(name)),
  );
  return [...(restored > 0 ? [textFor("restored", restored)] : []), ...reasons].join(" ");
}
