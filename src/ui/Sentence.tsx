import type { ComponentChildren } from "preact";
import { type MessageKey, messageParts } from "#platform/i18n.ts";

/** A message whose places hold elements: `<Sentence of="summary" with={[<b>23</b>, …]} />`. */
export function Sentence(props: { readonly of: MessageKey; readonly with: readonly ComponentChildren[] }) {
  return <>{messageParts(props.of).map((part) => (typeof part === "number" ? props.with[part] : part))}</>;
}
