import type { ComponentChildren } from "preact";

/** What a view says when it has nothing to list: one sentence, and a way on where there is one. */
export function EmptyState(props: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly action?: { readonly label: string; readonly run: () => void };
}) {
  return (
    <div class="empty-state">
      <h2>{props.title}</h2>
      <p>{props.children}</p>
      {props.action && (
        <button type="button" class="button primary" onClick={props.action.run}>
          {props.action.label}
        </button>
      )}
    </div>
  );
}
