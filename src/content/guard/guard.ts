import type { GuardTable } from "#core/guard/guard-table.ts";
import { coverDocument } from "./cover-document.ts";
import { coverStore } from "./cover-store.ts";
import { openChannel } from "./guard-channel.ts";
import { createHeldWrites } from "./held-writes.ts";
import { takeNatives } from "./natives.ts";

/** Put in by the build, one table for each set of refused purposes (tools/guard-scripts.ts). */
declare const GUARD_TABLE: GuardTable;

/*
 * Runs in the page's own world before its first script. A cookie of a refused name written by `document.cookie` or
 * `cookieStore` never reaches the jar. What is used later is taken now, since a page may replace it, and a value of the
 * page is made text once, since it may change its mind. A held write is kept until the background has judged it: where
 * the one rule allows it after all (the person's own word, the site around this frame) it is made good.
 */
const natives = takeNatives();
const writes = createHeldWrites(GUARD_TABLE, openChannel(natives));
coverDocument(writes, natives);
coverStore(writes, natives);
