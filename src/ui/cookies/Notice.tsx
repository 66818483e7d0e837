import { useSignal } from "@preact/signals";
import type { CookieField } from "#core/cookies/cookie-write.ts";
import type { UndoOffer } from "#core/tab-report.ts";
import type { UndoAction } from "#core/undo-record.ts";
import { type MessageKey, text, textFor } from "#platform/i18n.ts";
import { enumeration } from "#ui/formats.ts";
import { UndoBar } from "#ui/UndoBar.tsx";
import { displayName, shortName } from "./cookie-words.ts";
import type { Outcome, Undone } from "./outcome.ts";
import { purposeWord } from "./purpose-words.ts";

type Props = {
  readonly outcome: Outcome | undefined;
  readonly offer: UndoOffer | undefined;
  readonly undo: () => void;
};

/** What the last action did, and the offer to take it back, also when it was made before the page was opened. */
export function Notice({ outcome, offer, undo }: Props) {
  const dismissed = useSignal<unknown>(undefined);
  const isDismissed = dismissed.value !== undefined && dismissed.value === (outcome ?? offer?.id);
  const message = isDismissed ? "" : messageOf(outcome, offer);
  const way = isOfJar(outcome) && offer ? { label: text("undo"), run: undo } : undefined;
  const dismiss = () => {
    dismissed.value = outcome ?? offer?.id;
  };
  return <UndoBar message={message} undo={way} dismiss={{ label: text("dismiss"), run: dismiss }} />;
}

const NOT_OF_JAR: readonly Outcome["kind"][] = ["corrected", "withdrawn", "ruled", "unruled"];

/** A deletion's undo does not stand beside what was said since: the row itself takes that back. */
function isOfJar(outcome: Outcome | undefined): boolean {
  return outcome === undefined || !NOT_OF_JAR.includes(outcome.kind);
}

function messageOf(outcome: Outcome | undefined, offer: UndoOffer | undefined): string {
  switch (outcome?.kind) {
    case undefined:
      return offerWords(offer);
    case "deleted":
      return [offerWords(offer), outcome.left > 0 ? textFor("left", outcome.left) : ""].join(" ").trim();
    case "written":
      return [offerWords(offer), ...writtenWords(outcome)].join(" ").trim();
    case "undone":
      return undoneWords(outcome.reply);
    case "corrected":
      return text("corrected", shortName(outcome.name), purposeWord(outcome.purpose));
    case "withdrawn":
      return text("withdrawn", shortName(outcome.name));
    case "ruled":
      return text("ruleMade");
    case "unruled":
      return text("ruleTakenBack");
    case "failed":
      return text("actionFailed", outcome.reason);
  }
}

function offerWords(offer: UndoOffer | undefined): string {
  if (!offer) return "";
  const { count, name } = offer;
  const action: UndoAction | "delete" = offer.action ?? "delete";
  switch (action) {
    case "delete":
      return name === undefined ? textFor("deletedMany", count) : text("deletedOne", displayName(name));
    case "add":
      return text("addedOne", shortName(name ?? ""));
    case "edit":
      return name === undefined ? textFor("savedMany", count) : text("savedOne", shortName(name));
    case "file":
      return textFor("imported", count);
  }
}

function writtenWords({ changed, failed }: Extract<Outcome, { kind: "written" }>): readonly string[] {
  const fields = changed.map((field) => text(fieldWord(field)));
  return [
    ...(fields.length > 0 ? [text("keptOtherwise", enumeration(fields))] : []),
    ...(failed > 0 ? [textFor("notWritten", failed)] : []),
  ];
}

const FIELD_WORDS: Readonly<Partial<Record<CookieField, MessageKey>>> = {
  expirationDate: "attr_expires",
  value: "valueItself",
  storeId: "attr_store",
  partitionKey: "attr_partition",
};

/** The word for an attribute, as the opened row has it. */
export function fieldWord(field: CookieField): MessageKey {
  return FIELD_WORDS[field] ?? (`attr_${field}` as MessageKey);
}

function undoneWords({ restored, removed = 0, failed }: Undone): string {
  const reasons = failed.map(({ name, reason }) =>
    text(reason === "changed-since" ? "notRestored_changed_since" : `notRestored_${reason}`, displayName(name)),
  );
  return [
    ...(restored > 0 ? [textFor("restored", restored)] : []),
    ...(removed > 0 ? [textFor("takenAway", removed)] : []),
    ...reasons,
  ].join(" ");
}
