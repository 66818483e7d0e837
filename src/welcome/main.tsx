import "#ui/theme.css";
import "#ui/components.css";
import "#ui/site/standing.css";
import "./welcome.css";
import { render } from "preact";
import { text, textLanguage } from "#platform/i18n.ts";
import { closeOwnTab } from "#platform/install.ts";
import { asker } from "#platform/messaging.ts";
import { hasAccessToAllSites, requestAccessToAllSites } from "#platform/permissions.ts";
import type { PageRequests } from "../messages.ts";
import { Welcome } from "./Welcome.tsx";
import { createWelcomeModel } from "./welcome-model.ts";

const root = document.documentElement;
root.setAttribute("lang", textLanguage());
document.title = text("welcomeTitle");
const model = createWelcomeModel({
  ask: asker<PageRequests>(),
  hasAccess: hasAccessToAllSites,
  requestAccess: requestAccessToAllSites,
});
const loaded = model.load();
render(<Welcome model={model} close={() => void closeOwnTab()} />, document.body);
await loaded;
root.setAttribute("data-ready", "true");
