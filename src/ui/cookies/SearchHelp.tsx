import { type MessageKey, text } from "#platform/i18n.ts";

const ATTRIBUTES = [
  "secure",
  "httponly",
  "session",
  "persistent",
  "partitioned",
  "hostonly",
  "third-party",
  "corrected",
];
const FIELDS = [
  "name:id",
  "domain:ads",
  "value:42",
  "path:/shop",
  "samesite:lax",
  "purpose:analytics",
  "partition:shop",
];

const COMPARISONS = ["expires:<30d", "expires:>1y", "size:>1k"];

/** A layer of the browser's own (popover): Escape and a click beside it close it, and the focus returns. */
export function SearchHelp({ keys }: { readonly keys: MessageKey }) {
  return (
    <>
      <button type="button" class="icon-button help" popovertarget="search-help" aria-label={text("helpLabel")}>
        ?
      </button>
      <div id="search-help" class="layer" popover="auto" aria-label={text("helpTitle")} role="dialog">
        <h2>{text("helpTitle")}</h2>
        <p>{text("helpWords")}</p>
        <p>
          <Examples of={ATTRIBUTES} /> {text("helpAttributes")}
        </p>
        <p>
          <Examples of={FIELDS} /> {text("helpFields")}
        </p>
        <p>
          <Examples of={COMPARISONS} /> {text("helpCompare")}
        </p>
        <p>
          <Examples of={["-secure", "-domain:ads"]} /> {text("helpMinus")}
        </p>
        <p>{text(keys)}</p>
      </div>
    </>
  );
}

function Examples({ of }: { readonly of: readonly string[] }) {
  return (
    <>
      {of.map((example) => (
        <>
          <code key={example}>{example}</code>{" "}
        </>
      ))}
    </>
  );
}
