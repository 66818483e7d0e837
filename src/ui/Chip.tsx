import type { ComponentChildren } from "preact";

/** A filter that is on or off. Pressed is told by fill, weight and `aria-pressed`. */
export function Chip(props: {
  readonly pressed: boolean;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <button type="button" class="chip" aria-pressed={props.pressed} onClick={props.onToggle}>
      {props.children}
    </button>
  );
}
