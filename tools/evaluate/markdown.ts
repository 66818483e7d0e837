/** A Markdown table. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A share with three digits behind the point: ".835". */
export function rate(share: number): string {
  if (Number.isNaN(share)) return "–";
  return share.toFixed(3).replace(/^0/, "");
}

/** The mean, and how far single runs are from it at most. */
export function spread(shares: readonly number[]): string {
  const mean = shares.reduce((sum, each) => sum + each, 0) / shares.length;
  const most = Math.max(...shares.map((each) => Math.abs(each - mean)));
  return most < 0.0005 ? rate(mean) : `${rate(mean)} ± ${rate(most)}`;
}
