import type { MarketProgram } from "../programs/program";
import { executableHash, readProgram } from "../loader";
import type { State } from "../state";
import type { Context } from "./command";
import { row, type Row } from "./status";

/** Whether each program on chain is the one that was built here. docs/verify.md says what that shows. */
export function verify(state: State, { image }: Context, programs: readonly MarketProgram[]): Row[] {
  return programs.map(({ name, id }) => {
    const deployed = readProgram(state, id);
    return row(name, executableHash(image(name)), deployed ? executableHash(deployed.bytes) : "not deployed");
  });
}
