export const number = (value: number) => value.toLocaleString("en-US");

/** A table; columns of figures, all but the first `texts`, are aligned to the right. */
export function markdownTable(columns: string[], rows: string[][], texts = 1): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const aligned = columns.map((_, at) => (at < texts ? "---" : "--:"));
  return [line(columns), `|${aligned.join("|")}|`, ...rows.map(line)].join("\n");
}
