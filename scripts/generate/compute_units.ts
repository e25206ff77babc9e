// The compute limits that the client asks for, from the benchmark's figures.
//
// A limit is the dearest scenario of the instruction, plus a quarter, plus 40,000. The quarter is for growth between two
// releases of the client. The 40,000 are for what the benchmark does not see: it runs p-token, where a transfer costs 76
// units, while the classic token program takes 4,600, and no instruction moves, creates or closes more than seven token
// accounts; and addresses that are found in more attempts than the benchmark's, at 1,500 units each. A limit that is too
// high costs nothing without a priority fee; one that is too low fails a settlement.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../shell";

const QUARTER = 1.25;
const UNSEEN = 40_000;

interface Figure {
  program: string;
  instruction: string;
  cu: number;
}

/** What the client asks for where the dearest scenario took `cu`. */
export const limitOf = (cu: number): number => Math.ceil((cu * QUARTER + UNSEEN) / 1_000) * 1_000;

const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

export function computeUnitsModule(): string {
  const figures = JSON.parse(readFileSync(join(root, "docs/benchmarks.json"), "utf8")) as Figure[];
  const limits: Record<string, Record<string, number>> = {};
  for (const { program, instruction, cu } of figures) {
    const limit = limitOf(cu);
    const ofProgram = (limits[program] ??= {});
    const name = camel(instruction);
    ofProgram[name] = Math.max(ofProgram[name] ?? 0, limit);
  }
  const rows = Object.entries(limits).flatMap(([program, ofProgram]) => [
    `  ${program}: {`,
    ...Object.entries(ofProgram).map(([name, limit]) => `    ${name}: ${limit.toLocaleString("en-US").replaceAll(",", "_")},`),
    "  },",
  ]);
  return [
    "// Generated from docs/benchmarks.json by `npm run generate`. Do not edit.",
    "",
    "/** The compute limit of every instruction: what the benchmark measured, with a margin. */",
    "export const computeUnits = {",
    ...rows,
    "} as const;",
    "",
  ].join("\n");
}
