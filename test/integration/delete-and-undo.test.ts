import { describe, expect, test, vi } from "vitest";
import { cookieKey } from "#core/cookies/cookie.ts";
import { UNDO_TIME } from "#core/undo-record.ts";
import { jarOf, openShop, remove, SIBLINGS, sorted, undo } from "../support/deleting.ts";
import type { Flavour } from "../support/fake-browser.ts";
import { START, useFakeClock } from "../support/fake-clock.ts";
import { cookieIn, fill, pageOf, SHOP_PAGE } from "../support/shop-world.ts";
import { WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

const FLAVOURS: readonly Flavour[] = ["chromium", "firefox"];
const LIVES = FLAVOURS.flatMap((flavour) =>
  WORKER_LIVES.map(([life, beforeEvent]) => ({ flavour, life, beforeEvent })),
);

describe.each(LIVES)("in $flavour, with the worker $life", ({ flavour, beforeEvent }) => {
  test.each(SIBLINGS.map((cookie) => [cookie.value, cookie] as const))(
    "deleting the sibling %s leaves every other as it is, and undo brings it back as it was",
    async (_value, target) => {
      const { browser, tabId } = await openShop(flavour);
      fill(browser, SIBLINGS);
      const before = jarOf(browser);
      const cookie = cookieIn(browser, target);

      expect(await remove(browser, tabId, [cookie])).toEqual({ deleted: 1, left: [] });
      expect(jarOf(browser)).toEqual(before.filter((line) => line !== JSON.stringify(sorted(cookie))));
      await beforeEvent(browser);

      const offer = (await pageOf(browser, tabId)).undo;
      expect(offer).toMatchObject({ count: 1, name: "sid" });
      expect(await undo(browser, offer?.id)).toEqual({ restored: 1, failed: [] });
      expect(jarOf(browser)).toEqual(before);
    },
  );

  test("many are deleted in one step, which one step undoes", async () => {
    const { browser, tabId } = await openShop(flavour);
    const cookies = fill(browser, [...SIBLINGS, { name: "keep", domain: "ads.example" }]);
    const before = jarOf(browser);
    expect(await remove(browser, tabId, cookies.slice(0, -1))).toEqual({ deleted: SIBLINGS.length, left: [] });
    expect(browser.world.cookies()).toHaveLength(1);
    await beforeEvent(browser);

    const offer = (await pageOf(browser, tabId)).undo;
    expect(offer).toEqual({ id: offer?.id, at: expect.any(Number), count: SIBLINGS.length });
    expect(await undo(browser, offer?.id)).toEqual({ restored: SIBLINGS.length, failed: [] });
    expect(jarOf(browser)).toEqual(before);
  });

  test("what the site has set anew is kept, what has expired is not restored, each with its reason", async () => {
    const { browser, tabId } = await openShop(flavour);
    const cookies = fill(browser, [
      { name: "anew" },
      { name: "short", expirationDate: START / 1000 + 20 },
      { name: "back" },
    ]);
    await remove(browser, tabId, cookies);
    fill(browser, [{ name: "anew", value: "newer" }]);
    await beforeEvent(browser);
    vi.setSystemTime(START + 60_000);

    const reply = await undo(browser, (await pageOf(browser, tabId)).undo?.id);
    expect(reply.restored).toBe(1);
    expect(new Set(reply.failed)).toEqual(
      new Set([
        { name: "anew", reason: "changed-since" },
        { name: "short", reason: "expired" },
      ]),
    );
    expect(browser.world.cookies().find(({ name }) => name === "anew")?.value).toBe("newer");
  });

  test("what is undone cannot be undone again", async () => {
    const { browser, tabId } = await openShop(flavour);
    const cookies = fill(browser, [{}]);
    await remove(browser, tabId, cookies);
    const id = (await pageOf(browser, tabId)).undo?.id;
    await undo(browser, id);
    await beforeEvent(browser);
    expect((await pageOf(browser, tabId)).undo).toBeUndefined();
    await expect(undo(browser, id)).rejects.toThrow("no longer be undone");
  });

  test("after its time nothing is offered, and the values are gone", async () => {
    const { browser, tabId } = await openShop(flavour);
    const cookies = fill(browser, [{ value: "credential" }]);
    await remove(browser, tabId, cookies);
    expect(JSON.stringify(browser.world.stored())).toContain("credential");
    await beforeEvent(browser);
    vi.setSystemTime(START + UNDO_TIME + 60_000);
    expect((await pageOf(browser, tabId)).undo).toBeUndefined();
    await browser.world.ringAlarms();
    await browser.world.rest();
    expect(JSON.stringify(browser.world.stored())).not.toContain("credential");
  });

  test("what is too large to be kept is not deleted, and whoever asks is told", async () => {
    const { browser, tabId } = await openShop(flavour);
    const cookies = fill(
      browser,
      Array.from({ length: 1400 }, (_, index) => ({ name: `n${index}`, value: "v".repeat(4000) })),
    );
    await expect(remove(browser, tabId, cookies)).rejects.toThrow("too large");
    expect(browser.world.cookies()).toHaveLength(1400);
    await beforeEvent(browser);
    expect((await pageOf(browser, tabId)).undo).toBeUndefined();
    expect(await remove(browser, tabId, cookies.slice(0, 300))).toEqual({ deleted: 300, left: [] });
  });

  test("keys that name nothing delete nothing, and leave nothing to undo", async () => {
    const { browser, tabId } = await openShop(flavour);
    fill(browser, [{}]);
    const before = jarOf(browser);
    for (const keys of [[], [""], ["sid"], ["[]"], [cookieKey(cookieIn(browser, { path: "/elsewhere" }))]])
      expect(await browser.world.ask("deleteCookies", { tabId, keys })).toEqual({ deleted: 0, left: [] });
    await beforeEvent(browser);
    expect(jarOf(browser)).toEqual(before);
    expect((await pageOf(browser, tabId)).undo).toBeUndefined();
  });

  test.runIf(flavour === "chromium")("a cookie whose name cannot be spelled is not said to be gone", async () => {
    const { browser, tabId } = await openShop(flavour);
    fill(browser, [{ name: "x\uD800" }, { name: "sid" }]);
    const keys = (await pageOf(browser, tabId)).cookies.map(({ key }) => key);
    const left = keys.filter((key) => key.includes("\uFFFD"));
    expect(await browser.world.ask("deleteCookies", { tabId, keys })).toEqual({ deleted: 1, left });
    expect(browser.world.cookies().map(({ name }) => name)).toEqual(["x\uD800"]);
  });

  test("a key given twice is one cookie", async () => {
    const { browser, tabId } = await openShop(flavour);
    const [cookie] = fill(browser, [{}]);
    const key = cookie ? cookieKey(cookie) : "";
    expect(await browser.world.ask("deleteCookies", { tabId, keys: [key, key] })).toEqual({ deleted: 1, left: [] });
  });

  test("a tab deletes in its own store only", async () => {
    const { browser } = await openShop(flavour);
    const storeId = flavour === "firefox" ? "firefox-private" : "1";
    const [normal, secret] = fill(browser, [{}, { storeId }]);
    const privateTab = browser.world.openTab({ incognito: true });
    await browser.world.visit(privateTab, SHOP_PAGE);
    await beforeEvent(browser);
    const both = [normal, secret].filter((each) => each !== undefined);
    expect(await remove(browser, privateTab, both)).toEqual({ deleted: 1, left: [] });
    expect(browser.world.cookies().map((each) => each.storeId)).toEqual([normal?.storeId]);
  });

  test("what was deleted in a private window is offered there and not in other windows", async () => {
    const { browser, tabId } = await openShop(flavour);
    const storeId = flavour === "firefox" ? "firefox-private" : "1";
    const secret = fill(browser, [{ name: "secret", storeId }]);
    const privateTab = browser.world.openTab({ incognito: true });
    await browser.world.visit(privateTab, SHOP_PAGE);
    await remove(browser, privateTab, secret);
    await beforeEvent(browser);
    expect((await pageOf(browser, tabId)).undo).toBeUndefined();
    expect((await pageOf(browser, privateTab)).undo).toMatchObject({ name: "secret" });
  });

  test("a closed tab deletes nothing", async () => {
    const { browser, tabId } = await openShop(flavour);
    const cookies = fill(browser, [{}]);
    await browser.world.closeTab(tabId);
    await beforeEvent(browser);
    await expect(remove(browser, tabId, cookies)).rejects.toThrow("closed");
    expect(browser.world.cookies()).toHaveLength(1);
  });

  test("a refused deletion is said, and is not offered for undo", async () => {
    const { browser, tabId } = await openShop(flavour);
    const [near, far] = fill(browser, [{}, { name: "far", domain: "ads.example" }]);
    browser.world.refuseWritesTo("ads.example");
    const both = [near, far].filter((each) => each !== undefined);
    expect(await remove(browser, tabId, both)).toEqual({ deleted: 1, left: [far && cookieKey(far)] });
    await beforeEvent(browser);
    const offer = (await pageOf(browser, tabId)).undo;
    expect(offer).toMatchObject({ count: 1, name: "sid" });
    expect(await undo(browser, offer?.id)).toEqual({ restored: 1, failed: [] });
  });

  test("a refused restoration is said", async () => {
    const { browser, tabId } = await openShop(flavour);
    const cookies = fill(browser, [{}, { name: "far", domain: "ads.example" }]);
    await remove(browser, tabId, cookies);
    await beforeEvent(browser);
    browser.world.refuseWritesTo("ads.example");
    const reply = await undo(browser, (await pageOf(browser, tabId)).undo?.id);
    expect(reply).toEqual({ restored: 1, failed: [{ name: "far", reason: "refused" }] });
  });
});

test("Firefox: a ghost that has expired can be deleted, and its living sibling stays", async () => {
  const { browser, tabId } = await openShop("firefox");
  const [ghost, living] = fill(browser, [{ expirationDate: START / 1000 + 10 }, { path: "/cart" }]);
  vi.setSystemTime(START + 60_000);
  expect(await remove(browser, tabId, ghost ? [ghost] : [])).toEqual({ deleted: 1, left: [] });
  expect(browser.world.cookies().map(({ path }) => path)).toEqual([living?.path]);
});

test("Firefox: a cookie isolated by first party is deleted and restored under it", async () => {
  const { browser, tabId } = await openShop("firefox");
  const cookies = fill(browser, [{}, { firstPartyDomain: "shop.example" }]);
  const before = jarOf(browser);
  await remove(browser, tabId, cookies.slice(1));
  expect(browser.world.cookies()).toHaveLength(1);
  await undo(browser, (await pageOf(browser, tabId)).undo?.id);
  expect(jarOf(browser)).toEqual(before);
});

test("Firefox: a name outside ASCII is deleted and restored byte by byte", async () => {
  const { browser, tabId } = await openShop("firefox");
  fill(browser, [{ name: "gr\u00c3\u00b6\u00c3\u009fe" }]);
  const before = jarOf(browser);
  const [row] = (await pageOf(browser, tabId)).cookies;
  expect(await browser.world.ask("deleteCookies", { tabId, keys: [row?.key] })).toEqual({ deleted: 1, left: [] });
  await undo(browser, (await pageOf(browser, tabId)).undo?.id);
  expect(jarOf(browser)).toEqual(before);
});

test("Chromium: the nameless cookie is deleted and restored", async () => {
  const { browser, tabId } = await openShop("chromium");
  const cookies = fill(browser, [{ name: "", value: "alone" }, {}]);
  const before = jarOf(browser);
  expect(await remove(browser, tabId, cookies.slice(0, 1))).toEqual({ deleted: 1, left: [] });
  await undo(browser, (await pageOf(browser, tabId)).undo?.id);
  expect(jarOf(browser)).toEqual(before);
});
