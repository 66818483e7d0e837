import { render } from "preact";
import { act } from "preact/test-utils";
import { vi } from "vitest";
import type { Suggestion } from "#core/purposes/classification.ts";
import { withWord } from "#core/purposes/classify-cookie.ts";
import type { PageReport, TabCookie, TabReport } from "#core/tab-report.ts";
import type { PageRequests } from "#messages.ts";
import { Popup } from "../../src/popup/Popup.tsx";
import { createPopupModel } from "../../src/popup/popup-model.ts";
import { buildPageReport, buildTabCookie } from "./build-cookie.ts";
import { fakeAsk } from "./fake-ask.ts";
import { createFakeSite, type FakeSiteParts } from "./fake-site.ts";

/** The moment at which every test happens, milliseconds since the epoch. */
export const NOW = Date.UTC(2026, 10, 20, 12);
const names = ["alpha", "beta", "gamma"];
export const OWN = names.map((name) => buildTabCookie({ name }));
const ad = buildTabCookie(
  { name: "uid", domain: ".ads.example", hostOnly: false, secure: true },
  { party: "third-party" },
);
/** Three first-party cookies and one of an advertiser. */
export const PAGE = buildPageReport({ cookies: [...OWN, ad] });

export function closePopup(): void {
  render(null, document.body);
}

type Options = {
  readonly rows?: "all" | "visible";
  readonly requestAccess?: () => Promise<boolean>;
  readonly reloadPage?: () => Promise<void>;
  readonly site?: FakeSiteParts;
  /** Answers instead of the usual ones. */
  readonly answers?: Parameters<typeof fakeAsk<PageRequests>>[0];
  /** What the model makes of any cookie. */
  readonly suggestion?: Suggestion;
};

/** The popup over a background that deletes and restores. */
export async function openPopup(
  initial: TabReport | Error,
  { rows = "visible", suggestion, ...actions }: Options = {},
) {
  const site = createFakeSite({ now: () => NOW, ...actions.site });
  const { decide, withdrawDecision } = site.answers;
  const world: World = { report: initial };
  let kept: TabReport | Error = initial;
  const ask = fakeAsk<PageRequests>({
    ...site.answers,
    decide: (body) => decide(body).then(() => world.onChange?.()),
    withdrawDecision: () => withdrawDecision().then(() => world.onChange?.()),
    getTabReport: async () => {
      if (world.report instanceof Error) throw world.report;
      return world.report;
    },
    getSuggestion: async () => suggestion,
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
    setPurpose: async ({ key, purpose, scope }) => {
      replaceCookie(world, key, (row) => {
        return {
          ...row,
          word: scope,
          classification: withWord(row.classification, { name: row.cookie.name, purpose }),
        };
      });
    },
    withdrawPurpose: async ({ key }) => {
      replaceCookie(world, key, ({ word: _word, ...row }) => {
        const known = isReport(initial) ? initial.cookies.find((each) => each.key === key) : undefined;
        return { ...row, classification: known?.classification ?? row.classification };
      });
    },
    ...actions.answers,
  });
  const model = createPopupModel({ ask, tabId: 7, now: () => NOW });
  const onReady = vi.fn();
  const { requestAccess = async () => true, reloadPage = async () => undefined } = actions;
  const openManager = async () => undefined;
  await act(async () => {
    render(<Popup model={model} rows={rows} {...{ requestAccess, reloadPage, openManager, onReady }} />, document.body);
    await Promise.all([model.refresh(), model.site.refresh()]);
  });
  return { world, ask, model, onReady, site };
}

type World = {
  report: TabReport | Error;
  /** Runs when an answer was given or withdrawn: the background may sweep the jar then. */
  onChange?: () => void;
};

function isReport(report: TabReport | Error): report is PageReport {
  return !(report instanceof Error) && report.kind === "page";
}

function replaceCookie(world: World, key: string, change: (row: TabCookie) => TabCookie): void {
  if (!isReport(world.report)) throw new Error("The tab was closed.");
  if (!world.report.cookies.some((row) => row.key === key)) throw new Error("The cookie is gone.");
  const cookies = world.report.cookies.map((row) => (row.key === key ? change(row) : row));
  world.report = { ...world.report, cookies };
}

export const main = () => document.querySelector("main")?.textContent ?? "";
export const row = (name: string) => document.querySelector<HTMLElement>(`[data-cookie-name="${name}"]`);
export const stop = (name: string) => row(name)?.querySelector<HTMLElement>(".stop");
export const search = () => document.querySelector<HTMLInputElement>("#search");
export const focused = () =>
  document.activeElement?.closest("li")?.getAttribute("data-cookie-name") ?? document.activeElement?.id;

export async function press(key: string, init: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  await act(async () => {
    document.activeElement?.dispatchEvent(event);
    await Promise.resolve();
  });
  await settled();
  return event.defaultPrevented;
}

export async function click(element: HTMLElement | null | undefined): Promise<void> {
  await act(async () => element?.click());
  await settled();
}

/** Requests answer in a later turn; effects follow them. */
export async function settled(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });
}
