import type { ComponentChildren } from "preact";

type Props = {
  readonly isOn: boolean;
  readonly toggle: () => void;
  /** The accessible name; it begins with or contains the words that are seen. */
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly describedBy?: string;
  readonly children?: ComponentChildren;
};

/** On or off, at once. The state is told by place and fill, and to screen readers by the role. */
export function Switch({ isOn, toggle, label, isDisabled = false, describedBy, children }: Props) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={isOn}
      aria-label={label}
      aria-describedby={describedBy}
      disabled={isDisabled}
      onClick={toggle}
    >
      {children}
      <span class="track" aria-hidden="true" />
    </button>
  );
}
