/** Starts a timer; passed in, since the core has no clock. */
export type Later = (task: () => void, milliseconds: number) => void;

/** Lets the first call through at once and joins those of the next `interval` milliseconds into one at its end. */
export function throttle(call: () => void, interval: number, later: Later): () => void {
  let state: "quiet" | "waiting" | "called again" = "quiet";

  function end(): void {
    const again = state === "called again";
    state = "quiet";
    if (again) run();
  }

  function run(): void {
    state = "waiting";
    call();
    later(end, interval);
  }

  return () => {
    if (state === "quiet") run();
    else state = "called again";
  };
}
