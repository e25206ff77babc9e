// npm run bench [-- --json | --check]: what every instruction costs, measured in LiteSVM with fixed keys, so that the
// figures are the same on every machine. Writes docs/benchmarks.json, docs/benchmarks.md and docs/lower_bounds.md;
// `--check` compares with the committed table instead, and fails where something costs over 5 % more, or too much beside its
// lower bound.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { root } from "../shell";
import { complaints, document, keyOf as key, type Bounded } from "./bounds/document";
import { measureWithBound, type Measurement } from "./measure";
import { scenarios } from "./scenarios";
import { table } from "./table";

const jsonFile = join(root, "docs/benchmarks.json");
const tableFile = join(root, "docs/benchmarks.md");
const boundsFile = join(root, "docs/lower_bounds.md");
const tolerance = 1.05;

/** What changed against the committed table, in words; `grown` names what costs over the tolerance. */
function compare(now: Measurement[], committed: Measurement[]): { lines: string[]; grown: string[] } {
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
      if (row[figure] > Math.max(old[figure], 0) * tolerance) grown.push(`${key(row)}: ${figure}`);
    }
  }
  for (const gone of was.keys()) lines.push(`gone     ${gone}`);
  return { lines, grown };
}

async function main(words: string[]): Promise<void> {
  const bounded: Bounded[] = [];
  for (const scenario of scenarios) {
    bounded.push(await measureWithBound(scenario));
    // A ledger is dozens of megabytes, and given back only between turns of the event loop, which no promise here waits for.
    await turn();
  }
  const measurements = bounded.map(({ row }) => row);
  const json = `${JSON.stringify(measurements, null, 2)}\n`;

  if (words.includes("--json")) {
    process.stdout.write(json);
  } else if (words.includes("--check")) {
    const committed = existsSync(jsonFile) ? (JSON.parse(readFileSync(jsonFile, "utf8")) as Measurement[]) : [];
    const { lines, grown } = compare(measurements, committed);
    console.log(lines.join("\n") || `bench: ${measurements.length} figures as committed`);
    if (grown.length > 0) {
      console.error(`bench: grew by over 5 %:\n  ${grown.join("\n  ")}\nMake it cheaper, or run \`npm run bench\` and say in the commit why it costs more.`);
      process.exitCode = 1;
    }
    const tooDear = complaints(bounded);
    if (tooDear.length > 0) {
      console.error(`bench: against the bounds of docs/lower_bounds.md:\n  ${tooDear.join("\n  ")}\nMake it cheaper, or say why in scripts/bench/bounds/declared.ts.`);
      process.exitCode = 1;
    }
  } else {
    writeFileSync(jsonFile, json);
    writeFileSync(tableFile, table(measurements));
    writeFileSync(boundsFile, document(bounded));
    console.log(table(measurements));
  }
}

void main(process.argv.slice(2));
