import { afterEach, beforeEach, vi } from "vitest";

/** The moment at which each test begins, in milliseconds since the epoch. */
export const START = Date.UTC(2026, 10, 20, 12);

/** Time stands still but for what the test lets pass. The fake browser's turns go on. */
export function useFakeClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: START, toFake: ["Date", "setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}
