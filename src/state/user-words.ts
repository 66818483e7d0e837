import { isAbsentOr, isFields, isListOf, isText } from "#core/guards.ts";
import { isKnownPurpose } from "#core/purposes/purpose.ts";
import { isSameWord, type UserWord } from "#core/purposes/user-words.ts";
import { createQueue } from "#core/queue.ts";
import type { SessionArea } from "#platform/session-area.ts";
import { StorageItem } from "#platform/storage-item.ts";

/** What the person said that cookies are for. Names and sites, never values. */
export type UserWords = {
  /** Those said in private windows hold there only. */
  list(isPrivate: boolean): Promise<readonly UserWord[]>;
  /** Replaces a word for the same cookie in the same place. */
  add(word: UserWord, isPrivate: boolean): Promise<void>;
  withdraw(word: UserWord, isPrivate: boolean): Promise<void>;
};

/** The oldest go first; nobody corrects this many by hand. */
const MOST_WORDS = 5000;
const PRIVATE_KEY = "user-words:private";

export function createUserWords(area: SessionArea): UserWords {
  const item = new StorageItem<readonly UserWord[]>("user-words", { initial: [], migrations: [], isValid: isWords });
  const inTurn = createQueue();

  async function readPrivate(): Promise<readonly UserWord[]> {
    const stored = (await area.read(PRIVATE_KEY)).get(PRIVATE_KEY);
    return isWords(stored) ? stored : [];
  }

  /** What is said in a private window never reaches the disk. */
  async function change(isPrivate: boolean, next: (words: readonly UserWord[]) => readonly UserWord[]): Promise<void> {
    if (!isPrivate) await item.update(next);
    else await inTurn(async () => area.write({ [PRIVATE_KEY]: next(await readPrivate()) }));
  }

  return {
    list: async (isPrivate) => [...(await item.get()), ...(isPrivate ? await readPrivate() : [])],
    add: (word, isPrivate) => change(isPrivate, (words) => [...without(words, word), word].slice(-MOST_WORDS)),
    withdraw: (word, isPrivate) => change(isPrivate, (words) => without(words, word)),
  };
}

function without(words: readonly UserWord[], word: UserWord): readonly UserWord[] {
  return words.filter((each) => !isSameWord(each, word));
}

function isWords(value: unknown): value is readonly UserWord[] {
  return isListOf(value, isWord);
}

function isWord(value: unknown): value is UserWord {
  return (
    isFields(value) &&
    isText(value.name) &&
    isAbsentOr(value.domain, isText) &&
    isAbsentOr(value.site, isText) &&
    isKnownPurpose(value.purpose)
  );
}
