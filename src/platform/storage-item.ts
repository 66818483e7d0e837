import browser from "webextension-polyfill";
import { createQueue } from "#core/queue.ts";

/** Turns the value of one version into that of the next. Pure. */
export type Migration = (stored: never) => unknown;

export type ItemSchema<T> = {
  readonly initial: T;
  /** `migrations[n]` reads version n: the current version is the list's length. */
  readonly migrations: readonly Migration[];
  readonly isValid: (value: unknown) => value is T;
};

type Stored = { readonly version: number; readonly value: unknown };

/** Under this suffix a value that could not be read is set aside before anything is written over it. */
const SET_ASIDE = ":set-aside";

/**
 * One item of `storage.local`, with its version beside it and its changes one after another.
 * A value that this version cannot read counts as the initial one; it is set aside at the next change, never lost.
 */
export class StorageItem<T> {
  readonly #key: string;
  readonly #schema: ItemSchema<T>;
  readonly #inTurn = createQueue();

  constructor(key: string, schema: ItemSchema<T>) {
    this.#key = key;
    this.#schema = schema;
  }

  /** Migrates and checks on the way out; what is stored changes at the next `update` only. */
  async get(): Promise<T> {
    return this.#read(await this.#stored()).value;
  }

  /** Reads, changes and writes as one step: of two concurrent updates neither is lost. Throws when not written. */
  update(change: (value: T) => T): Promise<T> {
    return this.#inTurn(async () => {
      const stored = await this.#stored();
      const { value, isReadable } = this.#read(stored);
      const next = change(value);
      const entry = { version: this.#schema.migrations.length, value: next };
      // One call writes all or nothing, so the old value is never lost between two.
      await browser.storage.local.set({
        [this.#key]: entry,
        ...(!isReadable && { [this.#key + SET_ASIDE]: stored }),
      });
      return next;
    });
  }

  async #stored(): Promise<unknown> {
    return (await browser.storage.local.get(this.#key))[this.#key];
  }

  #read(stored: unknown): { readonly value: T; readonly isReadable: boolean } {
    const { initial, migrations, isValid } = this.#schema;
    if (stored === undefined) return { value: initial, isReadable: true };
    const value = isStored(stored) && stored.version <= migrations.length ? migrate(stored, migrations) : undefined;
    return isValid(value) ? { value, isReadable: true } : { value: initial, isReadable: false };
  }
}

/** A migration that throws has met a value that its version never wrote. */
function migrate({ version, value }: Stored, migrations: readonly Migration[]): unknown {
  try {
    return migrations.slice(version).reduce((old, step) => step(old as never), value);
  } catch {
    return undefined;
  }
}

function isStored(value: unknown): value is Stored {
  return (
    typeof value === "object" &&
    value !== null &&
    "value" in value &&
    "version" in value &&
    Number.isSafeInteger(value.version) &&
    (value.version as number) >= 0
  );
}
