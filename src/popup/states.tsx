import { useState } from "preact/hooks";
import type { NoAccessReport, RestrictedReason } from "#core/tab-report.ts";
import { type MessageKey, text } from "#platform/i18n.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { visibleText } from "#ui/visible-text.ts";
import type { PopupModel } from "./popup-model.ts";

/** Everything but a page that can be listed: each says what is so and what to do next. */
export function WayOn(props: Parameters<typeof State>[0]) {
  return (
    <>
      <h1 class="visually-hidden">{text("popupTitle")}</h1>
      <State {...props} />
    </>
  );
}

function State({
  model,
  requestAccess,
}: {
  readonly model: PopupModel;
  readonly requestAccess: () => Promise<boolean>;
}) {
  if (model.failure.value !== undefined) return <Failure reason={model.failure.value} retry={model.refresh} />;
  const report = model.report.value;
  switch (report?.kind) {
    case undefined:
    case "page":
      return <Loading />;
    case "restricted":
      return <Restricted reason={report.reason} />;
    case "no-access":
      return <NoAccess report={report} requestAccess={requestAccess} refresh={model.refresh} />;
    case "gone":
      return <EmptyState title={text("goneTitle")}>{text("goneText")}</EmptyState>;
  }
}

export function EmptyPage() {
  return <EmptyState title={text("emptyTitle")}>{text("emptyText")}</EmptyState>;
}

/** Holds the places of header, toolbar and list, so that nothing moves when they come. */
function Loading() {
  return (
    <>
      <div class="header-place" aria-hidden="true">
        <span class="monogram" />
      </div>
      <div class="toolbar-place" aria-hidden="true" />
      <p class="loading" role="status">
        {text("loading")}
      </p>
    </>
  );
}

function Restricted({ reason }: { readonly reason: RestrictedReason }) {
  const sentence = `restricted_${reason.replaceAll("-", "_")}` as MessageKey;
  return <EmptyState title={text("restrictedTitle")}>{text(sentence)}</EmptyState>;
}

function NoAccess(props: {
  readonly report: NoAccessReport;
  readonly requestAccess: () => Promise<boolean>;
  readonly refresh: () => Promise<void>;
}) {
  const [isDenied, setDenied] = useState(false);
  /** Browsers ask only from within the click itself: nothing may be awaited before. */
  async function allow(): Promise<void> {
    const isGranted = await props.requestAccess();
    setDenied(!isGranted);
    if (isGranted) await props.refresh();
  }
  const action = { label: text("allowAccess"), run: () => void allow() };
  return (
    <EmptyState title={text("noAccessTitle")} action={action}>
      {text(isDenied ? "accessDenied" : "noAccessText", visibleText(props.report.host))}
    </EmptyState>
  );
}

function Failure({ reason, retry }: { readonly reason: string; readonly retry: () => Promise<void> }) {
  return (
    <div role="alert" class="alert">
      <EmptyState title={text("failureTitle")} action={{ label: text("retry"), run: () => void retry() }}>
        {text("failureText", visibleText(reason))}
      </EmptyState>
    </div>
  );
}
