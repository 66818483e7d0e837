import { useState } from "preact/hooks";
import { text } from "#platform/i18n.ts";
import type { ManagerContext } from "../view.ts";
import { ExportForm } from "./ExportForm.tsx";
import type { ExportModel } from "./export-model.ts";
import { ImportForm } from "./ImportForm.tsx";
import { ImportResult } from "./ImportResult.tsx";
import type { ImportModel } from "./import-model.ts";
import { contentOf } from "./read-file.ts";

type Props = {
  readonly context: ManagerContext;
  readonly importing: ImportModel;
  readonly exporting: ExportModel;
};

export function FilesView({ context, importing, exporting }: Props) {
  const [isOver, setOver] = useState(false);
  const files = (list: FileList | null | undefined) => {
    if (list && list.length > 0) void openFiles(importing, [...list]);
  };
  return (
    <section
      class={isOver ? "files over" : "files"}
      aria-label={text("view_files_title")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        files(event.dataTransfer?.files);
      }}
    >
      <div class="file-forms">
        <ImportForm importing={importing} openFiles={files} />
        <ExportForm exporting={exporting} importing={importing} jar={context.jar} />
      </div>
      <ImportResult context={context} importing={importing} />
    </section>
  );
}

async function openFiles(importing: ImportModel, files: readonly File[]): Promise<void> {
  const content = await contentOf(files);
  if (typeof content === "string") {
    importing.close();
    importing.error.value = content;
  } else await importing.open({ name: files.map(({ name }) => name).join(", "), content });
}
