/** How an answer by a rule went. */
export type RuleOutcome = { readonly rule: string; readonly isDone: boolean; readonly selfTest?: boolean };

export type EnginePorts = {
  readonly rules: unknown;
  /** How often the engine looks again, half a second later, when no rule knows the page. */
  readonly moreLooks: number;
  /** One of the engine's questions to the page, by name. */
  readonly runSnippet: (name: string) => Promise<boolean>;
  /** A rule knows the pop-up and sees it open: may it be answered? */
  readonly begin: () => Promise<boolean>;
};

/** Undefined when no rule knows the page. */
export type Engine = (ports: EnginePorts) => Promise<RuleOutcome | undefined>;

/** The engine is a script of its own, put into the same world only where it is needed; it leaves itself here. */
export const ENGINE = Symbol.for("consentry-cmp-engine");
