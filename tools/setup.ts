import { ensureBrowsers } from "./ensure-browsers.ts";

// What the tests in real browsers and `npm start` need of this machine.
try {
  ensureBrowsers(["chromium", "firefox"]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
