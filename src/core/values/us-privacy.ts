import type { Plain, ValueDecoder } from "./decoded-step.ts";

/** IAB's US Privacy string: version, notice given, opted out of the sale, covered by the agreement (LSPA). */
export const decodeUsPrivacy: ValueDecoder = ({ text, name }) => {
  if (!/usp/i.test(name)) return undefined; // four letters by chance are no consent record
  const data = readUsPrivacy(text);
  return data === undefined ? undefined : { kind: "usp", data, confidence: "certain" };
};

/** "-" means that the law does not apply: `null`. */
export function readUsPrivacy(text: string): Plain | undefined {
  if (!/^1[YN-]{3}$/i.test(text)) return undefined;
  const [notice = null, optOutSale = null, lspa = null] = [...text.slice(1).toUpperCase()].map((letter) =>
    letter === "-" ? null : letter === "Y",
  );
  return { version: 1, notice, optOutSale, lspa };
}
