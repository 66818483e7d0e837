import { describe, expect, test } from "vitest";
import { withChange } from "#core/cookies/bulk-change.ts";
import { type Cookie, cookieKey } from "#core/cookies/cookie.ts";
import type { CookieWrite, WriteCheck, WriteReply } from "#core/cookies/cookie-write.ts";
import type { JarReport } from "#core/jar-report.ts";
import { jarOf, SIBLINGS, sorted, undo } from "../support/deleting.ts";
import type { FakeBrowser, Flavour } from "../support/fake-browser.ts";
import { START, useFakeClock } from "../support/fake-clock.ts";
import { cookieIn, fill, openBrowser, under } from "../support/shop-world.ts";
import { WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

const FLAVOURS: readonly Flavour[] = ["chromium", "firefox"];
const LIVES = FLAVOURS.flatMap((flavour) =>
  WORKER_LIVES.map(([life, beforeEvent]) => ({ flavour, life, beforeEvent })),
);

const write = async ({ world }: FakeBrowser, writes: readonly CookieWrite[], more: object = { action: "edit" }) =>
  (await world.ask("writeCookies", { writes, ...more })) as WriteReply;
const check = async ({ world }: FakeBrowser, wanted: CookieWrite) =>
  (await world.ask("checkWrite", wanted)) as WriteCheck;
const report = async ({ world }: FakeBrowser) => (await world.ask("getAllCookies", { most: 0 })) as JarReport;
const textOf = (cookie: Cookie) => JSON.stringify(sorted(cookie));

/** One field changed, for each field. */
const EDITS: readonly (readonly [string, Partial<Cookie>])[] = [
  ["name", { name: "renamed" }],
  ["value", { value: "changed" }],
  ["domain", { domain: ".shop.example", hostOnly: false, path: "/new" }],
  ["path", { path: "/elsewhere" }],
  ["secure", { secure: false }],
  ["httpOnly", { httpOnly: true }],
  ["sameSite unset", { sameSite: "unspecified" }],
  ["sameSite lax", { sameSite: "lax" }],
  ["sameSite none", { sameSite: "no_restriction" }],
  ["expiry", { expirationDate: START / 1000 + 99.5 }],
  ["partition", under("https://news.example", true)],
];

describe.each(LIVES)("in $flavour, with the worker $life", ({ flavour, beforeEvent }) => {
  test.each(EDITS)(
    "editing the %s changes exactly one cookie, and undo gives the jar back (A7)",
    async (_field, change) => {
      const browser = await openBrowser(flavour);
      fill(browser, SIBLINGS);
      const before = jarOf(browser);
      const old = cookieIn(browser, { ...SIBLINGS[0], sameSite: "strict" });
      browser.world.setCookie(old);
      const start = jarOf(browser);
      const cookie = { ...old, ...change };
      const { outcomes, undoId } = await write(browser, [{ cookie, replaces: cookieKey(old) }]);
      expect(outcomes).toEqual([{ kind: "written", key: cookieKey(cookie), mark: expect.any(String), changed: [] }]);
      expect(jarOf(browser)).toEqual([...start.filter((line) => line !== textOf(old)), textOf(cookie)].sort());
      expect(before).toHaveLength(start.length);
      await beforeEvent(browser);

      expect((await report(browser)).undo).toMatchObject({ action: "edit", count: 1 });
      expect((await undo(browser, undoId)).failed).toEqual([]);
      expect(jarOf(browser)).toEqual(start);
    },
  );

  test("a write that the browser refuses without a word leaves the old cookie as it was", async () => {
    const browser = await openBrowser(flavour);
    const [old] = fill(browser, [{ value: "old" }]) as [Cookie];
    const before = jarOf(browser);
    browser.world.refuseWritesTo("www.shop.example");
    const same = await write(browser, [{ cookie: { ...old, value: "new" }, replaces: cookieKey(old) }]);
    const moved = await write(browser, [{ cookie: { ...old, name: "new" }, replaces: cookieKey(old) }]);
    expect([same.outcomes, moved.outcomes].flat()).toEqual([{ kind: "not-kept" }, { kind: "not-kept" }]);
    expect([same.undoId, moved.undoId]).toEqual([undefined, undefined]);
    expect((await report(browser)).undo).toBeUndefined();
    expect(jarOf(browser)).toEqual(before);
  });

  test.each<[string, Partial<Cookie>, string]>([
    ["a prefix", { name: "__Host-x", path: "/a" }, "prefix"],
    ["None without Secure", { sameSite: "no_restriction", secure: false }, "none-without-secure"],
    [
      "a partition without Secure",
      { secure: false, ...under("https://news.example", true) },
      "partitioned-without-secure",
    ],
    ["a past expiry", { expirationDate: START / 1000 - 1 }, "past"],
    ["4097 bytes", { name: "", value: "x".repeat(4097) }, "too-large"],
    ["a character of the name", { name: "a;b" }, "name-character"],
  ])("%s is refused before anything is touched, in both browsers", async (_what, change, refusal) => {
    const browser = await openBrowser(flavour);
    const [old] = fill(browser, [{}]) as [Cookie];
    const before = jarOf(browser);
    const wanted = { cookie: { ...old, ...change }, replaces: cookieKey(old) };
    expect((await check(browser, wanted)).refusals).toContain(refusal);
    const [outcome] = (await write(browser, [wanted])).outcomes;
    expect(outcome).toMatchObject({ kind: "refused" });
    expect(jarOf(browser)).toEqual(before);
  });

  test("what the browser changes is told: 400 days, a host without sub-domains", async () => {
    const browser = await openBrowser(flavour);
    const cookie = cookieIn(browser, {
      ...{ domain: ".localhost", hostOnly: false },
      expirationDate: START / 1000 + 800 * 86_400,
    });
    expect(await check(browser, { cookie })).toEqual({
      ...{ refusals: [], changes: ["kept-400-days", "host-only"], overwrites: false },
    });
    const { outcomes } = await write(browser, [{ cookie }], { action: "add" });
    expect(outcomes[0]).toMatchObject({ kind: "written", changed: ["expirationDate"] });
    expect(browser.world.cookies()[0]).toMatchObject({ domain: "localhost", hostOnly: true });
  });

  test("an edit onto another cookie says so, replaces it, and undo brings both back", async () => {
    const browser = await openBrowser(flavour);
    const [one, other] = fill(browser, [{ name: "one" }, { name: "other", value: "kept" }]) as [Cookie, Cookie];
    const before = jarOf(browser);
    const wanted = { cookie: { ...one, name: "other" }, replaces: cookieKey(one) };
    expect((await check(browser, wanted)).overwrites).toBe(true);
    const { undoId } = await write(browser, [wanted]);
    expect(browser.world.cookies()).toEqual([{ ...other, value: one.value }]);
    await beforeEvent(browser);
    await undo(browser, undoId);
    expect(jarOf(browser)).toEqual(before);
  });

  test("undo of a cookie that was made takes it away, unless the site has changed it since", async () => {
    const browser = await openBrowser(flavour);
    const cookies = ["a", "b"].map((name) => cookieIn(browser, { name }));
    const { undoId } = await write(
      browser,
      cookies.map((cookie) => ({ cookie })),
      { action: "add" },
    );
    fill(browser, [{ name: "b", value: "the site's own" }]);
    await beforeEvent(browser);
    expect(await undo(browser, undoId)).toEqual({
      ...{ restored: 0, removed: 1 },
      failed: [{ name: "b", reason: "changed-since" }],
    });
    expect(browser.world.cookies().map(({ name }) => name)).toEqual(["b"]);
  });

  test("writes in parts are undone as one", async () => {
    const browser = await openBrowser(flavour);
    fill(browser, [{ name: "a0", value: "was here" }]);
    const before = jarOf(browser);
    const part = (letter: string) =>
      Array.from({ length: 60 }, (_, index) => ({ cookie: cookieIn(browser, { name: `${letter}${index}` }) }));
    const { undoId } = await write(browser, part("a"), { action: "file" });
    await beforeEvent(browser);
    await write(browser, part("b"), { action: "file", undoId });
    expect(browser.world.cookies()).toHaveLength(120);
    expect((await report(browser)).undo).toMatchObject({ action: "file", count: 120 });
    await undo(browser, undoId);
    expect(jarOf(browser)).toEqual(before);
  });

  test("of 500 that are changed together, the 20 that would break a rule stay, and one undo restores all (M22)", async () => {
    const browser = await openBrowser(flavour);
    const all = fill(
      browser,
      Array.from({ length: 500 }, (_, index) => ({ name: index % 25 === 0 ? `__Secure-${index}` : `n${index}` })),
    );
    const before = jarOf(browser);
    const writes = all.map((cookie) => ({
      cookie: withChange(cookie, { secure: false }),
      replaces: cookieKey(cookie),
    }));
    const { outcomes, undoId } = await write(browser, writes);
    expect(outcomes.filter(({ kind }) => kind === "written")).toHaveLength(480);
    expect(outcomes.filter(({ kind }) => kind === "refused")).toHaveLength(20);
    expect(browser.world.cookies().filter(({ secure }) => !secure)).toHaveLength(480);
    await beforeEvent(browser);
    await undo(browser, undoId);
    expect(jarOf(browser)).toEqual(before);
  });

  test("every store that can be read is reported, each cookie under its own", async () => {
    const browser = await openBrowser(flavour);
    const hidden = flavour === "firefox" ? "firefox-private" : "1";
    fill(browser, [{ name: "seen" }, { name: "hidden", storeId: hidden }, { name: "past", expirationDate: 1 }]);
    if (flavour === "firefox") fill(browser, [{ name: "boxed", storeId: "firefox-container-7" }]);
    const { cookies, stores, total } = await report(browser);
    const kinds = new Map(stores.map(({ id, kind }) => [id, kind]));
    const found = cookies.map(({ cookie }) => `${cookie.name} ${kinds.get(cookie.storeId)}`).sort();
    const boxed = flavour === "firefox" ? ["boxed container"] : [];
    expect(found).toEqual([...boxed, "hidden private", "seen normal"]);
    expect(total).toBe(found.length);
  });
});
