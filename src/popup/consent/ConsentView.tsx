import type { PopupModel } from "../popup-model.ts";
import { SiteState } from "../site/SiteState.tsx";
import { AnswerSection } from "./AnswerSection.tsx";
import { HistorySection } from "./HistorySection.tsx";
import { PurposesSection } from "./PurposesSection.tsx";
import { WhatHappened } from "./WhatHappened.tsx";

/** What was answered, when and how; what it means purpose by purpose; what happened before and after. */
export function ConsentView({ model }: { readonly model: PopupModel }) {
  const site = model.site.report.value;
  if (site === undefined) return <SiteState site={model.site} />;
  return (
    <div class="consent">
      <AnswerSection site={site} model={model} />
      <PurposesSection site={site} model={model} />
      <WhatHappened site={site} model={model} />
      <HistorySection history={site.history} />
    </div>
  );
}
