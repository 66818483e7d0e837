import { text, textFor } from "#platform/i18n.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { number } from "#ui/formats.ts";
import { standingWords } from "#ui/site/decision-words.ts";
import { visibleText } from "#ui/visible-text.ts";
import { OpenFile } from "../OpenFile.tsx";
import { saveAsFile } from "../save-file.ts";
import { Everywhere } from "./Everywhere.tsx";
import { SiteRow } from "./SiteRow.tsx";
import { SitesNotice } from "./SitesNotice.tsx";
import type { SitesModel } from "./sites-model.ts";

/** Every site with its answer, its switch and its own rules. */
export function SitesView({ sites }: { readonly sites: SitesModel }) {
  const report = sites.report.value;
  return (
    <>
      <div class="sites">
        {report === undefined ? (
          <Waiting sites={sites} />
        ) : (
          <>
            <p class="why">{text("sitesStanding", standingWords(report.standingAnswer))}</p>
            <Tools sites={sites} />
            {report.sites.length === 0 ? <NoSites /> : <Table sites={sites} />}
            <Everywhere rules={report.everywhere} forget={sites.forgetRule} />
          </>
        )}
      </div>
      <SitesNotice sites={sites} />
    </>
  );
}

function Waiting({ sites }: { readonly sites: SitesModel }) {
  const reason = sites.failure.value;
  if (reason === undefined) return <p role="status">{text("loadingSites")}</p>;
  return (
    <div role="alert">
      <EmptyState title={text("sitesFailure")} action={{ label: text("retry"), run: () => void sites.refresh() }}>
        {text("failureText", visibleText(reason))}
      </EmptyState>
    </div>
  );
}

function NoSites() {
  return <EmptyState title={text("noSitesTitle")}>{text("noSitesText")}</EmptyState>;
}

function Tools({ sites }: { readonly sites: SitesModel }) {
  const { query, found, report } = sites;
  const all = report.value?.sites.length ?? 0;
  return (
    <search class="sites-tools">
      <input
        type="search"
        class="search"
        aria-label={text("searchSites")}
        placeholder={text("searchSites")}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
        }}
      />
      <span class="why" role="status">
        {query.value.trim() === ""
          ? textFor("sitesCount", all)
          : textFor("sitesFound", found.value.length, number(all))}
      </span>
      <button
        type="button"
        class="button"
        disabled={found.value.length === 0}
        onClick={() => saveAsFile(sites.exported(), "consentry-sites.json")}
      >
        {text("exportSites")}
      </button>
      <OpenFile label={text("importSites")} open={(content) => void sites.importFile(content)} />
      <button
        type="button"
        class="button danger"
        disabled={found.value.length === 0}
        onClick={() => void sites.forget(found.value)}
      >
        {textFor("forgetSites", found.value.length)}
      </button>
    </search>
  );
}

function Table({ sites }: { readonly sites: SitesModel }) {
  const { shown, found, showMore } = sites;
  return (
    <>
      <table class="sites-table">
        <thead>
          <tr>
            <th scope="col">{text("column_site")}</th>
            <th scope="col">{text("yourAnswer")}</th>
            <th scope="col">{text("protection")}</th>
            <th scope="col">{text("column_rules")}</th>
            <th scope="col">
              <span class="visually-hidden">{text("change")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.value.map((entry) => (
            <SiteRow key={entry.site} entry={entry} sites={sites} />
          ))}
        </tbody>
      </table>
      {found.value.length > shown.value.length && (
        <button type="button" class="button" onClick={showMore}>
          {textFor("showMoreSites", found.value.length - shown.value.length)}
        </button>
      )}
    </>
  );
}
