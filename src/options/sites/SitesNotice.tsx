import { text, textFor } from "#platform/i18n.ts";
import { UndoBar } from "#ui/UndoBar.tsx";
import { visibleText } from "#ui/visible-text.ts";
import type { SitesModel } from "./sites-model.ts";
import type { SitesOutcome } from "./sites-outcome.ts";

/** What the last change did, and the offer to take it back. */
export function SitesNotice({ sites }: { readonly sites: SitesModel }) {
  const outcome = sites.outcome.value;
  const takeBack = outcome && "takeBack" in outcome ? outcome.takeBack : undefined;
  const dismiss = () => {
    sites.outcome.value = undefined;
  };
  return (
    <UndoBar
      message={outcome ? messageOf(outcome) : ""}
      undo={takeBack && { label: text("undo"), run: () => void takeBack() }}
      dismiss={{ label: text("dismiss"), run: dismiss }}
    />
  );
}

function messageOf(outcome: SitesOutcome): string {
  switch (outcome.kind) {
    case "changed":
      return text("siteChanged", visibleText(outcome.sites[0] ?? ""));
    case "forgotten":
      return outcome.sites.length === 1
        ? text("siteForgotten", visibleText(outcome.sites[0] ?? ""))
        : textFor("sitesForgotten", outcome.sites.length);
    case "imported":
      return [
        textFor("sitesImported", outcome.count),
        ...(outcome.unreadable > 0 ? [textFor("sitesUnreadable", outcome.unreadable)] : []),
      ].join(" ");
    case "rule-forgotten":
      return text("nowFollows", visibleText(outcome.domain));
    case "taken-back":
      return text("takenBack");
    case "not-a-file":
      return text("notSitesFile");
    case "failed":
      return text("actionFailed", visibleText(outcome.reason));
  }
}
