import type { HTMLAttributes } from "preact";

type Props = Omit<HTMLAttributes<HTMLDivElement>, "role"> & {
  readonly is: "row" | "rowgroup" | "rowheader" | "columnheader" | "gridcell";
};

/** A part of a grid. Not the elements of a table: those cannot be placed one by one, nor opened in place. */
export function GridPart({ is, ...rest }: Props) {
  return <div role={is} {...rest} />;
}
