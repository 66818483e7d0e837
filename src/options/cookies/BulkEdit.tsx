import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type BulkChange, isNoChange } from "#core/cookies/bulk-change.ts";
import type { SameSite } from "#core/cookies/cookie.ts";
import { text, textFor } from "#platform/i18n.ts";

type Props = {
  readonly count: number;
  readonly save: (change: BulkChange) => void;
  readonly close: () => void;
};

const SAME_SITES: readonly SameSite[] = ["unspecified", "lax", "strict", "no_restriction"];

/** The same for all that is selected; what is left alone stays as each cookie has it. */
export function BulkEdit({ count, save, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [change, setChange] = useState<BulkChange>({});
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      class="layer editor"
      ref={dialog}
      aria-labelledby="bulk-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id="bulk-title">{textFor("bulkTitle", count)}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          save(change);
        }}
      >
        <div class="editor-fields">
          <Choice name="secure" {...{ change, setChange }} />
          <Choice name="httpOnly" {...{ change, setChange }} />
          <SameSiteChoice {...{ change, setChange }} />
          <ExpiryChoice {...{ change, setChange }} />
        </div>
        <p class="why">{text("bulkText")}</p>
        <div class="actions">
          <button type="submit" class="button primary" disabled={isNoChange(change)}>
            {text("save")}
          </button>
          <button type="button" class="button" onClick={close}>
            {text("cancel")}
          </button>
        </div>
      </form>
    </dialog>
  );
}

type ChoiceProps = { readonly change: BulkChange; readonly setChange: (change: BulkChange) => void };

function Choice({ name, change, setChange }: ChoiceProps & { readonly name: "secure" | "httpOnly" }) {
  const { [name]: value, ...others } = change;
  return (
    <label class="field">
      <span>{text(`attr_${name}`)}</span>
      <select
        class="field-input"
        value={String(value ?? "")}
        onChange={({ currentTarget }) =>
          setChange(currentTarget.value === "" ? others : { ...others, [name]: currentTarget.value === "true" })
        }
      >
        <option value="">{text("leaveAsIs")}</option>
        <option value="true">{text("yes")}</option>
        <option value="false">{text("no")}</option>
      </select>
    </label>
  );
}

function SameSiteChoice({ change, setChange }: ChoiceProps) {
  const { sameSite, ...others } = change;
  return (
    <label class="field">
      <span>{text("attr_sameSite")}</span>
      <select
        class="field-input"
        value={sameSite ?? ""}
        onChange={({ currentTarget }) =>
          setChange(currentTarget.value === "" ? others : { ...others, sameSite: currentTarget.value as SameSite })
        }
      >
        <option value="">{text("leaveAsIs")}</option>
        {SAME_SITES.map((each) => (
          <option key={each} value={each}>
            {text(`sameSite_${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function ExpiryChoice({ change, setChange }: ChoiceProps) {
  const { expiry, ...others } = change;
  const kind = expiry === undefined ? "" : expiry === "session" ? "session" : "at";
  return (
    <>
      <label class="field">
        <span>{text("attr_expires")}</span>
        <select
          class="field-input"
          value={kind}
          onChange={({ currentTarget }) => {
            const next = { session: "session", at: 0 } as const;
            const wanted = currentTarget.value as "" | keyof typeof next;
            setChange(wanted === "" ? others : { ...others, expiry: next[wanted] });
          }}
        >
          <option value="">{text("leaveAsIs")}</option>
          <option value="session">{text("expiresWithSession")}</option>
          <option value="at">{text("expiresAt")}</option>
        </select>
      </label>
      {kind === "at" && (
        <label class="field">
          <span>{text("expiresDate")}</span>
          <input
            type="datetime-local"
            step={1}
            required
            class="field-input"
            onInput={({ currentTarget }) => {
              const time = new Date(currentTarget.value).getTime();
              setChange({ ...others, expiry: Number.isNaN(time) ? 0 : time / 1000 });
            }}
          />
        </label>
      )}
    </>
  );
}
