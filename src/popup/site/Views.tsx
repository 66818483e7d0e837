import { text } from "#platform/i18n.ts";
import { number } from "#ui/formats.ts";
import { TabList } from "#ui/Tabs.tsx";
import type { PopupModel, PopupView } from "../popup-model.ts";

/** The three views. The chosen one stays while the popup is open. */
export function Views({ model }: { readonly model: PopupModel }) {
  // Of the part that comes first nobody knows yet how many there are.
  const cookies = model.page.value?.isFirstPart ? undefined : model.cookies.value.length;
  const trackers = model.site.report.value?.trackers.length;
  return (
    <TabList<PopupView>
      label={text("viewsLabel")}
      tabs={[
        { id: "cookies", label: withCount(text("view_cookies"), cookies) },
        { id: "trackers", label: withCount(text("view_trackers"), trackers) },
        { id: "consent", label: text("view_consent") },
      ]}
      chosen={model.view.value}
      choose={(id) => {
        model.view.value = id;
      }}
    />
  );
}

function withCount(word: string, count: number | undefined) {
  return (
    <>
      {word} <span class="count">{count === undefined ? "" : number(count)}</span>
    </>
  );
}
