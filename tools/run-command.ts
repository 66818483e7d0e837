import { type ChildProcess, spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { ROOT } from "./targets.ts";

const IS_WINDOWS = process.platform === "win32";

/**
 * Runs a script of package.json as npm does, output passed on as it comes. Resolves with the exit code: 124 when it was
 * stopped after `minutes`, 1 when a signal ended it. What it started is stopped with it, also on Ctrl-C.
 */
export function runCommand(command: string, minutes: number): Promise<number> {
  const { PATH = "" } = process.env;
  const env = { ...process.env, PATH: [join(ROOT, "node_modules/.bin"), PATH].join(delimiter) };
  const child = spawn(command, {
    cwd: ROOT,
    env,
    shell: true,
    stdio: ["ignore", "inherit", "inherit"],
    detached: !IS_WINDOWS,
  });
  return new Promise((resolve) => {
    const onInterrupt = () => {
      stopGroup(child);
      process.exit(130);
    };
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      console.log(`Stopped after ${minutes} minutes: ${command}`);
      stopGroup(child);
    }, minutes * 60_000);
    process.once("SIGINT", onInterrupt);
    process.once("SIGTERM", onInterrupt);
    child.once("error", () => resolve(1));
    child.once("close", (code) => {
      clearTimeout(timer);
      process.off("SIGINT", onInterrupt);
      process.off("SIGTERM", onInterrupt);
      resolve(timedOut ? 124 : (code ?? 1));
    });
  });
}

/** On Linux and macOS the child leads a group of its own, so that browsers it started go too. */
function stopGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(IS_WINDOWS ? pid : -pid, "SIGKILL");
  } catch {
    // It has ended by itself in the meantime.
  }
}
