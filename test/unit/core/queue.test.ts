import { expect, test } from "vitest";
import { createQueue } from "#core/queue.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test("tasks run one after another, in the order of the calls", async () => {
  const inTurn = createQueue();
  const events: string[] = [];
  const task = (name: string, turns: number) => async () => {
    events.push(`${name} begins`);
    for (let each = 0; each < turns; each += 1) await turn();
    events.push(`${name} ends`);
  };
  await Promise.all([inTurn(task("slow", 5)), inTurn(task("quick", 0))]);
  expect(events).toEqual(["slow begins", "slow ends", "quick begins", "quick ends"]);
});

test("a failed task fails for its caller and does not stop the next", async () => {
  const inTurn = createQueue();
  const failed = inTurn(() => Promise.reject(new Error("full")));
  const next = inTurn(async () => "done");
  await expect(failed).rejects.toThrow("full");
  await expect(next).resolves.toBe("done");
});

test("each caller gets the answer of its own task", async () => {
  const inTurn = createQueue();
  const answers = await Promise.all([1, 2, 3].map((each) => inTurn(async () => each * 10)));
  expect(answers).toEqual([10, 20, 30]);
});

test("twenty read-change-write steps add up", async () => {
  const inTurn = createQueue();
  let stored = 0;
  const add = async () => {
    const read = stored;
    await turn();
    stored = read + 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => inTurn(add)));
  expect(stored).toBe(20);
});
