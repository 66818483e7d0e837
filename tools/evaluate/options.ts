export type EvaluationOptions = {
  /** Folder of the evidence. */
  readonly data: string;
  /** Folder of our own facts. */
  readonly facts: string;
};
