import "#ui/theme.css";
import "#ui/components.css";
import "#ui/cookies/toolbar.css";
import "#ui/cookies/detail.css";
import "#ui/editor/editor.css";
import "./manager.css";
import "./cookies/table.css";
import "./cookies/rules.css";
import "./files/files.css";
import "#ui/controls.css";
import "#ui/site/standing.css";
import "./sites/sites.css";
import "./settings/settings.css";
import { signal } from "@preact/signals";
import { render } from "preact";
import { text, textLanguage } from "#platform/i18n.ts";
import { asker, observer } from "#platform/messaging.ts";
import { requestAccessToAllSites } from "#platform/permissions.ts";
import type { PageEvents, PageRequests } from "../messages.ts";
import { createJarModel } from "./jar-model.ts";
import { Manager } from "./Manager.tsx";
import { observeRoute } from "./route.ts";
import { VIEWS } from "./views.ts";

/** `?rows=all` puts every row into the document, for scripts and tests that read the table. */
const rows = new URLSearchParams(location.search).get("rows") === "all" ? "all" : "visible";
const root = document.documentElement;
root.setAttribute("lang", textLanguage());
document.title = text("managerTitle");

const ask = asker<PageRequests>();
const jar = createJarModel({ ask, now: Date.now, later: (task, milliseconds) => void setTimeout(task, milliseconds) });
const changes = signal(0);
observer<PageEvents>()("reportChanged", (event) => {
  if (event.tabIds !== undefined) return;
  jar.heard();
  changes.value += 1;
});
const context = { ask, jar, changes, rows, now: Date.now, requestAccess: requestAccessToAllSites } as const;
const onReady = () => root.setAttribute("data-ready", "true");
// Asked first: the background reads the jar (and starts, if it was stopped) while the frame is drawn here.
const loaded = jar.refresh();
render(<Manager context={context} route={observeRoute(VIEWS)} onReady={onReady} />, document.body);
setInterval(jar.tick, 1000);
await loaded;
