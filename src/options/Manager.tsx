import type { ReadonlySignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "#platform/i18n.ts";
import { Notice } from "#ui/cookies/Notice.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { EditorDialog } from "#ui/editor/EditorDialog.tsx";
import { Tooltip } from "#ui/Tooltip.tsx";
import { visibleText } from "#ui/visible-text.ts";
import type { ManagerContext, View } from "./view.ts";
import { VIEWS } from "./views.ts";

type Props = {
  readonly context: ManagerContext;
  readonly route: ReadonlySignal<View | undefined>;
  /** The first complete content is in the document. */
  readonly onReady: () => void;
};

/** The rail and the view that the address names. */
export function Manager({ context, route, onReady }: Props) {
  const { jar } = context;
  const view = route.value;
  const Content = useView(view, context);
  const isComplete = jar.isComplete.value || jar.failure.value !== undefined;
  useEffect(() => {
    // One turn later: a virtual table measures its window in the first and draws its rows after it.
    if (isComplete) setTimeout(onReady);
  }, [isComplete, onReady]);
  return (
    <div class="manager">
      <Rail current={view} />
      <main class="view">
        <h1 class="view-title">{view && text(view.title)}</h1>
        {jar.failure.value === undefined ? Content && <Content /> : <Failure context={context} />}
        <Notice outcome={jar.outcome.value} offer={jar.report.value?.undo} undo={() => void jar.undo()} />
      </main>
      <EditorDialog editor={jar.editor} stores={jar.report.value?.stores ?? []} />
      <Tooltip />
    </div>
  );
}

/** A view is made when it is first opened, and keeps what it holds while others are shown. */
function useView(view: View | undefined, context: ManagerContext): ComponentType | undefined {
  const [made] = useState(() => new Map<View["id"], ComponentType>());
  if (view === undefined) return undefined;
  const known = made.get(view.id) ?? view.create(context);
  made.set(view.id, known);
  return known;
}

function Rail({ current }: { readonly current: View | undefined }) {
  const rail = useRef<HTMLElement>(null);
  return (
    <nav class="rail" aria-label={text("views")} ref={rail}>
      <p class="brand" aria-hidden="true">
        <img src="/icons/32.png" alt="" width="24" height="24" />
        Consentry
      </p>
      <ul>
        {VIEWS.map(({ id, label }) => (
          <li key={id}>
            <a href={`#/${id}`} aria-current={id === current?.id ? "page" : undefined}>
              {text(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Failure({ context: { jar } }: { readonly context: ManagerContext }) {
  return (
    <div role="alert" class="alert">
      <EmptyState title={text("failureTitle")} action={{ label: text("retry"), run: () => void jar.refresh() }}>
        {text("failureText", visibleText(jar.failure.value ?? ""))}
      </EmptyState>
    </div>
  );
}
