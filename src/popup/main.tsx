import "#ui/theme.css";
import "#ui/components.css";
import "#ui/controls.css";
import "./popup.css";
import "./site/site.css";
import "./list.css";
import "./trackers/trackers.css";
import "./consent/consent.css";
import "#ui/cookies/toolbar.css";
import "#ui/cookies/detail.css";
import "#ui/editor/editor.css";
import { render } from "preact";
import { text, textLanguage } from "#platform/i18n.ts";
import { asker, observer } from "#platform/messaging.ts";
import { openManager } from "#platform/pages.ts";
import { requestAccessToAllSites } from "#platform/permissions.ts";
import { currentTabId, reloadTab } from "#platform/tabs.ts";
import type { PageEvents, PageRequests } from "../messages.ts";
import { Popup } from "./Popup.tsx";
import { createPopupModel } from "./popup-model.ts";

/**
 * `?tabId=N` shows tab N, as a page of its own height. `?rows=all` puts every row into the document, however many
 * there are: for scripts and tests that read the list. Without it, lists beyond about 200 rows hold the visible ones.
 */
const parameters = new URLSearchParams(location.search);
const wantedTab = Number.parseInt(parameters.get("tabId") ?? "", 10);
const root = document.documentElement;
root.setAttribute("lang", textLanguage());
root.setAttribute("data-view", parameters.has("tabId") ? "page" : "popup");
document.title = text("popupTitle");

const tabId = Number.isNaN(wantedTab) ? await currentTabId() : wantedTab;
const model = createPopupModel({ ask: asker<PageRequests>(), tabId, now: Date.now });
observer<PageEvents>()("reportChanged", (event) => {
  if (event.tabIds === undefined || event.tabIds.includes(tabId)) refreshBoth();
});
function refreshBoth(): void {
  void model.refresh();
  void model.site.refresh();
}
const rows = parameters.get("rows") === "all" ? "all" : "visible";
const onReady = () => root.setAttribute("data-ready", "true");
const actions = { requestAccess: requestAccessToAllSites, reloadPage: () => reloadTab(tabId), openManager, onReady };
// Asked first: the background reads the jar (and starts, if it was stopped) while the frame is drawn here.
const firstReport = model.begin();
void model.site.refresh();
render(<Popup model={model} rows={rows} {...actions} />, document.body);
setInterval(model.tick, 1000);
await firstReport;
