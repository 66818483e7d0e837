import { beforeEach, expect, test, vi } from "vitest";
import type { PageEvents, PageRequests } from "#messages.ts";

type Listener = (message: unknown, sender: unknown) => unknown;

const heard: Listener[] = [];
const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();

vi.doMock("webextension-polyfill", () => ({
  default: {
    runtime: {
      id: "us",
      getURL: () => "chrome-extension://us/",
      sendMessage,
      onMessage: { addListener: (each: Listener) => heard.push(each) },
    },
  },
}));

const { announcer, asker, observer } = await import("#platform/messaging.ts");
const ask = asker<PageRequests>();

beforeEach(() => {
  heard.length = 0;
  sendMessage.mockReset();
});

test("asking sends the request's name and body, and gives the reply", async () => {
  sendMessage.mockResolvedValue({ answered: true, json: JSON.stringify({ restored: 1, failed: [] }) });
  expect(await ask("undo", { id: "a" })).toEqual({ restored: 1, failed: [] });
  expect(sendMessage).toHaveBeenCalledWith({ method: "undo", body: { id: "a" } });
});

test("a reply of nothing is a reply", async () => {
  sendMessage.mockResolvedValue({ answered: true });
  expect(await ask("undo", { id: "a" })).toBeUndefined();
});

test.each([undefined, null, true, "answered", {}, { reply: 1 }, { answered: "yes", reply: 1 }])(
  "silence is no success: %j",
  async (silence) => {
    sendMessage.mockResolvedValue(silence);
    await expect(ask("undo", { id: "a" })).rejects.toThrow("undo: no answer");
  },
);

test("what went wrong reaches the asker", async () => {
  sendMessage.mockRejectedValue(new Error("This can no longer be undone."));
  await expect(ask("undo", { id: "a" })).rejects.toThrow("no longer");
});

test("announcing to nobody is no error", async () => {
  sendMessage.mockRejectedValue(new Error("Could not establish connection."));
  await expect(announcer<PageEvents>()("reportChanged", {})).resolves.toBeUndefined();
});

test.each<[string, unknown, unknown, number]>([
  ["its own event is heard", { event: "reportChanged", body: { tabId: 1 } }, { id: "us" }, 1],
  ["another's is not", { event: "somethingElse", body: {} }, { id: "us" }, 0],
  ["another extension is not", { event: "reportChanged", body: {} }, { id: "them" }, 0],
  ["a request is no event", { method: "reportChanged", body: {} }, { id: "us" }, 0],
  ["nothing is no event", null, { id: "us" }, 0],
])("%s", (_rule, message, sender, times) => {
  const listener = vi.fn();
  observer<PageEvents>()("reportChanged", listener);
  expect(heard.map((each) => each(message, sender))).toEqual([undefined]);
  expect(listener).toHaveBeenCalledTimes(times);
});
