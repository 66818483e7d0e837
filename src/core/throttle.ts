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
    // First the timer: a call that throws must not keep the state waiting for ever.
    later(end, interval);
    call();
  }

  return () => {
    if (state === "quiet") run();
    else state = "called again";
  };
}
