import { canonical } from "../canonical";
import type { EventOf } from "../core/events";
import type { SessionFacts } from "../core/facts";
import type { State } from "../core/state";
import type { Snapshot } from "./read";

/** The most nodes in one entry of the log. */
const NODES = 1_000;

/** What a snapshot shows that the state does not know yet. */
export function changes(state: State, { slot, market, nodes, sessions }: Snapshot): EventOf<"chain">[] {
  const { view, jobs } = state;
  const seen = new Set(nodes.map(({ node }) => node));
  const open = new Set(sessions.map(({ session }) => session));
  const changed = nodes.filter((facts) => differs(facts, view.nodes.get(facts.node)?.facts));
  const closedNodes = [...view.nodes.keys()].filter((node) => !seen.has(node));
  const running = [...jobs.values()].filter(({ status }) => status === "opened" || status === "running");
  const closedSessions = running.flatMap(({ placement }) => placement?.session?.session ?? []).filter((session) => !open.has(session));
  const first: EventOf<"chain"> = {
    kind: "chain",
    slot,
    ...(differs(market, view.market) && { market }),
    nodes: changed.slice(0, NODES),
    closedNodes,
    sessions: sessions.filter((session) => isNews(state, session)),
    closedSessions,
  };
  const isEmpty = !first.market && [first.nodes, closedNodes, first.sessions, closedSessions].every(({ length }) => length === 0);
  if (isEmpty) return [];
  const more: EventOf<"chain">[] = [];
  for (let from = NODES; from < changed.length; from += NODES) {
    const nodes = changed.slice(from, from + NODES);
    more.push({ kind: "chain", slot, nodes, closedNodes: [], sessions: [], closedSessions: [] });
  }
  // Nodes before sessions: what a session asks of a bond is counted by then.
  return [...more, first];
}

function isNews(state: State, session: SessionFacts): boolean {
  const known = state.jobOfSession(session.session);
  if (known) return known.placement?.session?.session === session.session && differs(session, known.placement.session);
  return state
    .jobsAt(session.node)
    .some(({ signed: { body }, placement }) => body.renter === session.renter && body.specHash === session.specHash && !placement?.session);
}

const differs = (a: object, b: object | undefined): boolean => b === undefined || canonical(a) !== canonical(b);
