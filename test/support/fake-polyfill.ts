import messages from "../../public/_locales/en/messages.json";

/** `?language=de` for dates and numbers, `?texts=long` for texts as long as German or Finnish ones. */
const parameters = new URLSearchParams(globalThis.location?.search);
const isLong = parameters.get("texts") === "long";

function getMessage(key: string, values: readonly string[] = []): string {
  const message = Object.hasOwn(messages, key) ? messages[key as keyof typeof messages].message : "";
  const shown = isLong && key !== "languageTag" ? lengthened(message) : message;
  return shown.replace(/\$(\d)/g, (_place, digit: string) => values[Number(digit) - 1] ?? "");
}

/** About 40 % longer, still readable, and one long word without a break. */
function lengthened(message: string): string {
  return message.replace(/[aeiou](?=[a-z])/g, "$&$&").replace(/\b(cookies?)\b/g, "$1einstellungen");
}

const browser = { i18n: { getMessage, getUILanguage: () => parameters.get("language") ?? "en-GB" } };
// biome-ignore lint/style/noDefaultExport: it stands in for a package that has one
export default browser;
