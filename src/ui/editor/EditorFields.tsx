import type { ComponentChildren } from "preact";
import type { SameSite } from "#core/cookies/cookie.ts";
import type { CookieForm } from "#core/cookies/cookie-form.ts";
import type { WriteCheck } from "#core/cookies/cookie-write.ts";
import type { CookieStore } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { storeWords } from "#ui/cookies/cookie-words.ts";
import { ExpiryFields } from "./ExpiryFields.tsx";
import { type EditorField, refusalsAt, sizeWords } from "./editor-words.ts";
import { Field } from "./Field.tsx";

export type FieldsProps = {
  readonly form: CookieForm;
  readonly checked: WriteCheck | undefined;
  readonly change: (parts: Partial<CookieForm>) => void;
};

const SAME_SITES: readonly SameSite[] = ["unspecified", "lax", "strict", "no_restriction"];

/** Every attribute that a cookie has, each with the rule that it breaks below it. */
export function EditorFields(props: FieldsProps & { readonly stores: readonly CookieStore[] }) {
  const { form, checked, change, stores } = props;
  const errors = (field: EditorField) => refusalsAt(field, checked, form);
  return (
    <div class="editor-fields">
      <Field label={text("attr_name")} errors={errors("name")}>
        {(more) => <TextInput {...more} value={form.name} change={(name) => change({ name })} />}
      </Field>
      <Field label={text("valueItself")} errors={errors("value")} hint={sizeWords(form)} isWide>
        {(more) => (
          <textarea
            {...more}
            class="field-input mono"
            rows={3}
            spellcheck={false}
            value={form.value}
            onInput={(event) => change({ value: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={text("attr_domain")} errors={errors("domain")}>
        {(more) => <TextInput {...more} value={form.domain} change={(domain) => change({ domain })} />}
      </Field>
      <Field label={text("attr_path")} errors={errors("path")}>
        {(more) => <TextInput {...more} value={form.path} change={(path) => change({ path })} />}
      </Field>
      <Box label={text("alsoSubdomains")} checked={!form.hostOnly} change={(is) => change({ hostOnly: !is })} />
      <ExpiryFields {...props} errors={errors("expires")} />
      <Box label={text("secureBox")} checked={form.secure} change={(secure) => change({ secure })} />
      <Box label={text("httpOnlyBox")} checked={form.httpOnly} change={(httpOnly) => change({ httpOnly })} />
      <Field label={text("attr_sameSite")} errors={errors("sameSite")}>
        {(more) => (
          <select
            {...more}
            class="field-input"
            value={form.sameSite}
            onChange={(event) => change({ sameSite: event.currentTarget.value as SameSite })}
          >
            {SAME_SITES.map((each) => (
              <option key={each} value={each}>
                {text(`sameSite_${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {stores.length > 1 && <StoreField {...props} />}
      <Field label={text("partitionField")} errors={errors("partition")} hint={text("partitionHint")} isWide>
        {(more) => (
          <TextInput {...more} value={form.topLevelSite} change={(topLevelSite) => change({ topLevelSite })} />
        )}
      </Field>
      {form.topLevelSite !== "" && (
        <Box
          label={text("ancestorBox")}
          checked={form.hasCrossSiteAncestor}
          change={(hasCrossSiteAncestor) => change({ hasCrossSiteAncestor })}
        />
      )}
    </div>
  );
}

function StoreField({ form, change, stores }: FieldsProps & { readonly stores: readonly CookieStore[] }) {
  return (
    <Field label={text("attr_store")} errors={[]}>
      {(more) => (
        <select
          {...more}
          class="field-input"
          value={form.storeId}
          onChange={(event) => change({ storeId: event.currentTarget.value })}
        >
          {stores.map((store) => (
            <option key={store.id} value={store.id}>
              {storeWords(store)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type TextInputProps = { readonly value: string; readonly change: (value: string) => void };

function TextInput({ value, change, ...more }: TextInputProps & Readonly<Record<string, unknown>>) {
  return (
    <input
      {...more}
      type="text"
      class="field-input mono"
      autocomplete="off"
      spellcheck={false}
      value={value}
      onInput={(event) => change(event.currentTarget.value)}
    />
  );
}

type BoxProps = {
  readonly label: ComponentChildren;
  readonly checked: boolean;
  readonly change: (is: boolean) => void;
};

function Box({ label, checked, change }: BoxProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} onChange={(event) => change(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
