import { canonical } from "./canonical";
import { State } from "./core/state";
import { step } from "./core/step";
import { decodeEntry, EMPTY, encodeEntry, entryHash, isEntrySignedBy, type Entry, type Head } from "./log";

/** What was wrong with the first entry that does not follow from those before. */
export type Fault = "Malformed" | "OutOfOrder" | "ChainBroken" | "NotSigned" | "NotAllowed" | "DecisionsDiffer";

export type Replay =
  | { holds: true; head: Head; state: State }
  | { holds: false; index: number; fault: Fault; detail: string; head: Head; state: State };

/**
 * Repeats a log from its beginning: each entry is signed by the scheduler and chained to the one before, every message in
 * it is signed by whom it names, and what the scheduler decided is what the rules decide. `state` is the state after the
 * last entry that holds, so that replaying up to a decision lets `explain` say why.
 */
export function replay(lines: Iterable<string>, scheduler: string): Replay {
  const state = new State();
  let head = EMPTY;
  for (const line of lines) {
    const found = fault(state, head, line, scheduler);
    if ("fault" in found) return { holds: false, index: head.index + 1, ...found, head, state };
    head = { index: found.index, hash: entryHash(found) };
  }
  return { holds: true, head, state };
}

function fault(state: State, head: Head, line: string, scheduler: string): Entry | { fault: Fault; detail: string } {
  let entry: Entry;
  try {
    entry = decodeEntry(line);
  } catch (error) {
    return { fault: "Malformed", detail: String(error) };
  }
  if (encodeEntry(entry) !== line) return { fault: "Malformed", detail: "not the canonical text" };
  if (entry.index !== head.index + 1) return { fault: "OutOfOrder", detail: `it calls itself ${entry.index}` };
  if (entry.previous !== head.hash) return { fault: "ChainBroken", detail: `it follows ${entry.previous}, not ${head.hash}` };
  if (!isEntrySignedBy(entry, scheduler)) return { fault: "NotSigned", detail: `not by ${scheduler}` };
  if (entry.event.kind === "start" && entry.event.scheduler !== scheduler) {
    return { fault: "NotAllowed", detail: `it starts ${entry.event.scheduler}` };
  }
  try {
    const decisions = canonical(step(state, entry.at, entry.event));
    if (decisions !== canonical(entry.decisions)) return { fault: "DecisionsDiffer", detail: `the rules decide ${decisions}` };
  } catch (error) {
    return { fault: "NotAllowed", detail: String(error) };
  }
  return entry;
}
