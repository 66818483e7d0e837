import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer-core";
import type { RunningBrowser } from "../../test/support/browsers.ts";
import type { JarCookie } from "../../test/support/extension-pages.ts";
import { type ListedCookie, listedCookies } from "../../test/support/listed-cookies.ts";
import { runInPage } from "../../test/support/page-call.ts";
import { cookiesOfPage, watchHosts } from "../../test/support/page-cookies.ts";
import { poll } from "../../test/support/waiting.ts";
import { SCENES, type Scene } from "./scenes.ts";

/** A cookie of a scene: whether the browser holds it for the page, and whether the popup lists it. */
export type SeenCookie = Pick<ListedCookie, "name" | "domain" | "path" | "partition"> & {
  readonly party: string;
  readonly inJar: boolean;
  readonly inPopup: boolean;
};

export type SceneResult = {
  readonly scene: Scene;
  /** What happened, in words; or the error. */
  readonly says: string;
  readonly worked: boolean;
  readonly pictures: readonly string[];
  readonly cookies: readonly SeenCookie[];
};

const PICTURE_WIDTH = 1_100;
const TALLEST_PICTURE = 1_600;

/** Walks the story in `browser` and leaves the pictures in `folder`. A scene that fails does not stop the walk. */
export async function walk(
  browser: RunningBrowser,
  folder: string,
  say: (line: string) => void,
): Promise<SceneResult[]> {
  const results: SceneResult[] = [];
  for (const scene of SCENES) {
    const result = await playScene(browser, scene, folder).catch((error: unknown) => failed(scene, error));
    say(`${result.worked ? "ok  " : "FAIL"} ${scene.title}: ${result.says}`);
    results.push(result);
  }
  return results;
}

function failed(scene: Scene, error: unknown): SceneResult {
  return {
    scene,
    says: error instanceof Error ? error.message : String(error),
    worked: false,
    pictures: [],
    cookies: [],
  };
}

async function playScene(browser: RunningBrowser, scene: Scene, folder: string): Promise<SceneResult> {
  const page = await browser.driver.newPage();
  try {
    await page.setViewport({ width: PICTURE_WIDTH, height: 800 });
    const watched = watchHosts(page);
    await page.goto(scene.url, { timeout: 20_000 });
    const says = await scene.play(page, browser);
    const picture = `${scene.id}-page.png`;
    await writeFile(path.join(folder, picture), await page.screenshot(await shapeOf(page)));
    const popupPicture = await picturePopup(browser, page, path.join(folder, `${scene.id}-popup.png`));
    const cookies = await compare(browser, page, watched.hosts);
    const wrong = cookies.filter(({ inJar, inPopup }) => inJar !== inPopup).length;
    const counted = `${cookies.length - wrong} of ${cookies.length} cookies listed as the browser holds them.`;
    return {
      scene,
      says: `${says} ${counted}`,
      worked: wrong === 0 && cookies.length > 0,
      pictures: [picture, popupPicture],
      cookies,
    };
  } finally {
    await page.close();
  }
}

/** The whole page, unless it is a very long one. */
async function shapeOf(page: Page): Promise<{ readonly fullPage: boolean }> {
  const height = (await page.evaluate("document.documentElement.scrollHeight")) as number;
  return { fullPage: height <= TALLEST_PICTURE };
}

/** The popup as the toolbar shows it. */
async function picturePopup(browser: RunningBrowser, page: Page, file: string): Promise<string> {
  const popup = await browser.openRealPopup(page);
  await popup.ready();
  await writeFile(file, await popup.screenshot());
  await popup.close();
  return path.basename(file);
}

const rowKey = (row: Pick<ListedCookie, "name" | "domain" | "path" | "partition">) =>
  JSON.stringify([row.name, row.domain, row.path, row.partition]);

const rowOf = (cookie: JarCookie) => ({
  name: nameOf(cookie),
  domain: cookie.domain,
  path: cookie.path,
  partition: cookie.partitionKey?.topLevelSite ?? "",
});

/** Firefox hands non-ASCII names over byte by byte. */
function nameOf({ name }: JarCookie): string {
  const bytes = Buffer.from(name, "latin1");
  return bytes.toString("latin1") === name && !bytes.toString("utf8").includes("\uFFFD")
    ? bytes.toString("utf8")
    : name;
}

/** Jar and popup side by side. The popup is asked again until they agree, at most three seconds: it follows the jar. */
async function compare(
  browser: RunningBrowser,
  page: Page,
  hosts: ReadonlySet<string>,
): Promise<readonly SeenCookie[]> {
  const popup = await browser.openPopup(page);
  try {
    let seen: readonly SeenCookie[] = [];
    const agree = async () => {
      const listed = await runInPage(popup, listedCookies);
      seen = merge(cookiesOfPage(await browser.jar(), hosts, page.url()), listed);
      return seen.length > 0 && seen.every(({ inJar, inPopup }) => inJar === inPopup);
    };
    await poll(agree, "popup and jar to agree", 3_000).catch(() => undefined);
    await agree();
    return seen;
  } finally {
    await popup.close();
  }
}

/** Same-name twins that differ only in what the rows do not tell are matched by their number. */
function merge(jar: readonly JarCookie[], listed: readonly ListedCookie[]): readonly SeenCookie[] {
  const left = new Map<string, ListedCookie[]>();
  for (const row of listed) {
    left.set(rowKey(row), [...(left.get(rowKey(row)) ?? []), row]);
  }
  const held = jar.map((cookie) => {
    const row = rowOf(cookie);
    const match = left.get(rowKey(row))?.pop();
    return { ...row, party: match?.party ?? "", inJar: true, inPopup: match !== undefined };
  });
  const invented = [...left.values()].flat().map((row) => ({ ...row, inJar: false, inPopup: true }));
  return [...held, ...invented];
}
