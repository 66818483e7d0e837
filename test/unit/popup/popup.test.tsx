// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { TabReport } from "#core/tab-report.ts";
import type { PageRequests } from "../../../src/messages.ts";
import { Popup } from "../../../src/popup/Popup.tsx";
import { createPopupModel } from "../../../src/popup/popup-model.ts";
import { buildPageReport, buildTabCookie, CHROMIUM, FIREFOX } from "../../support/build-cookie.ts";
import { fakeAsk } from "../../support/fake-ask.ts";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

const NOW = Date.UTC(2026, 10, 20, 12);
const names = ["alpha", "beta", "gamma"];
const own = names.map((name) => buildTabCookie({ name }));
const ad = buildTabCookie(
  { name: "uid", domain: ".ads.example", hostOnly: false, secure: true },
  { party: "third-party" },
);
const PAGE = buildPageReport({ cookies: [...own, ad] });

afterEach(() => {
  render(null, document.body);
});

type Options = { readonly rows?: "all" | "visible"; readonly requestAccess?: () => Promise<boolean> };

/** The popup over a background that deletes and restores. */
async function open(initial: TabReport | Error, { rows = "visible", requestAccess = async () => true }: Options = {}) {
  const world = { report: initial, deleted: [] as readonly string[][] };
  let kept: TabReport | Error = initial;
  const ask = fakeAsk<PageRequests>({
    getTabReport: async () => {
      if (world.report instanceof Error) throw world.report;
      return world.report;
    },
    deleteCookies: async ({ keys }) => {
      if (world.report instanceof Error || world.report.kind !== "page") return { deleted: 0, left: keys };
      kept = world.report;
      const cookies = world.report.cookies.filter(({ key }) => !keys.includes(key));
      world.report = { ...world.report, cookies, undo: { id: "u1", at: NOW, count: keys.length } };
      return { deleted: keys.length, left: [] };
    },
    undo: async () => {
      world.report = kept;
      return { restored: 1, failed: [] };
    },
  });
  const model = createPopupModel({ ask, tabId: 7, now: () => NOW });
  const onReady = vi.fn();
  await act(async () => {
    render(<Popup model={model} rows={rows} requestAccess={requestAccess} onReady={onReady} />, document.body);
    await model.refresh();
  });
  return { world, ask, model, onReady };
}

const main = () => document.querySelector("main")?.textContent ?? "";
const row = (name: string) => document.querySelector<HTMLElement>(`[data-cookie-name="${name}"]`);
const stop = (name: string) => row(name)?.querySelector<HTMLElement>(".stop");
const search = () => document.querySelector<HTMLInputElement>("#search");
const focused = () =>
  document.activeElement?.closest("li")?.getAttribute("data-cookie-name") ?? document.activeElement?.id;

async function press(key: string, init: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  await act(async () => {
    document.activeElement?.dispatchEvent(event);
    await Promise.resolve();
  });
  await settled();
  return event.defaultPrevented;
}

async function click(element: HTMLElement | null | undefined): Promise<void> {
  await act(async () => element?.click());
  await settled();
}

/** Requests answer in a later turn; effects follow them. */
async function settled(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });
}

describe("each state says what is so and what to do", () => {
  const restricted = (reason: "browser-page" | "extension-page" | "store-page" | "local-file" | "no-address") =>
    ({ kind: "restricted", tabId: 7, reason }) as const;
  test.each([
    ["no cookies", buildPageReport(), "No cookies here"],
    ["a browser page", restricted("browser-page"), "belongs to the browser"],
    ["an extension page", restricted("extension-page"), "belongs to an extension"],
    ["a store page", restricted("store-page"), "add-on stores"],
    ["a local file", restricted("local-file"), "Files have no cookies"],
    ["a new tab", restricted("no-address"), "has not opened a website"],
    ["a closed tab", { kind: "gone", tabId: 7 } as const, "This tab was closed"],
    ["a missing permission", { kind: "no-access", tabId: 7, host: "shop.example" } as const, "shop.example"],
    ["a failure", new Error("no answer"), "did not get an answer: no answer"],
    ["a page that was open before", buildPageReport({ observation: "partial" }), "Reload the page"],
    ["a private window", buildPageReport({ store: { id: "1", kind: "private" } }), "Private window"],
    ["a container", buildPageReport({ store: { id: "c", kind: "container", container: 3 } }), "Container 3"],
  ])("%s", async (_state, report, sentence) => {
    const { onReady } = await open(report);
    expect(main()).toContain(sentence);
    await vi.waitFor(() => expect(onReady).toHaveBeenCalledOnce());
  });

  test("loading is not ready", async () => {
    const ask = fakeAsk<PageRequests>({ getTabReport: () => new Promise(() => undefined) });
    const onReady = vi.fn();
    const model = createPopupModel({ ask, tabId: 7, now: () => NOW });
    await act(() =>
      render(<Popup model={model} rows="visible" requestAccess={async () => true} onReady={onReady} />, document.body),
    );
    expect(main()).toContain("Reading the cookies");
    expect(onReady).not.toHaveBeenCalled();
  });

  test("after a failure, Try again asks again", async () => {
    const { world } = await open(new Error("no answer"));
    world.report = PAGE;
    await click(document.querySelector<HTMLElement>(".button"));
    expect(row("alpha")).not.toBeNull();
  });

  test("access is asked for in the click itself, a refusal is told, a grant shows the page", async () => {
    const requestAccess = vi.fn(async () => false);
    const { world } = await open({ kind: "no-access", tabId: 7, host: "shop.example" }, { requestAccess });
    const button = document.querySelector<HTMLElement>(".button");
    button?.click();
    expect(requestAccess).toHaveBeenCalledOnce(); // before anything was awaited
    await settled();
    expect(main()).toContain("not granted");
    requestAccess.mockResolvedValue(true);
    world.report = PAGE;
    await click(document.querySelector<HTMLElement>(".button"));
    expect(row("alpha")).not.toBeNull();
  });
});

test("a row carries the attributes that scripts rely on", async () => {
  const partitionKey = { topLevelSite: "https://shop.example", hasCrossSiteAncestor: true };
  await open(
    buildPageReport({ cookies: [buildTabCookie({ name: "p", path: "/a", partitionKey }, { party: "third-party" })] }),
  );
  const attributes = ["name", "domain", "path"].map((each) => row("p")?.getAttribute(`data-cookie-${each}`));
  expect(attributes).toEqual(["p", "shop.example", "/a"]);
  expect([row("p")?.dataset["party"], row("p")?.dataset["purpose"]]).toEqual(["third-party", "unclassified"]);
  expect(row("p")?.dataset["partition"]).toBe("https://shop.example");
});

describe("the keyboard", () => {
  test("one tab stop, arrows between rows, Home and End, and the position for screen readers", async () => {
    await open(PAGE);
    expect(document.querySelectorAll(".list [tabindex='0'].stop")).toHaveLength(1);
    stop("alpha")?.focus();
    await press("ArrowDown");
    expect(focused()).toBe("beta");
    await press("ArrowUp");
    expect(focused()).toBe("alpha");
    await press("End");
    expect(focused()).toBe("uid");
    expect(row("uid")?.getAttribute("aria-posinset")).toBe("4");
    expect(row("uid")?.getAttribute("aria-setsize")).toBe("4");
    await press("Home");
    expect(document.activeElement?.textContent).toBe("First-party");
    expect(document.querySelectorAll(".list [tabindex='0'].stop")).toHaveLength(1);
  });

  test("the arrows along the line open and close a row and fold a group", async () => {
    await open(PAGE);
    stop("alpha")?.focus();
    await press("ArrowRight");
    expect(stop("alpha")?.getAttribute("aria-expanded")).toBe("true");
    await press("ArrowLeft");
    expect(stop("alpha")?.getAttribute("aria-expanded")).toBe("false");
    await press("Home");
    await press("ArrowLeft");
    expect(row("alpha")).toBeNull();
  });

  test("Delete deletes exactly the row, the focus goes to its neighbour, and undo brings both back", async () => {
    const { ask } = await open(PAGE);
    stop("beta")?.focus();
    await press("Delete");
    expect(ask.asked.find(([method]) => method === "deleteCookies")?.[1]).toEqual({ tabId: 7, keys: [own[1]?.key] });
    expect(row("beta")).toBeNull();
    expect(focused()).toBe("gamma");
    expect(document.querySelector(".undo-bar [role=status]")?.textContent).toBe("Deleted 1 cookie.");
    await press("z", { ctrlKey: true });
    expect(focused()).toBe("beta");
  });

  test("the last row takes the focus to the one before it, the very last one to the search field", async () => {
    const { model } = await open(buildPageReport({ cookies: own.slice(0, 2) }));
    stop("beta")?.focus();
    await press("Delete");
    expect(focused()).toBe("alpha");
    await act(() => model.remove([own[0]?.key ?? ""]));
    await settled();
    expect(focused()).toBe("search");
  });

  test("in the search field Delete and Ctrl+Z edit text", async () => {
    const { ask } = await open(buildPageReport({ cookies: own, undo: { id: "u", at: NOW, count: 1 } }));
    search()?.focus();
    expect(await press("Delete")).toBe(false);
    expect(await press("z", { ctrlKey: true })).toBe(false);
    expect(ask.asked).toHaveLength(1);
  });

  test("a slash goes to the search, and in the search it is a slash", async () => {
    await open(PAGE);
    stop("alpha")?.focus();
    expect(await press("/")).toBe(true);
    expect(focused()).toBe("search");
    expect(await press("/")).toBe(false);
  });

  test("Escape closes the row, then clears the search, then is the browser's", async () => {
    const { model } = await open(PAGE);
    await act(() => {
      model.list.query.value = "a";
    });
    await click(stop("alpha"));
    row("alpha")?.querySelector<HTMLElement>(".detail button")?.focus();
    expect(await press("Escape")).toBe(true);
    expect(stop("alpha")?.getAttribute("aria-expanded")).toBe("false");
    expect(focused()).toBe("alpha");
    expect(await press("Escape")).toBe(true);
    expect(search()?.value).toBe("");
    expect(await press("Escape")).toBe(false);
  });
});

test("a refresh keeps focus and opened rows, whatever comes above them", async () => {
  const { world, model } = await open(PAGE);
  await click(stop("beta"));
  stop("beta")?.focus();
  const element = row("beta");
  world.report = { ...PAGE, cookies: [buildTabCookie({ name: "aaa" }), ...PAGE.cookies] };
  await act(() => model.refresh());
  expect(row("beta")).toBe(element);
  expect(focused()).toBe("beta");
  expect(stop("beta")?.getAttribute("aria-expanded")).toBe("true");
});

test("a group is deleted as it is shown: hidden cookies stay", async () => {
  const { ask, model } = await open(PAGE);
  await act(() => {
    model.list.query.value = "alpha";
  });
  const button = document.querySelector<HTMLElement>(".domain .delete-group");
  expect(button?.getAttribute("aria-label")).toBe("Delete shown: 1 cookie of shop.example");
  await click(button);
  expect(ask.asked.find(([method]) => method === "deleteCookies")?.[1]).toEqual({ tabId: 7, keys: [own[0]?.key] });
});

describe("the opened row", () => {
  const detail = async (
    parts: Parameters<typeof buildTabCookie>[0],
    page: Parameters<typeof buildPageReport>[0] = {},
  ) => {
    await open(
      buildPageReport({ cookies: [buildTabCookie({ name: "x", ...parts }, { party: "third-party" })], ...page }),
    );
    await click(stop("x"));
    return Object.fromEntries(
      [...document.querySelectorAll("dt")].map((term) => [term.textContent, term.nextElementSibling?.textContent]),
    );
  };

  test("says every attribute, and what the browser does not tell", async () => {
    expect(await detail({ secure: true, expirationDate: NOW / 1000 + 20 })).toMatchObject({
      Name: "x",
      Owner: "Not yet known",
      Expires: expect.stringMatching(/20 November 2026.*\(in 20 seconds\)/),
      "Set by": "Not observed: it was there before this page was opened, or a script set it",
      "First seen": "Not observed",
      Domain: "shop.example",
      "Host-only": "Yes: only shop.example itself gets it",
      Path: "/ (every address of the site)",
      Secure: "Yes: only sent over encrypted connections",
      HttpOnly: "No: scripts of the page can read it",
      Partitioned: "No: one cookie for all sites that you visit",
      Size: "7 bytes (name and value)",
      Store: "Normal browsing (0)",
      "Priority, scheme": "This browser does not tell.",
    });
  });

  test.each([
    ["unspecified", CHROMIUM, /^Not set\. This browser treats that as Lax.*two minutes.*different sites here\.$/],
    ["unspecified", FIREFOX, /^Not set\. This browser treats that as None/],
    ["lax", CHROMIUM, /^Lax\. Sent when you follow a link.*different sites here\.$/],
    ["lax", FIREFOX, /^Lax\..*same site here\.$/],
    ["strict", CHROMIUM, /^Strict\. Never sent.*different sites here\.$/],
    ["strict", FIREFOX, /^Strict\. Never sent.*same site here\.$/],
    ["no_restriction", CHROMIUM, /^None\. Also sent/],
    ["no_restriction", FIREFOX, /^None\. Also sent/],
  ] as const)("SameSite %s means what it means in %o", async (sameSite, browser, sentence) => {
    expect((await detail({ sameSite }, { browser }))["SameSite"]).toMatch(sentence);
  });

  const under = (hasCrossSiteAncestor: boolean) => ({ topLevelSite: "https://shop.example", hasCrossSiteAncestor });
  test.each([
    [true, CHROMIUM, /^Yes: only used while you are on https:\/\/shop\.example, and only in frames .* between\.$/],
    [false, CHROMIUM, /and only where no other site stands between\.$/],
    [true, FIREFOX, /This browser partitions every third-party cookie/],
  ] as const)("a partition with ancestor %s is told in %o", async (ancestor, browser, sentence) => {
    expect((await detail({ partitionKey: under(ancestor) }, { browser }))["Partitioned"]).toMatch(sentence);
  });

  test("a long value is cut until it is asked for", async () => {
    await detail({ value: "v".repeat(4000) });
    expect(document.querySelector(".value")?.textContent).toHaveLength(401);
    await click(document.querySelector<HTMLElement>(".value-box .link"));
    expect(document.querySelector(".value")?.textContent).toHaveLength(4000);
  });

  test.each([
    ["Copy value", "s3cr3t"],
    ["Copy name=value", "x=s3cr3t"],
  ])("%s writes it as it is and says so", async (label, content) => {
    const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await detail({});
    await click([...document.querySelectorAll<HTMLElement>(".copy")].find((each) => each.textContent === label));
    expect(writeText).toHaveBeenCalledWith(content);
    expect(main()).toContain("Copied");
  });
});

describe("hostile names and values are text", () => {
  const payloads = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "{{constructor}}",
    "$1 $2 $&",
    "\uE0000\uE000",
    "__proto__",
    "javascript:alert(1)",
    "\u202Egnp.exe",
    "a".repeat(4096),
    "",
  ];
  test.each(payloads)("%j", async (payload) => {
    const partitionKey = { topLevelSite: payload, hasCrossSiteAncestor: false };
    const cookie = buildTabCookie({ name: payload, value: payload, path: payload, partitionKey });
    await open(
      buildPageReport({ cookies: [cookie], host: payload, undo: { id: "u", at: NOW, count: 1, name: payload } }),
    );
    await click(document.querySelector<HTMLElement>("[data-cookie-name] .stop"));
    expect(document.querySelectorAll("img, script, svg, a")).toHaveLength(0);
    expect(document.querySelector(".detail")).not.toBeNull();
    if (!payload.includes("\u202E") && !payload.includes("\uE000") && payload !== "") expect(main()).toContain(payload);
    expect(main()).not.toMatch(/[\u202E\uE000]/);
  });
});

test("up to 200 cookies are all in the document, more only on request", async () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => buildTabCookie({ name: `n${index}` }));
  await open(buildPageReport({ cookies: many(190) }));
  expect(document.querySelectorAll("[data-cookie-name]")).toHaveLength(190);
  render(null, document.body);
  await open(buildPageReport({ cookies: many(400) }));
  expect(document.querySelectorAll("[data-cookie-name]").length).toBeLessThan(100);
  render(null, document.body);
  await open(buildPageReport({ cookies: many(400) }), { rows: "all" });
  expect(document.querySelectorAll("[data-cookie-name]")).toHaveLength(400);
});
