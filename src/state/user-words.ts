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
  /** Replaces a word for the same cookie in the same place; one that holds everywhere replaces the narrower ones too. */
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
    const stored = await area.get(PRIVATE_KEY);
    return isWords(stored) ? stored : [];
  }

  /** What is said in a private window never reaches the disk. */
  async function change(isPrivate: boolean, next: (words: readonly UserWord[]) => readonly UserWord[]): Promise<void> {
    if (!isPrivate) await item.update(next);
    else await inTurn(async () => area.write({ [PRIVATE_KEY]: next(await readPrivate()) }));
  }

  return {
    async list(isPrivate) {
      const lasting = await item.get();
      if (!isPrivate) return lasting;
      const words = await readPrivate();
      // In a private window what was said there comes first, also where a lasting word is narrower.
      return [...lasting.filter((word) => !words.some((each) => isSameCookie(each, word))), ...words];
    },
    add: (word, isPrivate) => change(isPrivate, (words) => [...withoutReplaced(words, word), word].slice(-MOST_WORDS)),
    async withdraw(word, isPrivate) {
      const isPrivateWord = isPrivate && (await readPrivate()).some((each) => isSameWord(each, word));
      // Taking a lasting word back is the person's own act and records nothing of a private window.
      await change(isPrivateWord, (words) => words.filter((each) => !isSameWord(each, word)));
    },
  };
}

function withoutReplaced(words: readonly UserWord[], word: UserWord): readonly UserWord[] {
  const isReplaced = (each: UserWord) => word.site === undefined || each.site === word.site;
  return words.filter((each) => !(isSameCookie(each, word) && isReplaced(each)));
}

function isSameCookie(a: UserWord, b: UserWord): boolean {
  return a.name === b.name && a.domain === b.domain;
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
