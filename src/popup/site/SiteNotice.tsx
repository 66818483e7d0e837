import { text, textFor } from "#platform/i18n.ts";
import { grantedWords } from "#ui/site/decision-words.ts";
import { UndoBar } from "#ui/UndoBar.tsx";
import { visibleText } from "#ui/visible-text.ts";
import type { SiteChange, SiteOutcome } from "./site-change.ts";
import type { SiteModel } from "./site-model.ts";

/** What the last change of an answer, a rule or the switch did, and the offer to take it back. */
export function SiteNotice({ site }: { readonly site: SiteModel }) {
  const outcome = site.outcome.value;
  const takeBack = outcome?.kind === "done" ? outcome.takeBack : undefined;
  const undo = takeBack && { label: text("undo"), run: () => void takeBack() };
  const dismiss = { label: text("dismiss"), run: site.closeNotice };
  return <UndoBar message={outcome ? messageOf(outcome) : ""} undo={undo} dismiss={dismiss} />;
}

function messageOf(outcome: SiteOutcome): string {
  switch (outcome.kind) {
    case "done":
      return changeWords(outcome.change);
    case "taken-back":
      return text("takenBack");
    case "failed":
      return text("actionFailed", visibleText(outcome.reason));
  }
}

function changeWords(change: SiteChange): string {
  switch (change.kind) {
    case "protected":
      return text("nowProtected");
    case "unprotected":
      return text("nowUnprotected");
    case "withdrawn":
      return text("nowWithdrawn");
    case "decided":
      return text("nowDecided", grantedWords(change.granted));
    case "chosen":
      return chosenWords(change);
  }
}

function chosenWords({ domains, scope, choice }: Extract<SiteChange, { kind: "chosen" }>): string {
  const [first = ""] = domains;
  const whose = domains.length === 1 ? visibleText(first) : textFor("trackers", domains.length);
  if (choice === undefined) return text("nowFollows", whose);
  const done = text(`chosen_${choice.replace("-", "_") as "allow" | "strip_cookies" | "block"}`);
  return text(scope === "site" ? "nowChosenHere" : "nowChosenEverywhere", whose, done);
}
