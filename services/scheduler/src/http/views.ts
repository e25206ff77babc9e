import { canonical } from "../canonical";
import type { Entry } from "../log";
import type { Job, State } from "../core/state";
import type { NodeView, View } from "../core/view";
import type { SigningKey } from "../keys";
import { signOffer } from "../offer";

/** A job as renters and nodes are shown it. */
export function jobView(job: Job, key: SigningKey) {
  const { id, status, end, signed, attempt, excluded, faults, placement, pastSessions, deadline } = job;
  return {
    id,
    status,
    end,
    request: signed.body,
    attempt,
    excluded,
    faults,
    pastSessions,
    // What the status waits for: an answer, the session's opening, its acceptance, a node.
    until: status === "ended" ? undefined : deadline,
    offer: placement && { id: placement.id, ...signOffer(placement.offer, key) },
    node: placement?.offer.node,
    rate: placement?.offer.rate,
    sealedHash: placement?.sealedHash,
    session: placement?.session,
  };
}

export function nodeView(view: View, node: NodeView) {
  const { facts, score, heard, silent, resting, jobs } = node;
  const last = heard?.signed.body;
  return {
    ...facts,
    score,
    heardAt: heard?.at,
    endpoint: last?.endpoint,
    load: last?.load,
    slots: last?.slots,
    freeSlots: Math.max(view.freeSlots(node), 0),
    jobs,
    isSilent: silent,
    isResting: resting,
  };
}

/** Jobs whose node something happened to in an entry, as the node is told. */
export function jobsTouched({ event, decisions }: Entry, node: string, state: State): Job[] {
  const ids = decisions.flatMap((decision) => {
    switch (decision.kind) {
      case "offer":
        return decision.offer.node === node ? [decision.offer.job] : [];
      case "assign":
      case "expire":
        return decision.node === node ? [decision.job] : [];
      case "failover":
        return decision.fault.node === node ? [decision.job] : [];
      case "run":
      case "end":
        return state.jobs.get(decision.job)?.placement?.offer.node === node ? [decision.job] : [];
      case "wait":
      case "silent":
      case "forget":
        return [];
    }
  });
  if (event.kind === "seal" && event.signed.body.node === node) ids.push(event.signed.body.job);
  return [...new Set(ids)].flatMap((id) => state.jobs.get(id) ?? []);
}

/** One server-sent event. */
export const sse = (name: string, data: object): string => `event: ${name}\ndata: ${canonical(data)}\n\n`;

/** For Prometheus. */
export function metrics({ jobs, waiting, view, slot }: State, index: number): string {
  const statuses = new Map<string, number>();
  for (const { status } of jobs.values()) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  let ready = 0;
  for (const node of view.nodes.values()) if (!node.silent && !node.resting && view.freeSlots(node) > 0) ready++;
  return [
    "# TYPE scheduler_jobs gauge",
    ...[...statuses].map(([status, count]) => `scheduler_jobs{status="${status}"} ${count}`),
    "# TYPE scheduler_jobs_waiting gauge",
    `scheduler_jobs_waiting ${waiting.size}`,
    "# TYPE scheduler_nodes gauge",
    `scheduler_nodes ${view.nodes.size}`,
    "# TYPE scheduler_nodes_ready gauge",
    `scheduler_nodes_ready ${ready}`,
    "# TYPE scheduler_log_index counter",
    `scheduler_log_index ${index}`,
    "# TYPE scheduler_chain_slot gauge",
    `scheduler_chain_slot ${slot}`,
    "",
  ].join("\n");
}
