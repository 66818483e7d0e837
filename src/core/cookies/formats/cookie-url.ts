import { readHost } from "./cookie-host.ts";

export type CookieUrl = { readonly scheme: "http" | "https"; readonly host: string; readonly path: string };

/** The parts of an address that cookies know; `undefined` for anything but http and https. */
export function readUrl(text: string | undefined): CookieUrl | undefined {
  const parts =
    /^(https?):\/\/(?:[^/?#@]{0,999}@)?(\[[^\]/?#]{1,60}\]|[^/?#:@[\]]{1,260})(?::\d{1,5})?(\/[^?#]*)?(?:[?#]|$)/i.exec(
      text ?? "",
    );
  const host = readHost(parts?.[2] ?? "");
  if (!parts || host === undefined || host.hasDot) return undefined;
  return { scheme: parts[1]?.toLowerCase() === "http" ? "http" : "https", host: host.host, path: parts[3] ?? "/" };
}
