import type { ReadonlySignal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { Ask } from "#core/protocol.ts";
import type { MessageKey } from "#platform/i18n.ts";
import type { PageRequests } from "../messages.ts";
import type { JarModel } from "./jar-model.ts";

/** What every view may use. */
export type ManagerContext = {
  readonly ask: Ask<PageRequests>;
  readonly jar: JarModel;
  /** Counts up when the background tells of a change. */
  readonly changes: ReadonlySignal<number>;
  readonly rows: "visible" | "all";
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Asks the person for access to all sites, inside the click that wishes it. */
  readonly requestAccess: () => Promise<boolean>;
};

/** One view of the manager, under `#/<id>`. A new one is a file of its own and a line in `views.ts`. */
export type View = {
  readonly id: "cookies" | "sites" | "activity" | "map" | "files" | "settings";
  /** In the rail. */
  readonly label: MessageKey;
  /** The page's heading. */
  readonly title: MessageKey;
  /** Called once, when the view is first opened; what it keeps stays while other views are shown. */
  readonly create: (context: ManagerContext) => ComponentType;
};
