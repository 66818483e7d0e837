import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

export type BrowserName = "chromium" | "firefox";

/** The variable that overrules the search. */
export const PATH_VARIABLE: Readonly<Record<BrowserName, "CHROME_PATH" | "FIREFOX_PATH">> = {
  chromium: "CHROME_PATH",
  firefox: "FIREFOX_PATH",
};

const LINUX: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    ...["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable"],
    ...["microsoft-edge", "brave-browser", "brave", "vivaldi-stable", "vivaldi"],
  ],
  firefox: ["firefox", "firefox-esr", "firefox-developer-edition"],
};

const MACOS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser", "Vivaldi"],
  firefox: ["Firefox", "Firefox Developer Edition"],
};

const WINDOWS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    "Google\\Chrome\\Application\\chrome.exe",
    "Chromium\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
    "BraveSoftware\\Brave-Browser\\Application\\brave.exe",
    "Vivaldi\\Application\\vivaldi.exe",
  ],
  firefox: ["Mozilla Firefox\\firefox.exe", "Firefox Developer Edition\\firefox.exe"],
};

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function candidates(browser: BrowserName): readonly string[] {
  const { env } = process;
  if (process.platform === "darwin") {
    const binary = (app: string) => `${app}.app/Contents/MacOS/${browser === "firefox" ? "firefox" : app}`;
    return ["/Applications", path.join(env.HOME ?? "", "Applications")].flatMap((folder) =>
      MACOS[browser].map((app) => path.join(folder, binary(app))),
    );
  }
  if (process.platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? WINDOWS[browser].map((file) => path.join(root, file)) : []));
  }
  const folders = [...(env.PATH ?? "").split(path.delimiter), "/usr/bin", "/snap/bin"].filter(Boolean);
  return LINUX[browser].flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/**
 * Where a browser of this kind is on this machine, or undefined.
 * @throws when CHROME_PATH or FIREFOX_PATH is set and names no program: a wrong word is not a wish to search.
 */
export function findBrowser(browser: BrowserName): string | undefined {
  const variable = PATH_VARIABLE[browser];
  const told = process.env[variable];
  if (told) {
    if (!isProgram(told)) {
      throw new Error(`${variable} names ${told}, which is not a program that can be started.`);
    }
    return told;
  }
  return candidates(browser).find(isProgram);
}
