import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { type BrowserName, findBrowser, PATH_VARIABLE } from "./find-browser.ts";

const NAMES: Readonly<Record<BrowserName, string>> = {
  chromium: "Chromium (or Chrome, Edge, Brave, Vivaldi)",
  firefox: "Firefox",
};

/** Debian's names. No versions: its security updates replace them all the time. */
const PACKAGES: Readonly<Record<BrowserName, string>> = { chromium: "chromium", firefox: "firefox-esr" };
/** Without them pictures show boxes instead of letters. */
const FONTS = ["fonts-liberation", "fonts-noto-core", "fonts-noto-color-emoji"];

export type BrowserPaths = Partial<Record<BrowserName, string>>;

/**
 * Finds the wanted browsers and, where one is missing and Debian's packages can be installed without asking anybody for a
 * password, installs it. @throws an error whose message says in one sentence what to do.
 */
export function ensureBrowsers(
  wanted: readonly BrowserName[],
  say: (line: string) => void = console.log,
): BrowserPaths {
  const missing = wanted.filter((browser) => findBrowser(browser) === undefined);
  const first = missing[0];
  if (first !== undefined) {
    const prefix = debianPrefix();
    if (prefix === undefined) {
      throw new Error(whatToDo(first));
    }
    installFromDebian(prefix, missing, say);
  }
  return Object.fromEntries(
    wanted.map((browser) => {
      const file = findBrowser(browser);
      if (file === undefined) {
        throw new Error(whatToDo(browser));
      }
      say(`${browser}: ${file}`);
      return [browser, file];
    }),
  );
}

function whatToDo(browser: BrowserName): string {
  return `${NAMES[browser]} was not found: install it, or set ${PATH_VARIABLE[browser]} to its program.`;
}

const succeeds = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { stdio: "ignore" }).status === 0;

/** What to write before apt-get on this machine, or undefined when its packages cannot be used. */
function debianPrefix(): readonly string[] | undefined {
  if (process.platform !== "linux" || !isDebian() || !succeeds("apt-get", ["--version"])) {
    return undefined;
  }
  if (process.getuid?.() === 0) {
    return [];
  }
  return succeeds("sudo", ["-n", "true"]) ? ["sudo", "-n"] : undefined;
}

/** Ubuntu has packages of these names that install something else, or none. */
function isDebian(): boolean {
  try {
    return /^ID=["']?debian["']?$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

function installFromDebian(
  prefix: readonly string[],
  browsers: readonly BrowserName[],
  say: (line: string) => void,
): void {
  const packages = [...browsers.map((browser) => PACKAGES[browser]), ...FONTS];
  const aptGet = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"];
  const steps = [
    [...aptGet, "update"],
    [...aptGet, "install", "-y", "--no-install-recommends", ...packages],
  ];
  say(`Not found here: ${browsers.join(" and ")}. Installing Debian's packages: ${packages.join(" ")}`);
  for (const [command = "", ...args] of steps) {
    say(`> ${[command, ...args].join(" ")}`);
    if (spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] }).status !== 0) {
      throw new Error(`${args.join(" ")} failed. ${browsers.map(whatToDo).join(" ")}`);
    }
  }
}
