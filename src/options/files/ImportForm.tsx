import { useRef, useState } from "preact/hooks";
import { text } from "#platform/i18n.ts";
import type { ImportModel } from "./import-model.ts";

type Props = { readonly importing: ImportModel; readonly openFiles: (files: FileList | null) => void };

/** A file by the dialog or dropped anywhere on the page, or text that is pasted. */
export function ImportForm({ importing, openFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState("");
  const { url, isReading } = importing;
  return (
    <form
      class="card"
      aria-labelledby="import-title"
      onSubmit={(event) => {
        event.preventDefault();
        void importing.open({
          name: text("pastedText"),
          content: { bytes: new TextEncoder().encode(pasted) },
        });
      }}
    >
      <h2 id="import-title">{text("importTitle")}</h2>
      <p class="why">{text("importText")}</p>
      <input
        type="file"
        class="visually-hidden"
        multiple
        aria-label={text("chooseFile")}
        tabIndex={-1}
        ref={input}
        onChange={(event) => {
          openFiles(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
      <div class="actions">
        <button type="button" class="button primary" onClick={() => input.current?.click()}>
          {text("chooseFile")}
        </button>
        <span class="why">{text("orDrop")}</span>
      </div>
      <label class="field">
        <span>{text("pasteLabel")}</span>
        <textarea
          class="field-input mono"
          rows={4}
          spellcheck={false}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{text("addressLabel")}</span>
        <input
          type="url"
          class="field-input"
          placeholder="https://"
          value={url.value}
          onInput={(event) => {
            url.value = event.currentTarget.value;
          }}
        />
        <span class="hint">{text("addressHint")}</span>
      </label>
      <div class="actions">
        <button type="submit" class="button" disabled={pasted.trim() === "" || isReading.value}>
          {text("readText")}
        </button>
      </div>
    </form>
  );
}
