import type { Flavour } from "./cookie-store.ts";

/** A filter by type counts. */
export function isWanted([filter]: readonly unknown[], told: unknown): boolean {
  const types = (filter as { readonly types?: readonly string[] } | undefined)?.types;
  return types === undefined || types.includes((told as { readonly type: string }).type);
}

/** Headers are told to those who ask, and in Chromium Set-Cookie to those only who ask for extra ones. */
export function shown(flavour: Flavour, [, spec]: readonly unknown[], told: unknown): unknown {
  if (typeof told !== "object" || told === null || !("responseHeaders" in told)) return structuredClone(told);
  const words = (spec as readonly string[] | undefined) ?? [];
  const { responseHeaders, ...rest } = told;
  if (!words.includes("responseHeaders")) return structuredClone(rest);
  const isWhole = flavour === "firefox" || words.includes("extraHeaders");
  const headers = responseHeaders as readonly { readonly name: string }[];
  return structuredClone({
    ...rest,
    responseHeaders: isWhole ? headers : headers.filter(({ name }) => name !== "Set-Cookie"),
  });
}
