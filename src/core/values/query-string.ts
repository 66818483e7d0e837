import type { Plain, ValueDecoder } from "./decoded-step.ts";
import { formDecoded } from "./url-encoding.ts";

/** Two or more `name=value` joined by "&"; one pair alone says nothing about its format. */
export const decodeQueryString: ValueDecoder = ({ text }) => {
  const pairs = queryPairs(text);
  if (pairs === undefined) return undefined;
  const data = Object.fromEntries(pairs);
  const repeats = Object.keys(data).length < pairs.length;
  return { kind: "query-string", data, confidence: "likely", notes: repeats ? ["repeated-name"] : [] };
};

/** The decoded pairs in their order; `undefined` when the text is not a query string. */
export function queryPairs(text: string): readonly (readonly [string, Plain])[] | undefined {
  const pieces = text.replace(/^\?/, "").split("&");
  if (pieces.at(-1) === "") pieces.pop();
  if (pieces.length < 2 || !pieces.every((piece) => /^[\w.%:$~[\]-]{1,128}=/.test(piece))) return undefined;
  return pieces.map((piece) => {
    const equals = piece.indexOf("=");
    return [formDecoded(piece.slice(0, equals)), formDecoded(piece.slice(equals + 1))] as const;
  });
}
