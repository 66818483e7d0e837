import { text, textFor } from "#platform/i18n.ts";
import { storeWords } from "#ui/cookies/cookie-words.ts";
import { visibleText } from "#ui/visible-text.ts";
import type { ManagerContext } from "../view.ts";
import { errorWords, formatWords, noteWords, skipWords } from "./file-words.ts";
import { ImportTable } from "./ImportTable.tsx";
import type { ImportModel } from "./import-model.ts";
import { WritingBar } from "./WritingBar.tsx";

type Props = { readonly context: ManagerContext; readonly importing: ImportModel };

/** What is in the opened file and what it would do, before anything is done. */
export function ImportResult({ context, importing }: Props) {
  const { source, opened, error, failure, isReading } = importing;
  return (
    <div class="import-result">
      <div role="status">{isReading.value && <p>{text("readingFile")}</p>}</div>
      {error.value !== undefined && (
        <p role="alert" class="problem">
          {errorWords(error.value)}
        </p>
      )}
      {failure.value !== undefined && (
        <p role="alert" class="problem">
          {text("actionFailed", visibleText(failure.value))}
        </p>
      )}
      {opened.value && (
        <>
          <h2 class="hostile">{visibleText(source.value?.name ?? "")}</h2>
          <p>
            {text("readAs", formatWords(opened.value.format))} {textFor("cookies", opened.value.cookies.length)}
          </p>
          <Remarks importing={importing} />
          <StoreChoice context={context} importing={importing} />
          <WritingBar importing={importing} />
          <ImportTable context={context} importing={importing} />
        </>
      )}
    </div>
  );
}

/** Entries that are no cookies, and what was understood otherwise than written: the first ones, and how many more. */
function Remarks({ importing: { opened } }: { readonly importing: ImportModel }) {
  const { skipped = [], notes = [], damaged = 0 } = opened.value ?? {};
  if (skipped.length + notes.length + damaged === 0) return undefined;
  const lines = [
    ...skipped.map(({ at, reason }) => text("entry", String(at), skipWords(reason))),
    ...notes.map(({ at, note }) => text("entry", String(at), noteWords(note))),
  ];
  return (
    <details class="remarks">
      <summary>{textFor("remarks", lines.length + damaged)}</summary>
      {damaged > 0 && <p>{textFor("damagedRows", damaged)}</p>}
      <ul>
        {lines.slice(0, MOST_LINES).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      {lines.length > MOST_LINES && <p>{textFor("moreRemarks", lines.length - MOST_LINES)}</p>}
    </details>
  );
}

const MOST_LINES = 200;

function StoreChoice({ context: { jar }, importing: { storeId, check } }: Props) {
  const stores = jar.report.value?.stores ?? [];
  if (stores.length < 2) return undefined;
  return (
    <label class="field store-choice">
      <span>{text("intoStore")}</span>
      <select
        class="field-input"
        value={storeId.value}
        onChange={(event) => {
          storeId.value = event.currentTarget.value;
          void check();
        }}
      >
        <option value="">{text("storeOfFile")}</option>
        {stores.map((store) => (
          <option key={store.id} value={store.id}>
            {storeWords(store)}
          </option>
        ))}
      </select>
    </label>
  );
}
