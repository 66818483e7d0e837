import { expect, test, vi } from "vitest";
import { runCommand } from "../../../tools/run-command.ts";

const SECOND = 1 / 60;

vi.setConfig({ testTimeout: 20_000 }); // programs start slowly on a busy computer

test.each([
  ["exit 0", 0],
  ["exit 3", 3],
  ["no-such-program-anywhere 2>&1 | false", 1],
  ["biome --version > /dev/null", 0], // found as npm finds it
])("the exit code of `%s` is %d", async (command, code) => {
  expect(await runCommand(command, 10 * SECOND)).toBe(code);
});

test.skipIf(process.platform === "win32")(
  "what takes too long is stopped, with all that it started, and does not pass",
  async () => {
    const log = vi.spyOn(console, "log").mockReturnValue(undefined);
    const started = performance.now();
    expect(await runCommand("sleep 30 & sleep 30", 0.2 * SECOND)).toBe(124); // "close" waits for both to let go
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(log).toHaveBeenCalledWith(expect.stringContaining("Stopped after"));
  },
);
