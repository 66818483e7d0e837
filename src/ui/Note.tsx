import type { ComponentChildren } from "preact";

/** Something to know about what is listed below, and what can be done about it. */
export function Note(props: {
  readonly children: ComponentChildren;
  readonly action: { readonly label: string; readonly run: () => void };
}) {
  return (
    <p class="note">
      {props.children}{" "}
      <button type="button" class="link" onClick={props.action.run}>
        {props.action.label}
      </button>
    </p>
  );
}
