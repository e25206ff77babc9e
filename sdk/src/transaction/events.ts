import { parseProgramEvents, type ProgramEvent } from "../generated/programs";
import type { Outcome } from "../ledger/ledger";

/** What the market's programs say happened, in order. Nothing for a transaction that failed: its logs show what never was. */
export function parseEvents({ failure, logs }: Pick<Outcome, "failure" | "logs">): ProgramEvent[] {
  return failure ? [] : parseProgramEvents(logs);
}
