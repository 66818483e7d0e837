import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

type FieldProps = {
  readonly label: string;
  readonly errors: readonly string[];
  readonly hint?: string;
  /** Takes the whole line. */
  readonly isWide?: boolean;
  /** Gets what ties the control to its label, hint and errors. */
  readonly children: (more: Readonly<Record<string, unknown>>) => ComponentChildren;
};

/** A control under its label, with what it means and which rule it breaks. */
export function Field({ label, errors, hint, isWide = false, children }: FieldProps) {
  const id = useId();
  const isBroken = errors.length > 0;
  const about = [hint === undefined ? "" : `${id}-hint`, isBroken ? `${id}-errors` : ""].join(" ").trim();
  return (
    <div class={isWide ? "field wide" : "field"}>
      <label for={id}>{label}</label>
      {children({ id, "aria-invalid": isBroken, ...(about !== "" && { "aria-describedby": about }) })}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {isBroken && (
        <p id={`${id}-errors`} class="problem">
          {errors.join(" ")}
        </p>
      )}
    </div>
  );
}
