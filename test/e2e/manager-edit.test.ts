import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import type { RunningBrowser } from "../support/browsers.ts";
import { fillIn, formIn } from "../support/editor-steps.ts";
import type { JarCookie } from "../support/extension-pages.ts";
import { jarTexts } from "../support/jar-texts.ts";
import { clickRow, openManager } from "../support/manager-steps.ts";
import { runInPage } from "../support/page-call.ts";
import { namesIn, noticeIn, press, search } from "../support/popup-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";

const SLOW = { timeout: 10_000 };
const PLAIN = "https://plain.test/";

const setCookies = (view: Window, lines: readonly string[]) => {
  for (const line of lines) view.document.cookie = line;
};

/** Siblings of one name, which no edit of one may touch. */
const SIBLINGS = [
  "twin=host; Path=/; Secure",
  "twin=domain; Path=/; Domain=plain.test; Secure",
  "twin=path; Path=/deep; Secure",
  "twin=slash; Path=/deep/; Secure",
  "lasting=1; Path=/; Secure; SameSite=Lax; Max-Age=864000",
];

describe.each(BROWSERS)("editing in $browser", ({ browser }) => {
  const stage = setStage({ browser });

  async function openOn(query: string): Promise<Page> {
    const { running } = stage();
    const page = await running.open(PLAIN);
    await runInPage(page, setCookies, SIBLINGS);
    await expect.poll(async () => (await own(running)).length, SLOW).toBeGreaterThanOrEqual(5);
    const manager = await openManager(running);
    await manager.select(".sort", "none");
    await search(manager, `domain:plain.test ${query}`);
    return manager;
  }

  const own = async (running: RunningBrowser) =>
    (await running.jar()).filter(({ domain }) => domain.endsWith("plain.test"));
  const one = async (running: RunningBrowser, isIt: (cookie: JarCookie) => boolean) =>
    (await own(running)).filter(isIt);

  async function edit(manager: Page, name: string): Promise<void> {
    await expect.poll(() => namesIn(manager), SLOW).toEqual([name]);
    await clickRow(manager, name);
    await press(manager, new RegExp(`^Edit ${name}$`));
    await expect.poll(() => formIn(manager)).toContain(`Edit ${name}`);
  }

  const EDITS: readonly (readonly [string, (manager: Page) => Promise<void>, (cookie: JarCookie) => boolean])[] = [
    ["name", (page) => fillIn(page, "Name", "renamed"), ({ name }) => name === "renamed"],
    ["value", (page) => fillIn(page, "Value", "é 🍪 = %41"), ({ value }) => value === "é 🍪 = %41"],
    [
      "domain",
      (page) => fillIn(page, "Also for all sub-domains", true),
      ({ domain, value }) => domain === ".plain.test" && value === "1",
    ],
    ["path", (page) => fillIn(page, "Path", "/somewhere/else"), ({ path }) => path === "/somewhere/else"],
    [
      "Secure",
      (page) => fillIn(page, "Secure: only sent over encrypted connections", false),
      ({ secure, value }) => !secure && value === "1",
    ],
    [
      "HttpOnly",
      (page) => fillIn(page, "HttpOnly: scripts of the page cannot read it", true),
      ({ httpOnly }) => httpOnly,
    ],
    [
      "SameSite not set",
      (page) => fillIn(page, "SameSite", "unspecified"),
      ({ sameSite, value }) => (sameSite as string) === "unspecified" && value === "1",
    ],
    [
      "SameSite None",
      (page) => fillIn(page, "SameSite", "no_restriction"),
      ({ sameSite }) => sameSite === "no_restriction",
    ],
    ["SameSite Strict", (page) => fillIn(page, "SameSite", "strict"), ({ sameSite }) => sameSite === "strict"],
    [
      "expiry: the session",
      (page) => fillIn(page, "When the browser session ends", true),
      ({ session, value }) => session && value === "1",
    ],
    [
      "partition",
      (page) => fillIn(page, "Only while you are on this site (partition)", "https://www.plain.test/x"),
      ({ partitionKey }) => partitionKey?.topLevelSite === "https://plain.test",
    ],
  ];

  it.each(EDITS)(
    "changes the %s of exactly one cookie, and undo gives the jar back byte by byte (A7, M6)",
    async (_field, change, isIt) => {
      const { running } = stage();
      const manager = await openOn("name:lasting");
      await edit(manager, "lasting");
      const before = jarTexts(await running.jar());
      await change(manager);
      await press(manager, /^Save$/);
      await expect.poll(() => noticeIn(manager), SLOW).toContain("Saved");
      expect(await formIn(manager)).toBe("");
      const after = jarTexts(await running.jar());
      expect(after).toHaveLength(before.length);
      expect(after.filter((text) => !before.includes(text))).toHaveLength(1);
      expect(await one(running, isIt)).toHaveLength(1);
      await press(manager, /^Undo$/);
      await expect.poll(async () => jarTexts(await running.jar()), SLOW).toEqual(before);
    },
  );

  it("says what would be refused while it is typed, and a refused save leaves the cookie as it was (A9)", async () => {
    const { running } = stage();
    const manager = await openOn("name:lasting");
    await edit(manager, "lasting");
    const before = jarTexts(await running.jar());
    await fillIn(manager, "Name", "__Host-id");
    await fillIn(manager, "Path", "/deep");
    await expect.poll(() => formIn(manager)).toContain("begins with __Host- needs Secure, the path /");
    await fillIn(manager, "Value", "x".repeat(4_090));
    await expect.poll(() => formIn(manager)).toContain("more than 4096 bytes");
    expect(await seriousFindings(manager)).toEqual([]);
    await press(manager, /^Save$/);
    await expect.poll(() => runInPage(manager, ({ document }) => document.activeElement?.ariaInvalid)).toBe("true");
    expect(jarTexts(await running.jar())).toEqual(before);
    await fillIn(manager, "Name", "lasting");
    await fillIn(manager, "Path", "/");
    await fillIn(manager, "Value", "1");
    await fillIn(manager, "Date and time", "2040-01-01T00:00:00");
    await expect.poll(() => formIn(manager)).toContain("keep it for 400 days");
    await press(manager, /^Cancel$/);
    await expect.poll(() => formIn(manager)).toBe("");
    expect(jarTexts(await running.jar())).toEqual(before);
  });

  it("changes one of four twins and none of the others", async () => {
    const { running } = stage();
    const manager = await openOn('name:twin value:"slash"');
    await edit(manager, "twin");
    const others = async () => jarTexts(await one(running, ({ name, value }) => name === "twin" && value !== "slash"));
    const before = await others();
    await fillIn(manager, "Path", "/deep");
    await expect.poll(() => formIn(manager)).toContain("Another cookie has this name, domain and path.");
    await fillIn(manager, "Path", "/deeper");
    await expect.poll(() => formIn(manager)).not.toContain("Another cookie");
    await press(manager, /^Save$/);
    await expect.poll(() => noticeIn(manager), SLOW).toContain("Saved twin.");
    expect(await others()).toEqual(before);
    expect(await one(running, ({ path }) => path === "/deeper")).toHaveLength(1);
    expect(await one(running, ({ path }) => path === "/deep/")).toHaveLength(0);
  });

  it.each(["localhost", "127.0.0.1", "[::1]", "intranet", "bücher.test", "a.localhost"])(
    "makes, edits and deletes a cookie of %s (M7)",
    async (host) => {
      const { running } = stage();
      const manager = await openManager(running);
      await search(manager, "name:made_here");
      await press(manager, /^Add a cookie$/);
      await fillIn(manager, "Name", "made_here");
      await fillIn(manager, "Value", "1");
      await fillIn(manager, "Domain", host);
      await press(manager, /^Save$/);
      await expect.poll(() => noticeIn(manager), SLOW).toContain("Added made_here.");
      await edit(manager, "made_here");
      await fillIn(manager, "Value", "2");
      await press(manager, /^Save$/);
      await expect.poll(() => noticeIn(manager), SLOW).toContain("Saved made_here.");
      const made = () => running.jar().then((jar) => jar.filter(({ name }) => name === "made_here"));
      expect((await made()).map(({ value }) => value)).toEqual(["2"]);
      await press(manager, /^Delete made_here$/);
      await expect.poll(made, SLOW).toEqual([]);
    },
  );

  it("is there in the popup too: edit and add", async () => {
    const { running } = stage();
    const page = await running.open(PLAIN);
    await runInPage(page, setCookies, SIBLINGS);
    const popup = await running.openPopup(page);
    await expect.poll(() => namesIn(popup), SLOW).toContain("lasting");
    await clickRow(popup, "lasting");
    await press(popup, /^Edit lasting$/);
    await fillIn(popup, "Value", "by the popup");
    await press(popup, /^Save$/);
    await expect.poll(() => noticeIn(popup), SLOW).toContain("Saved lasting.");
    expect(await one(running, ({ value }) => value === "by the popup")).toHaveLength(1);
    await press(popup, /^Add a cookie$/);
    await fillIn(popup, "Name", "added");
    await fillIn(popup, "Value", "here");
    expect(await seriousFindings(popup)).toEqual([]);
    await press(popup, /^Save$/);
    await expect.poll(() => noticeIn(popup), SLOW).toContain("Added added.");
    await expect.poll(() => namesIn(popup), SLOW).toContain("added");
    await press(popup, /^Undo$/);
    await expect.poll(() => namesIn(popup), SLOW).not.toContain("added");
  });
});
