import type { Question } from "#core/consent/question.ts";
import type { MessageKey } from "#platform/i18n.ts";

/** What the banner shows at a time: its text above, its buttons below. */
export type Layer = {
  readonly title: MessageKey;
  readonly body: readonly HTMLElement[];
  readonly buttons: readonly HTMLElement[];
  /** Brings numbers and lists up to date; what has the focus stays. */
  readonly update: (question: Question) => void;
};

/** What the person can do. Each asks first whether this is a real, visible, deliberate act. */
export type LayerActions = {
  readonly rejectAll: (event: Event) => void;
  readonly acceptAll: (event: Event) => void;
  readonly choose: (event: Event) => void;
  readonly back: (event: Event) => void;
  readonly save: (event: Event) => void;
  /** A switch was pressed. False: the act does not count, the switch stays as it was. */
  readonly mayToggle: (event: Event) => boolean;
};
