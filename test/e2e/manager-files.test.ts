import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { buildSqlite, buildWal } from "../support/build-sqlite.ts";
import { CHROMIUM, FIREFOX, FORMATS, SOON } from "../support/file-forms.ts";
import { entriesIn, giveFiles, giveLargeFile, savedText, typeInto } from "../support/file-steps.ts";
import { emptyJar } from "../support/jar-steps.ts";
import { jarTexts } from "../support/jar-texts.ts";
import { openManager } from "../support/manager-steps.ts";
import { runInPage } from "../support/page-call.ts";
import { noticeIn, press, wordsIn } from "../support/popup-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";
import { FIXTURE_URL } from "../world/sites/fixture.ts";
import { MUSEUM_URL } from "../world/sites/museum.ts";

const SLOW = { timeout: 15_000 };
const encoded = (text: string) => new TextEncoder().encode(text);
describe.each(BROWSERS)("files in $browser", ({ browser }) => {
  const stage = setStage({ browser });
  const open = () => openManager(stage().running, "files");
  const ofFiles = async () => (await stage().running.jar()).filter(({ domain }) => domain.endsWith("files.test"));

  async function paste(manager: Page, text: string): Promise<void> {
    await typeInto(manager, "Or paste it", text);
    await press(manager, /^Read pasted text$/);
  }

  it("gives the same jar back after export, wipe and import of our JSON, and undo takes it away again (M14)", async () => {
    const { running } = stage();
    await running.open(FIXTURE_URL);
    await running.open(MUSEUM_URL);
    await expect.poll(async () => (await running.jar()).length, SLOW).toBeGreaterThan(80);
    await running.closePages();
    const before = jarTexts(await running.jar());
    const manager = await open();
    await expect.poll(() => wordsIn(manager), SLOW).toContain(`${before.length} cookies`);
    const file = await savedText(manager);
    expect(JSON.parse(file).cookies).toHaveLength(before.length);
    await running.runInExtensionPage(emptyJar);
    const empty = jarTexts(await running.jar());
    expect(empty.length).toBeLessThan(before.length / 4);
    await giveFiles(manager, [{ name: "jar.json", bytes: encoded(file) }]);
    await expect.poll(() => wordsIn(manager), SLOW).toContain("Consentry JSON");
    await press(manager, /^Import [1-9]\d* cookies$/);
    await expect.poll(() => noticeIn(manager), SLOW).toMatch(/^Imported \d+ cookies/);
    expect(jarTexts(await running.jar())).toEqual(before);
    await press(manager, /^Undo$/);
    await expect.poll(async () => jarTexts(await running.jar()), SLOW).toEqual(empty);
  });

  it.each(FORMATS)("recognises %s, shows what it would do, imports it (M15)", async (_form, text, recognised) => {
    const { running } = stage();
    await running.runInExtensionPage(emptyJar);
    const manager = await open();
    await typeInto(manager, "Address", "https://www.files.test/");
    await paste(manager, text);
    await expect.poll(() => wordsIn(manager), SLOW).toContain(recognised);
    await expect.poll(async () => (await entriesIn(manager))[0], SLOW).toMatch(/^new sid \.?(www\.)?files\.test$/);
    expect(await ofFiles()).toEqual([]);
    await press(manager, /^Import 1 cookie$/);
    await expect
      .poll(async () => (await ofFiles()).map(({ name, value }) => `${name}=${value}`), SLOW)
      .toEqual(["sid=1"]);
    await paste(manager, text);
    await expect.poll(() => entriesIn(manager), SLOW).toEqual([expect.stringMatching(/^(same|changes) sid/)]);
  });

  it("says of each entry what it would come to, and writes nothing that is refused", async () => {
    const { running } = stage();
    await running.runInExtensionPage(emptyJar);
    const manager = await open();
    const cookie = {
      value: "1",
      domain: "files.test",
      hostOnly: true,
      path: "/",
      secure: true,
      httpOnly: false,
      sameSite: "lax",
      session: true,
    };
    const list = (...names: readonly object[]) => JSON.stringify(names.map((each) => ({ ...cookie, ...each })));
    await paste(manager, list({ name: "same" }, { name: "other" }));
    await press(manager, /^Import 2 cookies$/);
    await expect.poll(async () => (await ofFiles()).length, SLOW).toBe(2);
    await paste(
      manager,
      list(
        { name: "same" },
        { name: "other", value: "2" },
        { name: "brand_new" },
        { name: "__Host-x", path: "/a" },
        { name: "twice" },
        { name: "twice", value: "2" },
      ),
    );
    await expect
      .poll(async () => (await entriesIn(manager)).map((entry) => entry.replace(" files.test", "")), SLOW)
      .toEqual(["same same", "changes other", "new brand_new", "refused __Host-x", "twice twice", "new twice"]);
    expect(await wordsIn(manager)).toContain("begins with __Host- needs Secure, the path /");
    expect(await seriousFindings(manager)).toEqual([]);
    await runInPage(manager, ({ document }) => document.querySelector<HTMLElement>(".writing-bar input")?.click());
    await expect.poll(() => wordsIn(manager)).toContain("nothing can be imported as a whole");
    await runInPage(manager, ({ document }) => document.querySelector<HTMLElement>(".writing-bar input")?.click());
    await press(manager, /^Import 3 cookies$/);
    await expect.poll(() => wordsIn(manager), SLOW).toContain("3 cookies imported.");
    const after = (await ofFiles()).map(({ name, value }) => `${name}=${value}`).sort();
    expect(after).toEqual(["brand_new=1", "other=2", "same=1", "twice=2"]);
    await press(manager, /^Undo$/);
    await expect
      .poll(async () => (await ofFiles()).map(({ name, value }) => `${name}=${value}`).sort(), SLOW)
      .toEqual(["other=1", "same=1"]);
  });

  it("opens the databases of both browsers, with times, and writes no encrypted value", async () => {
    const { running } = stage();
    await running.runInExtensionPage(emptyJar);
    const manager = await open();
    await giveFiles(manager, [{ name: "cookies.sqlite", bytes: buildSqlite(FIREFOX, 17) }], "drop");
    await expect
      .poll(() => entriesIn(manager), SLOW)
      .toEqual(["new from_firefox .files.test", "new parted files.test"]);
    expect(await wordsIn(manager)).toContain("database of Firefox");
    expect(await wordsIn(manager)).toContain("Created November 14, 2023");
    await press(manager, /^Import 2 cookies$/);
    await expect.poll(async () => (await ofFiles()).length, SLOW).toBe(2);
    await giveFiles(manager, [{ name: "Cookies", bytes: buildSqlite(CHROMIUM) }]);
    await expect.poll(() => entriesIn(manager), SLOW).toEqual(["refused sealed files.test", "new open files.test"]);
    expect(await wordsIn(manager)).toContain("encrypted the value");
    await typeInto(manager, "Which cookies", "file");
    await typeInto(manager, "Format", "netscape");
    await expect.poll(() => savedText(manager), SLOW).toContain("open\tplain");
    const whole = buildSqlite(FIREFOX, 17);
    await giveFiles(manager, [
      { name: "cookies.sqlite", bytes: whole },
      { name: "cookies.sqlite-wal", bytes: buildWal(whole) },
    ]);
    await expect.poll(async () => (await entriesIn(manager)).length, SLOW).toBe(2);
  });

  it("refuses damaged, hostile and huge files within two seconds, with the page alive", async () => {
    const manager = await open();
    const damaged = buildSqlite(FIREFOX, 17).fill(0xff, 100, 3_000);
    const alive = () => runInPage(manager, ({ document }) => document.querySelectorAll(".card").length);
    const refuses = async (give: () => Promise<void>, words: string) => {
      await press(manager, /^Choose a file$/);
      const began = Date.now();
      await give();
      await poll(async () => (await wordsIn(manager)).includes(words), words, 5_000);
      expect(Date.now() - began, words).toBeLessThan(4_000);
      expect(await alive()).toBe(2);
    };
    await refuses(() => giveFiles(manager, [{ name: "Cookies", bytes: damaged }]), "no table of cookies");
    await refuses(
      () => giveFiles(manager, [{ name: "x", bytes: encoded("just a letter to a friend") }]),
      "no format of cookies",
    );
    await refuses(() => giveLargeFile(manager, 50 * 1024 * 1024, "[{},"), "larger than 50 MB");
    await refuses(() => giveLargeFile(manager, 20 * 1024 * 1024, `[${"1,".repeat(5_000)}`), "not valid JSON");
    await refuses(() => giveLargeFile(manager, 20 * 1024 * 1024, "[".repeat(1_000)), "more entries than any browser");
    await refuses(() => giveLargeFile(manager, 20 * 1024 * 1024, "[{},{},"), "more entries than any browser");
  });

  it("says how many the browser has pushed out, and Cancel stops in between (M5)", async () => {
    const { running } = stage();
    await running.runInExtensionPage(emptyJar);
    const manager = await open();
    const lines = Array.from({ length: 250 }, (_, index) => `files.test\tFALSE\t/\tTRUE\t${SOON}\tn${index}\t${index}`);
    await paste(manager, `# Netscape HTTP Cookie File\n${lines.join("\n")}\n`);
    await press(manager, /^Import 250 cookies$/);
    await expect.poll(() => wordsIn(manager), SLOW).toContain("pushed out by the browser");
    const kept = (await ofFiles()).length;
    expect(kept).toBeLessThan(250);
    expect(await wordsIn(manager)).toContain(`${kept} cookies imported. ${250 - kept} were pushed out`);
  });
});
