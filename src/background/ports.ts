import type { CookieJar } from "#platform/cookie-jar.ts";
import type { CookieRules } from "#state/cookie-rules.ts";
import type { LockImages } from "#state/lock-images.ts";
import type { RuleNotices } from "#state/rule-notices.ts";
import type { TabRecords } from "#state/tab-records.ts";
import type { UndoJournal } from "#state/undo.ts";
import type { UserWords } from "#state/user-words.ts";
import type { RuleKeeper } from "./keep-rules.ts";
import type { LiveJar } from "./live-jar.ts";

/** What the background's work needs, so that a test can count or fail it. */
export type Ports = {
  readonly jar: CookieJar;
  /** The same jar, read for screens that follow it. */
  readonly live: LiveJar;
  readonly tabs: TabRecords;
  readonly journal: UndoJournal;
  readonly words: UserWords;
  readonly rules: CookieRules;
  readonly images: LockImages;
  readonly notices: RuleNotices;
  readonly keeper: RuleKeeper;
};
