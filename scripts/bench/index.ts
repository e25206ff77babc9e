// npm run bench [-- --json | --check]: what every instruction costs, measured in LiteSVM with fixed keys, so that the
// figures are the same on every machine. Writes docs/benchmarks.json, benchmarks.md, lower_bounds.md and costs.md, with
// head-room and wall-clock figures, which take longer; `--json` prints the rows; `--check` compares them with the committed
// ones, and fails where something costs over 5 % more, grows where it did not, or is too dear beside its lower bound.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { root } from "../shell";
import { complaints, document } from "./bounds/document";
import { compare } from "./compare";
import { costs } from "./costs";
import { curves } from "./growth";
import { figures, holds } from "./growth/curve";
import { watch, worst } from "./headroom";
import { matching } from "./matching";
import { measure, type Measured, type Measurement, type Scenario } from "./measure";
import { receipts } from "./receipts";
import { scenarios } from "./scenarios";
import { page } from "./table";

const jsonFile = join(root, "docs/benchmarks.json");
const all = [...scenarios, ...curves.flatMap(({ points }) => points.map(({ scenario }) => scenario))];

/** Does `action` for each scenario. Ledgers that are done with only go when Node comes to rest in between. */
async function each<T>(action: (scenario: Scenario) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (const scenario of all) {
    results.push(await action(scenario));
    await setImmediate();
  }
  return results;
}

/** What the lower bounds are kept for: the points of a curve differ from its scenario in nothing that they count. */
const bounded = (measured: readonly Measured[]) => measured.slice(0, scenarios.length);

function check(measured: Measured[]): void {
  const now = measured.map(({ row }) => row);
  const committed = existsSync(jsonFile) ? (JSON.parse(readFileSync(jsonFile, "utf8")) as Measurement[]) : [];
  const { lines, grown } = compare(now, committed);
  console.log(lines.join("\n") || `bench: ${now.length} figures as committed`);
  const bent = curves.filter((curve) => !holds(curve, figures(curve, now)));
  for (const { program, instruction, of } of bent) grown.push(`${program} ${instruction} by ${of}: no longer the shape that its curve claims`);
  if (grown.length > 0) {
    console.error(`bench: grew by over 5 %:\n  ${grown.join("\n  ")}\nMake it cheaper, or run \`npm run bench\` and say in the commit why it costs more.`);
    process.exitCode = 1;
  }
  const tooDear = complaints(bounded(measured));
  if (tooDear.length > 0) {
    console.error(`bench: against the bounds of docs/lower_bounds.md:\n  ${tooDear.join("\n  ")}\nMake it cheaper, or say why in scripts/bench/bounds/exceptions.ts.`);
    process.exitCode = 1;
  }
}

async function write(): Promise<void> {
  const watched = await each(watch);
  const rows = watched.map(({ measured }) => measured.row);
  const headroom = worst(watched.map((one) => one.headroom));
  const text = page({ measurements: rows, curves, headroom, matching: matching(), receipts: receipts() });
  writeFileSync(jsonFile, `${JSON.stringify(rows, null, 2)}\n`);
  writeFileSync(join(root, "docs/benchmarks.md"), text);
  writeFileSync(join(root, "docs/lower_bounds.md"), document(bounded(watched.map(({ measured }) => measured))));
  writeFileSync(join(root, "docs/costs.md"), costs(rows));
  console.log(text);
}

async function main(words: string[]): Promise<void> {
  if (words.includes("--json")) process.stdout.write(`${JSON.stringify((await each(measure)).map(({ row }) => row), null, 2)}\n`);
  else if (words.includes("--check")) check(await each(measure));
  else await write();
}

void main(process.argv.slice(2));
