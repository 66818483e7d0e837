// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { PageRequests } from "#messages.ts";
import { Popup } from "../../../src/popup/Popup.tsx";
import { createPopupModel } from "../../../src/popup/popup-model.ts";
import { buildPageReport } from "../../support/build-cookie.ts";
import { fakeAsk } from "../../support/fake-ask.ts";
import { click, closePopup, main, NOW, openPopup, PAGE, row, settled } from "../../support/open-popup.tsx";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

afterEach(closePopup);

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
    ["access to single sites only", buildPageReport({ seesAllSites: false }), "may only look at this site"],
    ["a private window", buildPageReport({ store: { id: "1", kind: "private" } }), "Private window"],
    ["a container", buildPageReport({ store: { id: "c", kind: "container", container: 3 } }), "Container 3"],
  ])("%s", async (_state, report, sentence) => {
    const { onReady } = await openPopup(report);
    expect(main()).toContain(sentence);
    await vi.waitFor(() => expect(onReady).toHaveBeenCalledOnce());
  });

  test("loading is not ready", async () => {
    const ask = fakeAsk<PageRequests>({ getTabReport: () => new Promise(() => undefined) });
    const onReady = vi.fn();
    const model = createPopupModel({ ask, tabId: 7, now: () => NOW });
    await act(() =>
      render(
        <Popup
          model={model}
          rows="visible"
          openManager={async () => undefined}
          {...{ requestAccess: vi.fn(), reloadPage: vi.fn(), onReady }}
        />,
        document.body,
      ),
    );
    expect(main()).toContain("Reading the cookies");
    expect(onReady).not.toHaveBeenCalled();
  });

  test("after a failure, Try again asks again", async () => {
    const { world } = await openPopup(new Error("no answer"));
    world.report = PAGE;
    await click(document.querySelector<HTMLElement>(".button"));
    expect(row("alpha")).not.toBeNull();
  });

  test("access is asked for in the click itself, a refusal is told, a grant shows the page", async () => {
    const requestAccess = vi.fn(async () => false);
    const { world } = await openPopup({ kind: "no-access", tabId: 7, host: "shop.example" }, { requestAccess });
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

test("a page that was open before can be reloaded", async () => {
  const reloadPage = vi.fn(async () => undefined);
  await openPopup({ ...PAGE, observation: "partial" }, { reloadPage });
  await click(document.querySelector<HTMLElement>(".note .link"));
  expect(reloadPage).toHaveBeenCalledOnce();
});
