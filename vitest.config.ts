import { defineConfig } from "vitest/config";

/** Unit and integration tests: no browser, no build. The real browsers have vitest.e2e.config.ts. */
export default defineConfig({
  test: {
    include: ["test/unit/**/*.test.{ts,tsx}", "test/integration/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    // An upper limit for a busy machine: no test here waits for real time to pass.
    testTimeout: 30_000,
  },
});
