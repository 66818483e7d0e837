import type { ValueDecoder } from "./decoded-step.ts";

const IDS = "(?:\\d{1,6}(?:\\.\\d{1,6}){0,2000})?";
const SHAPE = new RegExp(`^([12])~(${IDS})(?:~dv\\.(${IDS}))?$`);

/** Google's additional consent (https://support.google.com/admanager/answer/9681920): ids consented, ids disclosed. */
export const decodeAdditionalConsent: ValueDecoder = ({ text }) => {
  const [, version, consented, disclosed] = SHAPE.exec(text) ?? [];
  if (version === undefined) return undefined;
  const data = { version: Number(version), consented: ids(consented), disclosed: ids(disclosed) };
  return { kind: "google-additional-consent", data, confidence: "certain", notes: ["vendors-as-numbers"] };
};

function ids(text: string | undefined): readonly number[] {
  return text === undefined || text === "" ? [] : text.split(".").map(Number);
}
