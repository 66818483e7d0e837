import { text } from "#platform/i18n.ts";
import type { FieldsProps } from "./EditorFields.tsx";
import { Field } from "./Field.tsx";

/** Until the browser closes, or to a moment in local time. */
export function ExpiryFields({ form, change, errors }: FieldsProps & { readonly errors: readonly string[] }) {
  return (
    <fieldset class="field expiry-fields">
      <legend>{text("attr_expires")}</legend>
      <label class="choice">
        <input type="radio" name="expiry" checked={form.isSession} onChange={() => change({ isSession: true })} />
        <span>{text("expiresWithSession")}</span>
      </label>
      <label class="choice">
        <input type="radio" name="expiry" checked={!form.isSession} onChange={() => change({ isSession: false })} />
        <span>{text("expiresAt")}</span>
      </label>
      {!form.isSession && (
        <Field label={text("expiresDate")} errors={errors}>
          {(more) => (
            <input
              {...more}
              type="datetime-local"
              step={1}
              class="field-input"
              value={form.expires}
              onInput={(event) => change({ expires: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}
