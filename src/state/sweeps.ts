import { isFields, isNumber, isText } from "#core/guards.ts";
import { DEFAULT_SETTINGS, type Settings } from "#core/settings.ts";
import { StorageItem } from "#platform/storage-item.ts";

/** How far the sweeps have come, so that one that was cut off is made up for at the next start. */
export type Sweeps = {
  /** Answers until then have been swept. Milliseconds since the epoch. */
  readonly until: number;
  /** What held for all sites at the last sweep, as `whatHolds` writes it. */
  readonly settings: string;
};

export function createSweeps() {
  return new StorageItem<Sweeps>("sweeps", {
    initial: { until: 0, settings: whatHolds(DEFAULT_SETTINGS) },
    migrations: [],
    isValid: (value): value is Sweeps => isFields(value) && isNumber(value.until) && isText(value.settings),
  });
}

/** The settings on which it depends what is refused where no answer was given. */
export function whatHolds({ standingAnswer, isStrict }: Settings): string {
  return isStrict ? `${standingAnswer} strict` : standingAnswer;
}
