import { describe, expect, test } from "vitest";
import { type Cookie, cookieKey } from "#core/cookies/cookie.ts";
import type { WriteReply } from "#core/cookies/cookie-write.ts";
import type { JarReport } from "#core/jar-report.ts";
import { MOST_RESTORES } from "#core/rules/restore-limit.ts";
import type { SiteRule } from "#core/rules/site-rule.ts";
import type { DeleteReply } from "#messages.ts";
import type { FakeBrowser, Flavour } from "../support/fake-browser.ts";
import { START, useFakeClock } from "../support/fake-clock.ts";
import { cookieIn, fill, openBrowser, under } from "../support/shop-world.ts";
import { pass, WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

const FLAVOURS: readonly Flavour[] = ["chromium", "firefox"];
const LIVES = FLAVOURS.flatMap((flavour) =>
  WORKER_LIVES.map(([life, beforeEvent]) => ({ flavour, life, beforeEvent })),
);

const say = ({ world }: FakeBrowser, rule: SiteRule, isPrivate = false) => world.ask("addRule", { rule, isPrivate });
const lock = (cookie: Cookie, strength: "keep" | "freeze" = "freeze"): SiteRule => ({
  ...{ kind: "lock", strength },
  key: cookieKey(cookie),
});
const values = ({ world }: FakeBrowser) =>
  world
    .cookies()
    .map(({ name, value }) => `${name}=${value}`)
    .sort();
const report = async ({ world }: FakeBrowser) => (await world.ask("getAllCookies", { most: 0 })) as JarReport;
const settle = (browser: FakeBrowser) => pass(browser, 50);

describe.each(LIVES)("in $flavour, with the worker $life", ({ flavour, beforeEvent }) => {
  test.each<[string, Partial<Cookie>]>([
    ["changed", { value: "other" }],
    ["given other attributes", { httpOnly: true }],
    ["given a longer life", { expirationDate: START / 1000 + 9_999 }],
  ])("a frozen cookie that a site has %s is put back, its siblings are left alone", async (_what, change) => {
    const browser = await openBrowser(flavour);
    const [mine, twin] = fill(browser, [{}, { value: "twin", ...under("https://news.example", true) }]) as [
      Cookie,
      Cookie,
    ];
    await say(browser, lock(mine));
    await beforeEvent(browser);
    fill(browser, [
      { ...mine, ...change },
      { ...twin, value: "changed twin" },
    ]);
    await settle(browser);
    expect(browser.world.cookies()).toContainEqual(mine);
    expect(values(browser)).toContain("sid=changed twin");
    expect((await report(browser)).notices).toMatchObject([{ kind: "restored", count: 1 }]);
  });

  test("a kept cookie may change but not go; what it changed to is what comes back", async () => {
    const browser = await openBrowser(flavour);
    const [mine] = fill(browser, [{}]) as [Cookie];
    await say(browser, lock(mine, "keep"));
    fill(browser, [{ value: "newer" }]);
    await settle(browser);
    expect(values(browser)).toEqual(["sid=newer"]);
    await beforeEvent(browser);
    await browser.world.deleteAsPage({ ...mine, value: "newer" });
    await settle(browser);
    expect(values(browser)).toEqual(["sid=newer"]);
  });

  test("the fight with a site that never gives up ends after so many restores, and is told", async () => {
    const browser = await openBrowser(flavour);
    const [mine] = fill(browser, [{}]) as [Cookie];
    await say(browser, lock(mine));
    for (let round = 0; round < 30; round += 1) {
      fill(browser, [{ value: `theirs${round}` }]);
      await settle(browser);
    }
    expect(values(browser)).toEqual(["sid=theirs29"]);
    const { notices } = await report(browser);
    expect(notices).toMatchObject([
      { kind: "restored", count: MOST_RESTORES - 1 },
      { kind: "gave-up", count: 1 },
    ]);
    await pass(browser, 61_000);
    fill(browser, [{ value: "again" }]);
    await settle(browser);
    expect(browser.world.cookies()).toEqual([mine]);
  });

  test("the person's own edits, deletions and undo are never held back by a lock, which goes along", async () => {
    const browser = await openBrowser(flavour);
    const [mine] = fill(browser, [{}]) as [Cookie];
    await say(browser, lock(mine));
    const edited = { ...mine, name: "renamed", value: "mine again" };
    const { undoId } = (await browser.world.ask("writeCookies", {
      ...{ action: "edit", writes: [{ cookie: edited, replaces: cookieKey(mine) }] },
    })) as WriteReply;
    await beforeEvent(browser);
    fill(browser, [{ name: "renamed", value: "theirs" }]);
    await settle(browser);
    expect(values(browser)).toEqual(["renamed=mine again"]);
    await browser.world.ask("undo", { id: undoId });
    await settle(browser);
    expect(browser.world.cookies()).toEqual([mine]);
    expect(((await browser.world.ask("deleteFromJar", { keys: [cookieKey(mine)] })) as DeleteReply).deleted).toBe(1);
    await settle(browser);
    expect(values(browser)).toEqual([]);
  });

  test("an edit of a frozen cookie holds, and freezes what it made", async () => {
    const browser = await openBrowser(flavour);
    const [mine] = fill(browser, [{}]) as [Cookie];
    await say(browser, lock(mine));
    const writes = [{ cookie: { ...mine, value: "edited" }, replaces: cookieKey(mine) }];
    await browser.world.ask("writeCookies", { action: "edit", writes });
    await settle(browser);
    expect(values(browser)).toEqual(["sid=edited"]);
    expect((await report(browser)).notices).toEqual([]);
    await beforeEvent(browser);
    fill(browser, [{ value: "theirs" }]);
    await settle(browser);
    expect(values(browser)).toEqual(["sid=edited"]);
  });

  test("deleting many leaves the locked ones, and says so", async () => {
    const browser = await openBrowser(flavour);
    const [mine, other] = fill(browser, [{}, { name: "other" }]) as [Cookie, Cookie];
    await say(browser, lock(mine));
    const reply = await browser.world.ask("deleteFromJar", { keys: [mine, other].map(cookieKey) });
    expect(reply).toEqual({ deleted: 1, left: [cookieKey(mine)] });
    expect(values(browser)).toEqual(["sid=s3cr3t"]);
  });

  test("what is never to be stored goes at once and whenever it comes back; a lock stands above it", async () => {
    const browser = await openBrowser(flavour);
    const [kept] = fill(browser, [{ name: "aa_kept" }, { name: "aa_1" }, { name: "ga" }]) as [Cookie];
    await say(browser, lock(kept));
    const rule: SiteRule = { kind: "never", name: "aa*", domain: "shop.example" };
    await say(browser, rule);
    expect(values(browser)).toEqual(["aa_kept=s3cr3t", "ga=s3cr3t"]);
    expect((await report(browser)).undo).toMatchObject({ count: 1, name: "aa_1" });
    await beforeEvent(browser);
    fill(browser, [{ name: "aa_2" }, { name: "aa_2", domain: "elsewhere.example" }]);
    await settle(browser);
    expect(values(browser)).toEqual(["aa_2=s3cr3t", "aa_kept=s3cr3t", "ga=s3cr3t"]);
    expect(browser.world.cookies().find(({ name }) => name === "aa_2")?.domain).toBe("elsewhere.example");
    await browser.world.ask("removeRule", { rule, isPrivate: false });
    fill(browser, [{ name: "aa_3" }]);
    await settle(browser);
    expect(values(browser)).toContain("aa_3=s3cr3t");
  });

  test("no value and no rule of a private window reaches the disk (M19)", async () => {
    const browser = await openBrowser(flavour);
    const storeId = flavour === "firefox" ? "firefox-private" : "1";
    const [mine] = fill(browser, [{ value: "s3cret-value" }]) as [Cookie];
    const hidden = cookieIn(browser, { name: "hidden", storeId });
    browser.world.setCookie(hidden);
    await say(browser, lock(mine));
    await say(browser, lock(hidden), true);
    const disk = JSON.stringify(browser.world.storedForGood());
    expect(disk).toContain("cookie-rules");
    expect(disk).not.toContain("s3cret-value");
    expect(disk).not.toContain("hidden");
    expect((await report(browser)).rules).toHaveLength(2);
  });
});
