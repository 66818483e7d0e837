/** Lets everything else run once: no browser answers in the turn in which it is asked. */
export const laterTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

type Call = (...args: never[]) => unknown;
type Listener = (...args: never[]) => unknown;

/** What a listener was registered with: the filter and the words that webRequest takes. */
export type Registration = { readonly listener: Listener; readonly options: readonly unknown[] };

/** One life of a worker: what it registered, and whether it still runs. */
export type Life = {
  isAlive: boolean;
  readonly listeners: Map<string, Registration[]>;
};

export function createLife(): Life {
  return { isAlive: true, listeners: new Map() };
}

/** Counts the calls that are under way, so that a test can wait until a browser has come to rest. */
export type Traffic = { underway: number };

const never = (): Promise<never> => new Promise(() => undefined);

/** A function of the API for one life: it answers in a later turn, and never once the worker was stopped. */
export function callOf(life: Life, traffic: Traffic, call: Call): Call {
  return async (...args) => {
    if (!life.isAlive) return await never();
    traffic.underway += 1;
    try {
      // What is passed to another process is what it was at the time of the call.
      const sent = args.map((each) => (isPlain(each) ? structuredClone(each) : each)) as never[];
      await laterTurn();
      const answer = await call(...sent);
      if (life.isAlive) return answer;
    } catch (error) {
      if (life.isAlive) throw error;
    } finally {
      traffic.underway -= 1;
    }
    return await never();
  };
}

function isPlain(value: unknown): boolean {
  return typeof value !== "function" && !(typeof value === "object" && value !== null && "func" in value);
}

/** An event of the API for one life. `check` throws at options that this browser does not know. */
export function eventOf(life: Life, name: string, check: (options: readonly unknown[]) => void = () => undefined) {
  return {
    addListener(listener: Listener, ...options: unknown[]): void {
      check(options);
      life.listeners.set(name, [...(life.listeners.get(name) ?? []), { listener, options }]);
    },
  };
}
