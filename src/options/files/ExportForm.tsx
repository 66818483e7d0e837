import { EXPORT_FORMATS } from "#core/cookies/formats/export-cookies.ts";
import { type MessageKey, text, textFor } from "#platform/i18n.ts";
import { CopyButton } from "#ui/CopyButton.tsx";
import type { JarModel } from "../jar-model.ts";
import { saveAsFile } from "../save-file.ts";
import { type ExportFormat, type ExportModel, type ExportSource, fileNameFor } from "./export-model.ts";
import { lossWords } from "./file-words.ts";
import type { ImportModel } from "./import-model.ts";

type Props = { readonly exporting: ExportModel; readonly importing: ImportModel; readonly jar: JarModel };

/** Which cookies, in which form; what gets lost stands there before anything is made. */
export function ExportForm({ exporting, importing, jar }: Props) {
  const { source, format, url, cookies, exported } = exporting;
  const sources: readonly ExportSource[] = [
    "all",
    "site",
    ...(jar.chosen.value.size > 0 ? (["selected"] as const) : []),
    ...(importing.opened.value ? (["file"] as const) : []),
  ];
  const wantsAddress = format.value === "curl" || format.value === "header";
  return (
    <form class="card" aria-labelledby="export-title" onSubmit={(event) => event.preventDefault()}>
      <h2 id="export-title">{text("exportTitle")}</h2>
      <p class="why">{text("exportWarning")}</p>
      <label class="field">
        <span>{text("exportWhich")}</span>
        <select
          class="field-input"
          value={source.value}
          onChange={(event) => {
            source.value = event.currentTarget.value as ExportSource;
          }}
        >
          {sources.map((each) => (
            <option key={each} value={each}>
              {text(`exportSource_${each}`)}
            </option>
          ))}
        </select>
      </label>
      {source.value === "site" && <SiteField exporting={exporting} />}
      <label class="field">
        <span>{text("exportAs")}</span>
        <select
          class="field-input"
          value={format.value}
          onChange={(event) => {
            format.value = event.currentTarget.value as ExportFormat;
          }}
        >
          {EXPORT_FORMATS.map((each) => (
            <option key={each} value={each}>
              {text(`exportFormat_${each.replaceAll("-", "_")}` as MessageKey)}
            </option>
          ))}
        </select>
      </label>
      {wantsAddress && (
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
        </label>
      )}
      <Says exporting={exporting} />
      {exported.value && cookies.value.length > 0 && (
        <div class="actions">
          <button
            type="button"
            class="button primary"
            onClick={() => saveAsFile(exported.value?.text ?? "", fileNameFor(format.value))}
          >
            {text("saveFile")}
          </button>
          <CopyButton label={text("copyText")} content={exported.value.text} tabIndex={0} />
        </div>
      )}
    </form>
  );
}

function Says({ exporting: { cookies, exported, leavesOutPrivate } }: { readonly exporting: ExportModel }) {
  return (
    <div role="status" class="export-says">
      <p>{textFor("cookies", cookies.value.length)}</p>
      {leavesOutPrivate.value && <p>{text("privateLeftOut")}</p>}
      {exported.value === undefined && <p>{text("addressMissing")}</p>}
      {exported.value?.losses.map(([loss, count]) => (
        <p key={loss}>{lossWords(loss, count)}</p>
      ))}
    </div>
  );
}

function SiteField({ exporting: { site, sites } }: { readonly exporting: ExportModel }) {
  return (
    <label class="field">
      <span>{text("exportSite")}</span>
      <select
        class="field-input"
        value={site.value}
        onChange={(event) => {
          site.value = event.currentTarget.value;
        }}
      >
        <option value="">{text("chooseSite")}</option>
        {sites.value.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}
