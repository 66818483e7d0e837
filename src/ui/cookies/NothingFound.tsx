import { text, textFor } from "#platform/i18n.ts";
import { EmptyState } from "#ui/EmptyState.tsx";

/** A search or a filter that no cookie passes. */
export function NothingFound({ hidden, clear }: { readonly hidden: number; readonly clear: () => void }) {
  return (
    <EmptyState title={text("nothingFoundTitle")} action={{ label: text("clear"), run: clear }}>
      {textFor("nothingFoundText", hidden)}
    </EmptyState>
  );
}
