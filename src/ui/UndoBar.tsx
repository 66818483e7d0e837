type Action = { readonly label: string; readonly run: () => void };

/**
 * Says what was done and offers to take it back. The status element stays in the document while it is empty, since
 * screen readers announce changes of what is there, not what arrives with its text.
 */
export function UndoBar(props: {
  readonly message: string;
  readonly undo?: Action | undefined;
  readonly dismiss: Action;
}) {
  return (
    <div class="undo-bar" hidden={props.message === ""}>
      <p role="status" class="hostile">
        {props.message}
      </p>
      {props.undo && (
        <button type="button" class="link" onClick={props.undo.run}>
          {props.undo.label}
        </button>
      )}
      <button type="button" class="icon-button close" aria-label={props.dismiss.label} onClick={props.dismiss.run} />
    </div>
  );
}
