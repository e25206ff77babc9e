import { MigrationError } from "../errors";
import { readProgram } from "../loader";
import { marketPrograms } from "../programs";
import type { Change, MarketProgram } from "../programs/program";
import { now, type State } from "../state";
import { done, due, waiting, type Step } from "../step";
import type { Context } from "./command";

/** Every program's config as the cluster file plans it, while the deployer is its authority. */
export function initialise(state: State, context: Context): Step[] {
  return marketPrograms.flatMap((program) => [...create(state, context, program), ...correct(state, context, program)]);
}

function create(state: State, context: Context, program: MarketProgram): Step[] {
  const title = `${program.name}: initialise`;
  if (program.governance(state)) return [done(title)];
  const running = readProgram(state, program.id);
  if (!running) {
    throw new MigrationError(
      "PROGRAM_MISSING",
      `${program.name} is not deployed`,
      program.id.toBase58(),
      "Run `deploy` first",
    );
  }
  if (!running.authority?.equals(context.payer)) {
    throw new MigrationError(
      "UNEXPECTED_AUTHORITY",
      `Only its upgrade authority initialises ${program.name}`,
      running.authority?.toBase58() ?? "nobody",
      "Run this command with that key as the first --keypair",
    );
  }
  return [...program.prepare(state, context), due(title, [program.initialize(state, context)])];
}

function correct(state: State, context: Context, program: MarketProgram): Step[] {
  const authority = program.governance(state)?.authority;
  return program.changes(state, context).flatMap((change): Step[] => {
    const { what, planned, instructions } = change;
    if (instructions.length === 0) return [];
    const title = `${program.name}: set ${what} to ${planned}`;
    const delay = delayOf(state, change);
    if (delay !== null) return [waiting(title, delay)];
    if (authority?.equals(context.payer)) return [due(title, instructions)];
    return [waiting(title, `\`propose-config ${program.name}\`: ${authority?.toBase58()} is its authority`)];
  });
}

/** What an announced change still has to wait for. */
export function delayOf(state: State, { notBefore }: Change): string | null {
  if (notBefore === undefined || now(state) >= notBefore) return null;
  return `its time in public, until ${new Date(Number(notBefore) * 1000).toISOString()}`;
}
