// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS } from "#core/settings.ts";
import type { PageRequests } from "#messages.ts";
import { Welcome } from "../../../src/welcome/Welcome.tsx";
import { createWelcomeModel } from "../../../src/welcome/welcome-model.ts";
import { fakeAsk } from "../../support/fake-ask.ts";
import { click, settled } from "../../support/open-popup.tsx";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

afterEach(() => render(null, document.body));

async function open(isAllowed = true, setSettings = vi.fn(async () => undefined)) {
  const ask = fakeAsk<PageRequests>({ getSettings: async () => DEFAULT_SETTINGS, setSettings });
  const requestAccess = vi.fn(async () => true);
  const close = vi.fn();
  const model = createWelcomeModel({ ask, hasAccess: async () => isAllowed, requestAccess });
  await act(async () => {
    render(<Welcome model={model} close={close} />, document.body);
    await model.load();
  });
  return { ask, requestAccess, close };
}

const chosen = () => [...document.querySelectorAll("input")].find(({ checked }) => checked)?.value;
const option = (value: string) => document.querySelector<HTMLElement>(`input[value="${value}"]`);
const words = () => document.body.textContent ?? "";

test("Ask me is chosen beforehand; another choice holds at once and says so", async () => {
  const { ask } = await open();
  expect([...document.querySelectorAll("input")].map(({ value }) => value)).toEqual([
    ...["ask", "refuse", "functional", "observe"],
  ]);
  expect(chosen()).toBe("ask");
  expect(words()).not.toContain("Saved.");
  await click(option("refuse"));
  expect(ask.asked.at(-1)).toEqual(["setSettings", { ...DEFAULT_SETTINGS, standingAnswer: "refuse" }]);
  expect(chosen()).toBe("refuse");
  expect(words()).toContain("Saved. It holds from now on.");
});

test("what was not saved is not shown as chosen", async () => {
  const failing = vi.fn(async () => Promise.reject(new Error("no answer")));
  await open(true, failing);
  await click(option("observe"));
  expect(chosen()).toBe("ask");
  expect(words()).toContain("That did not work: no answer");
});

test("asks for access only where it is missing, inside the click", async () => {
  await open(true);
  expect(words()).not.toContain("One permission is missing");
  render(null, document.body);
  const { requestAccess } = await open(false);
  const button = document.querySelector<HTMLElement>(".access button");
  button?.click();
  expect(requestAccess).toHaveBeenCalledOnce(); // before anything was awaited
  await settled();
  expect(words()).not.toContain("One permission is missing");
});

test("closes", async () => {
  const { close } = await open();
  document.querySelector<HTMLElement>(".primary")?.click();
  expect(close).toHaveBeenCalledOnce();
});
