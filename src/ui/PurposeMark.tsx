import type { Purpose } from "#core/purposes/purpose.ts";

/** A purpose by shape and colour. `word` says it where no word stands beside the mark. */
export function PurposeMark({ purpose, word }: { readonly purpose: Purpose; readonly word?: string }) {
  if (word === undefined) return <span class={`purpose-mark ${purpose}`} aria-hidden="true" />;
  return <span class={`purpose-mark ${purpose}`} role="img" aria-label={word} data-tip={word} />;
}
