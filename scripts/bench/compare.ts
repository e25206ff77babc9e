import type { Measurement } from "./measure";

const TOLERANCE = 1.05;

const key = ({ program, instruction, scenario }: Measurement) => `${program} ${instruction} (${scenario})`;

/** What changed against the committed table, in words; `grown` names what costs over the tolerance. */
export function compare(now: Measurement[], committed: Measurement[]): { lines: string[]; grown: string[] } {
  const was = new Map(committed.map((row) => [key(row), row]));
  const lines: string[] = [];
  const grown: string[] = [];
  for (const row of now) {
    const old = was.get(key(row));
    was.delete(key(row));
    if (!old) {
      lines.push(`new      ${key(row)}: ${row.cu} CU, ${row.bytes} bytes`);
      continue;
    }
    for (const figure of ["cu", "bytes", "accounts", "rentLocked", "fee"] as const) {
      if (row[figure] === old[figure]) continue;
      lines.push(`changed  ${key(row)}: ${figure} ${old[figure]} -> ${row[figure]}`);
      if (grew(old[figure], row[figure])) grown.push(`${key(row)}: ${figure}`);
    }
  }
  for (const gone of was.keys()) lines.push(`gone     ${gone}`);
  return { lines, grown };
}

/** Less rent returned is growth too, and so is anything where there was nothing. */
const grew = (was: number, is: number) => is - was > Math.abs(was) * (TOLERANCE - 1);
