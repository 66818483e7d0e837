import { defineConfig } from "vitest/config";

/**
 * Scenarios in real browsers against the production builds. Two files side by side: each has a browser, a profile and
 * ports of its own, and a scenario waits for states, so that a busy machine makes it slower and not red.
 */
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.test.ts"],
    globalSetup: ["test/support/build-once.ts"],
    maxWorkers: 2,
    pool: "forks",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    // What fails once is told and run once more: browsers have bad moments of their own. What fails twice is red.
    retry: 1,
    restoreMocks: true,
  },
});
