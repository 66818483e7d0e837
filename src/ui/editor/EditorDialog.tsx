import { useLayoutEffect, useRef } from "preact/hooks";
import type { CookieStore } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { displayName } from "#ui/cookies/cookie-words.ts";
import { visibleText } from "#ui/visible-text.ts";
import { EditorFields } from "./EditorFields.tsx";
import type { Editor, EditorProblem } from "./editor-model.ts";
import { changeWords } from "./editor-words.ts";

type Props = { readonly editor: Editor; readonly stores: readonly CookieStore[] };

/** The form for a cookie, above the page. Escape and Cancel leave everything as it was. */
export function EditorDialog({ editor, stores }: Props) {
  const form = editor.form.value;
  if (form === undefined) return undefined;
  return <OpenDialog editor={editor} stores={stores} />;
}

function OpenDialog({ editor, stores }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  const { form, base, checked, problem, isSaving } = editor;
  if (form.value === undefined) return undefined;
  const title = base.value ? text("editTitle", displayName(base.value.name)) : text("addTitle");
  return (
    <dialog
      class="layer editor"
      ref={dialog}
      aria-labelledby="editor-title"
      onCancel={(event) => {
        event.preventDefault();
        editor.cancel();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id="editor-title" class="hostile">
        {title}
      </h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(editor, dialog.current);
        }}
      >
        <EditorFields form={form.value} checked={checked.value} stores={stores} change={editor.change} />
        <div role="status" class="editor-notes">
          {checked.value && changeWords(checked.value).map((sentence) => <p key={sentence}>{sentence}</p>)}
        </div>
        {problem.value && (
          <p role="alert" class="problem">
            {problemWords(problem.value)}
          </p>
        )}
        <div class="actions">
          <button type="submit" class="button primary" disabled={isSaving.value}>
            {text("save")}
          </button>
          <button type="button" class="button" onClick={editor.cancel}>
            {text("cancel")}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** A field that broke a rule gets the keyboard. */
async function save(editor: Editor, dialog: HTMLElement | null): Promise<void> {
  await editor.save();
  queueMicrotask(() => dialog?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

function problemWords(problem: EditorProblem): string {
  switch (problem.kind) {
    case "not-kept":
      return text("problem_not_kept");
    case "gone":
      return text("problem_gone");
    case "failed":
      return text("actionFailed", visibleText(problem.reason));
  }
}
