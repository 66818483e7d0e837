import { text } from "#platform/i18n.ts";
import { Note } from "#ui/Note.tsx";
import type { SiteModel } from "./site-model.ts";

type Props = { readonly site: SiteModel; readonly reloadPage: () => Promise<void> };

/** After a change that the page as it is cannot follow: what is left to do, and the button that does it. */
export function ReloadNote({ site, reloadPage }: Props) {
  const need = site.need.value;
  if (need === undefined) return undefined;
  const reload = async () => {
    await reloadPage();
    site.need.value = undefined;
  };
  return (
    <Note action={{ label: text("reload"), run: () => void reload() }}>
      {text(need === "more" ? "reloadForMore" : "reloadForLess")}
    </Note>
  );
}
