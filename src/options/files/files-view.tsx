import type { View } from "../view.ts";
import { createExport } from "./export-model.ts";
import { FilesView } from "./FilesView.tsx";
import { createImport } from "./import-model.ts";
import { readInThread } from "./read-file.ts";

/** `#/files`: cookies out of files and into files. */
export const filesView: View = {
  id: "files",
  label: "view_files",
  title: "view_files_title",
  create: (context) => {
    const importing = createImport(context, readInThread);
    const exporting = createExport(context, importing);
    return () => <FilesView context={context} importing={importing} exporting={exporting} />;
  },
};
