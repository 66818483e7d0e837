import type { Purpose } from "#core/purposes/purpose.ts";

/** A purpose by shape and colour. The word stands beside it or in `tip`; for screen readers the row says it. */
export function PurposeMark({ purpose, tip }: { readonly purpose: Purpose; readonly tip?: string }) {
  return <span class={`purpose-mark ${purpose}`} data-tip={tip} aria-hidden="true" />;
}
