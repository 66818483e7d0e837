import type { Ask, Body, Protocol, Reply } from "#core/protocol.ts";

type Answers<P extends Protocol> = { [K in keyof P]?: (body: Body<P, K>) => Promise<Reply<P, K>> };

export type FakeAsk<P extends Protocol> = Ask<P> & {
  /** Every request in turn, as `[method, body]`. */
  readonly asked: readonly (readonly [keyof P & string, unknown])[];
};

/** Asks the given functions instead of the background. A request without one rejects, as silence does. */
export function fakeAsk<P extends Protocol>(answers: Answers<P>): FakeAsk<P> {
  const asked: (readonly [keyof P & string, unknown])[] = [];
  const ask: Ask<P> = async (method, body) => {
    asked.push([method, structuredClone(body)]);
    const answer = answers[method];
    if (!answer) throw new Error(`${method}: no answer`);
    return answer(body);
  };
  return Object.assign(ask, { asked });
}
