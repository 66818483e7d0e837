import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  type CookieChange,
  createCookieStore,
  DEFAULT_STORE,
  type Flavour,
} from "../support/fake-browser/cookie-store.ts";
import { START, useFakeClock } from "../support/fake-clock.ts";

const { CONSENTRY_DATA = "" } = process.env;

type Measured = {
  readonly onChanged: readonly (readonly [cause: string, removed: boolean, cookie: string])[];
  readonly partitionQueries: Readonly<Record<string, string>>;
  readonly httpUrlOverSecure: { readonly all: readonly string[] };
};
const KEYS: Readonly<Record<Flavour, string>> = { chromium: "chrome156", firefox: "firefox153" };

function measuredIn(flavour: Flavour): Measured {
  const text = readFileSync(join(CONSENTRY_DATA, "cookies/cookies-api-misc.json"), "utf8");
  return (JSON.parse(text) as Readonly<Record<string, Measured>>)[KEYS[flavour]] as Measured;
}

useFakeClock();

const FLAVOURS: readonly Flavour[] = ["chromium", "firefox"];

/** The fake browser against what was measured in the real ones: where they part, every integration test is in doubt. */
describe.skipIf(CONSENTRY_DATA === "").each(FLAVOURS)("the fake %s", (flavour) => {
  const told: CookieChange[] = [];
  const createStore = () =>
    createCookieStore({
      flavour,
      hasAccessTo: () => true,
      refuses: () => false,
      storeIds: () => [DEFAULT_STORE[flavour]],
      announce: (change) => told.push(change),
    });
  const url = "https://a.example.com/";
  const now = START / 1000;
  const names = (list: readonly object[]) =>
    list
      .map((each) => (each as { readonly name: string }).name)
      .toSorted()
      .join();

  beforeEach(() => {
    told.length = 0;
  });

  test("tells of changes as the browser does", () => {
    const store = createStore();
    const set = (name: string, value: string, more: object = {}) => store.set({ url, name, value, path: "/", ...more });
    set("o", "1");
    set("o", "2");
    set("o", "2", { expirationDate: 1 });
    set("p", "1", { expirationDate: now + 1 });
    vi.setSystemTime(START + 5000);
    store.getAll({});
    const line = ({ cause, removed, cookie }: CookieChange) => {
      const { name, value } = cookie as { readonly name: string; readonly value: string };
      return [cause, removed, `${name}=${value}`];
    };
    // Those of q were made with `cookies.remove`, which nobody may call.
    const expected = measuredIn(flavour).onChanged.filter(([, , cookie]) => !cookie.startsWith("q"));
    expect(expected.length).toBeGreaterThan(3);
    expect(told.map(line)).toEqual(expected);
  });

  test("returns for each question what the browser returns", () => {
    const store = createStore();
    const topLevelSite = "https://top.example";
    const partitionKey = { topLevelSite, hasCrossSiteAncestor: true };
    const shared = { url, value: "1", path: "/", secure: true, sameSite: "no_restriction" };
    // It had expired when the questions were asked: Firefox goes on returning it.
    store.set({ ...shared, name: "1", expirationDate: now + 1 });
    vi.setSystemTime(START + 5000);
    store.set({ ...shared, name: "unp" });
    store.set({ ...shared, name: "part", partitionKey });
    const queries: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
      "{}": {},
      "{partitionKey:{}}": { partitionKey: {} },
      "{pk top}": { partitionKey: { topLevelSite } },
      "{pk top anc true}": { partitionKey },
      "{pk top anc false}": { partitionKey: { topLevelSite, hasCrossSiteAncestor: false } },
    };
    const measured = measuredIn(flavour).partitionQueries;
    for (const [name, query] of Object.entries(queries))
      expect([name, names(store.getAll(query))]).toEqual([name, measured[name]]);
  });

  test("lets http overwrite a Secure cookie where the browser does", () => {
    const store = createStore();
    store.set({ url, name: "s", value: "1", path: "/", secure: true });
    try {
      store.set({ url: url.replace("https", "http"), name: "s", value: "2", path: "/" });
    } catch {
      // Refused: the measurement says whether it should be.
    }
    const lines = (store.getAll({ name: "s" }) as readonly { readonly value: string; readonly secure: boolean }[]).map(
      ({ value, secure }) => `s=${value};${secure}`,
    );
    expect(lines).toEqual(measuredIn(flavour).httpUrlOverSecure.all.filter((each) => each.startsWith("s=")));
  });
});
