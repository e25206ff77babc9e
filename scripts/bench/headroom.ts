import { programId } from "../../migrations/programs/ids";
import type { ProgramName } from "../programs";
import { run, type Measured, type Scenario } from "./measure";
import { FRAME_SIZE, HEAP_SIZE, traced } from "./trace";

/** The most that an instruction used in any of its scenarios, the points of the growth curves among them. */
export interface Headroom {
  program: string;
  instruction: string;
  /** Bytes of heap, and the scenario that used them. */
  heap: number;
  scenario: string;
  /** Functions within functions. */
  frames: number;
  /** Bytes of the largest frame. */
  frame: number;
  /** Programs within programs, below the instruction itself. */
  calls: number;
}

/** What the runtime gives each call of a program, and how deep programs may call each other. */
export const LIMITS = { heap: HEAP_SIZE, frames: 64, frame: FRAME_SIZE, calls: 4 };

/** Measures a scenario, and what its program used meanwhile. What other programs used counts where they are measured. */
export async function watch(scenario: Scenario): Promise<{ measured: Measured; headroom: Headroom }> {
  const ready = await scenario.prepare();
  const { result: measured, usages } = await traced(ready.ledger, (copy) => run(scenario, { ...ready, ledger: copy }));
  const { program, instruction } = scenario;
  const address = programId(program as ProgramName).toBase58();
  const own = usages.filter((usage) => usage.program === address);
  if (own.length === 0) throw new Error(`${program} ${instruction} left no trace: does this LiteSVM write them (SBF_TRACE_DIR)?`);
  const most = (figure: "heap" | "frames" | "frame") => Math.max(...own.map((usage) => usage[figure]));
  const levels = measured.logs.map((line) => Number(/^Program \w+ invoke \[(\d+)\]$/.exec(line)?.[1] ?? 1));
  const headroom = {
    program,
    instruction,
    heap: most("heap"),
    scenario: scenario.scenario,
    frames: most("frames"),
    frame: most("frame"),
    calls: Math.max(...levels) - 1,
  };
  return { measured, headroom };
}

/** One row for each instruction: the worst of each figure. */
export function worst(all: Headroom[]): Headroom[] {
  const rows = new Map<string, Headroom>();
  for (const one of all) {
    const name = `${one.program} ${one.instruction}`;
    const row = rows.get(name) ?? { ...one };
    if (one.heap > row.heap) Object.assign(row, { heap: one.heap, scenario: one.scenario });
    for (const figure of ["frames", "frame", "calls"] as const) row[figure] = Math.max(row[figure], one[figure]);
    rows.set(name, row);
  }
  return [...rows.values()];
}
