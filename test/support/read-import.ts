import { importCookies } from "#core/cookies/formats/import-cookies.ts";
import type { ImportContext } from "#core/cookies/formats/imported-cookie.ts";

export const NOW = Date.UTC(2026, 10, 20);
export const CONTEXT: ImportContext = {
  now: NOW,
  rules: "chromium",
  isPublicSuffix: (host) => !host.includes("."),
  url: "https://www.shop.example/a/b",
};

/** Format and cookies in a line each, or what was wrong. */
export function read(text: string, context: ImportContext = CONTEXT): readonly string[] {
  const result = importCookies(text, context);
  if ("error" in result) return [result.error];
  return [
    result.format,
    ...result.cookies.map(({ name, value, domain, path, expirationDate, sameSite, secure, httpOnly, partitionKey }) =>
      [
        ...[`${name}=${value}`, domain, path, expirationDate ?? "session", sameSite],
        ...[secure ? "secure" : "", httpOnly ? "http-only" : "", partitionKey ? JSON.stringify(partitionKey) : ""],
      ]
        .join(" ")
        .trim(),
    ),
    ...result.skipped.map(({ at, reason, detail }) => `skipped ${at}: ${reason}${detail ? ` ${detail}` : ""}`),
    ...result.notes.map(({ at, note }) => `note ${at}: ${note}`),
  ];
}

export type ImportCase = readonly [what: string, text: string, says: readonly string[]];
