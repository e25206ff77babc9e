import { cpus } from "node:os";
import { figures, sentence, type Curve } from "./growth/curve";
import { LIMITS, type Headroom } from "./headroom";
import { markdownTable, number } from "./markdown";
import type { Measurement } from "./measure";

/** A table of wall-clock figures. */
export interface Clocked {
  columns: string[];
  rows: string[][];
}

export interface Results {
  measurements: Measurement[];
  curves: Curve[];
  headroom: Headroom[];
  matching: Clocked;
  receipts: Clocked;
}

/** The results as docs/benchmarks.md shows them. */
export function page({ measurements, curves, headroom, matching, receipts }: Results): string {
  const points = new Set(curves.flatMap((curve) => curve.points.map(({ scenario }) => `${curve.program} ${curve.instruction} ${scenario.scenario}`)));
  const rows = measurements.filter(({ program, instruction, scenario }) => !points.has(`${program} ${instruction} ${scenario}`));
  return `# Benchmarks

Written by \`npm run bench\`: each row is one real transaction in LiteSVM, with fixed keys, so that anyone who runs it gets
the same figures. Compute units are those of the whole transaction, other instructions in it included. Bytes are those of a
legacy transaction without lookup tables. Rent and fee are in lamports; rent below zero comes back. LiteSVM 1.5 carries the
rewritten token program (p-token: a transfer costs 76 compute units; about 4,600 in the program that bankrun carries).

[Growth](#growth), [head-room](#head-room) and [what the clock says](#by-the-clock) follow the programs;
[what an hour costs](costs.md) has a page of its own. \`npm run -s bench -- --json\` prints the rows, those of the growth
curves among them, as docs/benchmarks.json has them.

${programs(rows)}

## Growth

What an instruction costs as something grows. \`npm run bench -- --check\` fails when a curve no longer has the shape that its
sentence names: constant within 5 %, or a straight line. compute_bond has nothing that grows: a bond has one task.

${curves.map((curve) => growth(curve, measurements)).join("\n\n")}

## Head-room

The most that each instruction used in any scenario of this page, the largest points of the growth curves among them, read
from LiteSVM's trace of every register before every step. **Heap** is what the allocator gave out, of ${number(LIMITS.heap)} bytes: it
takes nothing back. **Calls** are functions within functions, of ${LIMITS.frames}; **frame** is how far down the largest of their frames was
used, of ${number(LIMITS.frame)} bytes. **Programs** are programs within programs, of ${LIMITS.calls}. What an instruction that another program calls used
there counts in its own row. Failures are not in here: they end in one error text more.

${markdownTable(
  ["program", "instruction", "heap", "of it", "in", "calls", "frame", "programs"],
  headroom.map(({ program, instruction, heap, scenario, frames, frame, calls }) => [
    program,
    `\`${instruction}\``,
    number(heap),
    `${Math.round((100 * heap) / LIMITS.heap)} %`,
    scenario,
    String(frames),
    number(frame),
    String(calls),
  ]),
  2,
)}

## By the clock

Of one machine: ${cpus()[0]?.model.trim()}, ${cpus().length} processors, Node ${process.versions.node}. Other machines differ, and so does this one from
run to run, so that \`--check\` does not compare these.

Finding the node for a job: 20,000 requests of every kind; one node in ten full, half of the others with bonds for short jobs
only, prices in whole cents so that many tie. "Worst" includes the runtime's own pauses. How many nodes a search looks at is
the same everywhere.

${markdownTable(matching.columns, matching.rows, 0)}

Receipts of two signatures verified a second of one core's time, each library alone and in the client.

${markdownTable(receipts.columns, receipts.rows)}
`;
}

function programs(measurements: Measurement[]): string {
  const names = [...new Set(measurements.map(({ program }) => program))];
  const columns = ["instruction", "scenario", "compute units", "bytes", "accounts", "rent locked", "fee"];
  const row = ({ instruction, scenario, cu, bytes, accounts, rentLocked, fee }: Measurement) => [
    `\`${instruction}\``,
    scenario,
    ...[cu, bytes, accounts, rentLocked, fee].map(number),
  ];
  return names
    .map((name) => `## ${name}\n\n${markdownTable(columns, measurements.filter(({ program }) => program === name).map(row), 2)}`)
    .join("\n\n");
}

function growth(curve: Curve, measurements: Measurement[]): string {
  const points = figures(curve, measurements);
  return `### ${curve.program} \`${curve.instruction}\` by ${curve.of}

${sentence(curve, points)}

${markdownTable([curve.of, ...points.map(({ at }) => number(at))], [["compute units", ...points.map(({ cu }) => number(cu))]])}`;
}
