const STEP = 40;

/** Asks again until the test holds or the time (milliseconds) is over. */
export async function until(test: () => boolean, milliseconds: number): Promise<boolean> {
  for (const end = performance.now() + milliseconds; ; ) {
    if (test()) return true;
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
