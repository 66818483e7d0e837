/** Milliseconds. The first report is quick, since a write may be waiting for leave; a page that insists is heard less. */
const SOONEST = 10;
const LATEST = 10_000;
/** The guard of messages takes no more. */
const MOST_NAMES = 200;

/** Collects names and sends them together, sooner or later; a name that is new hurries, as far as there are few. */
export function createReporter(send: (names: readonly string[]) => Promise<void>): (name: string) => void {
  const names = new Set<string>();
  const known = new Set<string>();
  let wait = SOONEST;
  let lastAt = 0;
  let isWaiting = false;

  function later(): void {
    if (isWaiting) return;
    isWaiting = true;
    if (performance.now() - lastAt > wait) wait = SOONEST;
    setTimeout(() => void report(), wait);
    wait = Math.min(wait * 2, LATEST);
  }

  async function report(): Promise<void> {
    const reported = [...names];
    names.clear();
    // The extension was updated or removed: nobody listens in this page any more.
    await send(reported).catch(() => undefined);
    isWaiting = false;
    lastAt = performance.now();
    if (names.size > 0) later();
  }

  return (name) => {
    if (!known.has(name) && known.size < MOST_NAMES) {
      known.add(name);
      wait = SOONEST;
    }
    if (names.size < MOST_NAMES) names.add(name);
    later();
  };
}
