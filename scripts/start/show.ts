// How the rental is shown to a person.
import { formatUsdc } from "../../sdk/src/amounts";

export const usdc = (amount: bigint): string => `${formatUsdc(amount)} USDC`;

const bold = (text: string) => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text);

export function heading(text: string): void {
  console.log(`\n${bold(text)}`);
}

export function said(text: string): void {
  console.log(`  ${text}`);
}

/** One transaction, what it cost and how large it was. */
export function showSent(what: string, { computeUnits, bytes }: { computeUnits: number; bytes: number }): void {
  const cost = `${computeUnits.toLocaleString("en-US").padStart(7)} CU ${bytes.toLocaleString("en-US").padStart(6)} bytes`;
  console.log(`  ${what.padEnd(64)} ${cost}`);
}

/** Rows of text in columns; the first row is the heading. */
export function showTable(rows: string[][]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join("   ");
  const [head, ...body] = rows;
  console.log(`  ${bold(line(head!))}`);
  for (const row of body) console.log(`  ${line(row)}`);
}
