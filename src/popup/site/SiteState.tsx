import { text } from "#platform/i18n.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { visibleText } from "#ui/visible-text.ts";
import type { SiteModel } from "./site-model.ts";

/** A view while what holds on the site is not known: still asked, or failed with a way on. */
export function SiteState({ site }: { readonly site: SiteModel }) {
  const reason = site.failure.value;
  if (reason === undefined) {
    return (
      <p class="loading" role="status">
        {text("loadingSite")}
      </p>
    );
  }
  return (
    <div role="alert" class="alert">
      <EmptyState title={text("siteFailureTitle")} action={{ label: text("retry"), run: () => void site.refresh() }}>
        {text("failureText", visibleText(reason))}
      </EmptyState>
    </div>
  );
}
