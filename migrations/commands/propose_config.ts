import { MigrationError } from "../errors";
import { holders } from "../programs/governance";
import { governing, type MarketProgram } from "../programs/program";
import type { State } from "../state";
import { done, waiting, type Step } from "../step";
import type { Context } from "./command";
import { delayOf } from "./initialise";
import { Proposals } from "./proposals";

/** Proposes to the council what brings these configs to the cluster file's plan, one proposal for each correction. */
export function proposeConfig(state: State, context: Context, programs: readonly MarketProgram[]): Step[] {
  const { council, authority: vault } = holders(context);
  const proposals = new Proposals(state, council, context.keys);
  return programs.flatMap((program) => {
    const authority = program.governance(state)?.authority;
    if (!authority?.equals(vault)) {
      throw new MigrationError(
        "UNEXPECTED_AUTHORITY",
        `The council is not the config authority of ${program.name}`,
        authority?.toBase58() ?? "nobody",
        authority ? "Run `hand-over` first; until then `initialise` corrects the config" : "Run `initialise` first",
      );
    }
    const changes = program.changes(state, context).filter(({ instructions }) => instructions.length > 0);
    if (changes.length === 0) return [done(`${program.name}: the config is as planned`)];
    return changes.map((change) => {
      const { what, planned, onChain, instructions } = change;
      const title = `${program.name}: change ${what} from ${onChain} to ${planned}`;
      const delay = delayOf(state, change);
      return delay === null ? proposals.propose(title, instructions).step : waiting(title, delay);
    });
  });
}

/** Proposes to the guard, which has no time lock, to pause these programs. `propose-config` resumes, by the council. */
export function proposePause(state: State, context: Context, programs: readonly MarketProgram[]): Step[] {
  const { guard } = holders(context);
  const proposals = new Proposals(state, guard, context.keys);
  return programs.map((program) => {
    if (program.governance(state)?.paused) return done(`${program.name}: is paused`);
    return proposals.propose(`${program.name}: pause`, [governing(program, guard.vault).setPaused(true)]).step;
  });
}
