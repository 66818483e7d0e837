import type { CookieJar } from "#platform/cookie-jar.ts";
import type { TabRecords } from "#state/tab-records.ts";
import type { UndoJournal } from "#state/undo.ts";
import type { UserWords } from "#state/user-words.ts";

/** What the background's work needs, so that a test can count or fail it. */
export type Ports = {
  readonly jar: CookieJar;
  readonly tabs: TabRecords;
  readonly journal: UndoJournal;
  readonly words: UserWords;
};
