import { SchedulerError } from "../errors";
import { sha256 } from "../keys";
import { messageId, verifyMessage } from "../messages";
import { offerId, type Offer } from "../offer";
import { MOMENT, type Decision, type End, type Event, type EventOf, type Fault } from "./events";
import { obstacles } from "./explain";
import type { SessionFacts } from "./facts";
import { match } from "./match";
import type { Job, Placement, State } from "./state";
import type { Heard } from "./view";

const LONGEST_REST = 86_400;

/**
 * One event at one time: throws and changes nothing, or changes the state and returns what followed. Nothing else changes
 * the state, and nothing here knows of a clock, a network or chance, so whoever repeats the events gets the same.
 */
export function step(state: State, at: number, event: Event): Decision[] {
  const due = state.nextDue();
  // What an absence delayed is not due before it is known of.
  const isOnTime = event.kind === "tick" || event.kind === "absent" || due > at;
  if (at < state.at || !isOnTime) throw new SchedulerError("TickMissing", { at, last: state.at, due });
  check(state, at, event);
  state.at = at;
  const made: Decision[] = [];
  apply(state, event, made);
  placeWaiting(state, made);
  return made;
}

/** Whether it has been done already: then the sender did not hear so, and it is done. */
export function isDone(state: State, event: Event): boolean {
  switch (event.kind) {
    case "job":
      return state.jobs.has(messageId("job", event.signed.body));
    case "accept":
      return state.jobOfOffer(event.signed.body.offer)?.placement?.acceptedAt !== undefined;
    case "cancel":
      return state.jobs.get(event.signed.body.job)?.end === "Cancelled";
    case "seal": {
      const { job, node, sealedHash } = event.signed.body;
      const placement = placementAt(state.jobs.get(job), node);
      return placement?.sealedHash === sealedHash;
    }
    case "chain":
      // Another process read something newer.
      return event.slot < state.slot;
    // What was declined or heard before is refused: it has other consequences now.
    case "decline":
    case "heartbeat":
    case "start":
    case "absent":
    case "tick":
      return false;
  }
}

function check(state: State, at: number, event: Event): void {
  if (event.kind === "tick" || event.kind === "chain") return;
  if (event.kind === "start") {
    if (state.scheduler === undefined || state.scheduler === event.scheduler) return;
    throw new SchedulerError("KeyDiffers", { key: event.scheduler, expected: state.scheduler });
  }
  if (event.kind === "absent") {
    const { since } = event;
    if (since >= state.at && at - since > MOMENT) return;
    throw new SchedulerError("WasThere", { since, at, last: state.at });
  }
  const { audience } = event.signed.body;
  if (audience !== state.scheduler) throw new SchedulerError("WrongAudience", { audience, expected: state.scheduler ?? "none" });
  switch (event.kind) {
    case "heartbeat":
      return checkHeartbeat(state, at, event);
    case "job":
      return checkJob(state, at, event);
    case "accept":
    case "decline":
      return checkAnswer(state, at, event);
    case "cancel":
      return checkCancel(state, event);
    case "seal":
      return checkSeal(state, event);
  }
}

function checkHeartbeat({ view, parameters }: State, at: number, { signed }: EventOf<"heartbeat">): void {
  const { node, sequence, endpoint, at: sentAt } = signed.body;
  const known = view.nodes.get(node);
  if (!known) throw new SchedulerError("NodeUnknown", { node });
  verifyMessage("heartbeat", signed, known.facts.operator);
  const last = known.heard?.signed.body.sequence ?? -1;
  if (sequence <= last) throw new SchedulerError("HeartbeatReplayed", { sequence, last });
  if (Math.abs(at - sentAt) > parameters.skewSeconds) throw new SchedulerError("ClockSkew", { at: sentAt, now: at });
  if (sha256(endpoint) !== known.facts.endpointHash) throw new SchedulerError("EndpointDiffers", { endpoint });
}

function checkJob(state: State, at: number, { signed }: EventOf<"job">): void {
  const { parameters, view } = state;
  const { renter, expiresAt } = signed.body;
  verifyMessage("job", signed, renter);
  if (expiresAt <= at || expiresAt > at + parameters.waitSeconds) throw new SchedulerError("RequestExpired", { expiresAt, now: at });
  const open = state.openJobs(renter);
  if (open >= parameters.jobsPerRenter) throw new SchedulerError("TooManyJobs", { renter, open });
  if (state.waiting.size < parameters.waitingJobs) return;
  const wanted = { id: messageId("job", signed.body), request: signed.body, excluded: [] };
  if (!match(view, wanted).winner) throw new SchedulerError("QueueFull", { waiting: state.waiting.size });
}

function checkAnswer(state: State, at: number, { kind, signed }: EventOf<"accept" | "decline">): void {
  const { offer, node } = signed.body;
  const job = state.jobOfOffer(offer);
  if (!job?.placement) throw new SchedulerError("OfferUnknown", { offer });
  if (job.placement.offer.node !== node) throw new SchedulerError("NotYourOffer", { offer, node });
  const known = state.view.nodes.get(node);
  if (!known) throw new SchedulerError("NodeUnknown", { node });
  verifyMessage(kind, signed, known.facts.operator);
  if (job.status !== "offered") throw new SchedulerError("OfferClosed", { offer, status: job.status });
  const { expiresAt } = job.placement.offer;
  if (expiresAt <= at) throw new SchedulerError("OfferExpired", { offer, expiresAt, now: at });
}

function checkCancel(state: State, { signed }: EventOf<"cancel">): void {
  const job = known(state, signed.body.job);
  verifyMessage("cancel", signed, job.signed.body.renter);
  if (job.status === "ended") throw new SchedulerError("JobEnded", { job: job.id, end: job.end! });
  if (job.status === "opened" || job.status === "running") throw new SchedulerError("JobRuns", { job: job.id });
}

function checkSeal(state: State, { signed }: EventOf<"seal">): void {
  const { job: id, node } = signed.body;
  const job = known(state, id);
  verifyMessage("seal", signed, job.signed.body.renter);
  if (job.status === "ended") throw new SchedulerError("JobEnded", { job: id, end: job.end! });
  if (!placementAt(job, node) || job.status === "offered") throw new SchedulerError("NotAssigned", { job: id, node });
}

function known(state: State, id: string): Job {
  const job = state.jobs.get(id);
  if (!job) throw new SchedulerError("JobUnknown", { job: id });
  return job;
}

const placementAt = (job: Job | undefined, node: string): Placement | undefined =>
  job?.placement?.offer.node === node ? job.placement : undefined;

function apply(state: State, event: Event, made: Decision[]): void {
  switch (event.kind) {
    case "start":
      state.scheduler = event.scheduler;
      state.parameters = event.parameters;
      return;
    case "chain":
      return followChain(state, event, made);
    case "heartbeat": {
      const { signed } = event;
      const { node } = signed.body;
      state.hear(node, state.at);
      const heard = { signed, at: state.at, turn: state.nextTurn() };
      state.view.change(node, { heard, silent: false, resting: state.view.nodes.get(node)!.restUntil > state.at });
      return;
    }
    case "job": {
      const { signed } = event;
      const job: Job = {
        id: messageId("job", signed.body),
        signed,
        status: "waiting",
        attempt: 0,
        excluded: [],
        faults: [],
        pastSessions: [],
        waitUntil: signed.body.expiresAt,
        turn: 0,
      };
      state.add(job);
      return place(state, job, made);
    }
    case "accept": {
      const job = state.jobOfOffer(event.signed.body.offer)!;
      job.placement!.acceptedAt = state.at;
      state.move(job, "assigned", state.at + state.parameters.openSeconds);
      made.push({ kind: "assign", job: job.id, node: event.signed.body.node });
      return;
    }
    case "decline":
      return replace(state, state.jobOfOffer(event.signed.body.offer)!, made);
    case "cancel":
      return end(state, state.jobs.get(event.signed.body.job)!, "Cancelled", made);
    case "seal":
      state.jobs.get(event.signed.body.job)!.placement!.sealedHash = event.signed.body.sealedHash;
      return;
    case "absent":
      return comeBack(state, made);
    case "tick":
      return passTime(state, made);
  }
}

/** Nobody is blamed for what the scheduler could not hear, nor for what the chain shows and it has not read yet. */
function comeBack(state: State, made: Decision[]): void {
  const { at, parameters } = state;
  state.listeningSince = at;
  for (const job of [...state.jobs.values()].sort((a, b) => a.turn - b.turn)) {
    if (job.status === "assigned" || job.status === "opened") {
      state.move(job, job.status, Math.max(job.deadline!, at + parameters.openSeconds));
    } else if (job.status === "offered" && job.deadline! <= at) {
      made.push({ kind: "expire", job: job.id, node: job.placement!.offer.node });
      state.leave(job);
      delete job.placement;
      place(state, job, made);
    }
  }
}

function passTime(state: State, made: Decision[]): void {
  // All of them first: none gets the job of another.
  const silent: string[] = [];
  for (let node = state.firstSilent(); node !== undefined; node = state.firstSilent()) {
    made.push({ kind: "silent", node });
    state.stopHearing(node);
    state.view.change(node, { silent: true });
    silent.push(node);
  }
  for (const node of silent) lose(state, node, state.view.nodes.get(node)!.heard, made);
  for (let job = state.firstDue(); job; job = state.firstDue()) {
    switch (job.status) {
      case "waiting":
        end(state, job, "NoNode", made);
        break;
      case "offered":
      case "opened":
        // No answer; or no acceptance on chain, and the renter gets its money back there.
        made.push({ kind: "expire", job: job.id, node: job.placement!.offer.node });
        replace(state, job, made);
        break;
      case "assigned":
        end(state, job, "NotOpened", made);
        break;
      case "ended":
        state.forget(job);
        made.push({ kind: "forget", job: job.id });
        break;
      case "running":
        throw new Error("unreachable: a running job has no deadline");
    }
  }
}

function followChain(state: State, event: EventOf<"chain">, made: Decision[]): void {
  const { view } = state;
  state.slot = event.slot;
  if (event.market) view.market = event.market;
  for (const facts of event.nodes) view.set(facts);
  for (const node of event.closedNodes) {
    const heard = view.nodes.get(node)?.heard;
    state.stopHearing(node);
    view.delete(node);
    lose(state, node, heard, made);
  }
  for (const session of event.sessions) follow(state, session, made);
  for (const session of event.closedSessions) {
    const job = state.jobOfSession(session);
    const isCurrent = job && job.status !== "ended" && job.placement?.session?.session === session;
    if (isCurrent) end(state, job, job.status === "running" ? "Finished" : "Cancelled", made);
  }
}

/** A session on chain belongs to the oldest job that it fits: same renter, node and spec. */
function follow(state: State, session: SessionFacts, made: Decision[]): void {
  const fits = ({ placement, signed: { body } }: Job) =>
    body.renter === session.renter && body.specHash === session.specHash && !placement!.session;
  const job = state.jobOfSession(session.session) ?? state.jobsAt(session.node).filter(fits).sort((a, b) => a.turn - b.turn)[0];
  const placement = job?.placement;
  const isPast = placement?.session && placement.session.session !== session.session;
  if (!job || !placement || isPast || job.pastSessions.includes(session.session) || job.status === "ended") return;
  state.attach(job, placement, session);
  if (session.state === "proposed") return state.move(job, "opened", session.acceptBy + 1);
  if (job.status !== "running") {
    state.unreserve(placement);
    state.view.change(session.node, { strikes: 0, restUntil: 0, resting: false });
    state.move(job, "running", undefined);
    made.push({ kind: "run", job: job.id, session: session.session });
  }
  if (session.state === "settled") end(state, job, "Finished", made);
}

/** The node is gone: whoever it has accepted goes elsewhere, with what proves its silence. */
function lose(state: State, node: string, heard: Heard | undefined, made: Decision[]): void {
  for (const job of state.jobsAt(node)) {
    if (job.status === "offered" || !heard) {
      made.push({ kind: "expire", job: job.id, node });
    } else {
      const { session } = job.placement!;
      const fault: Fault = { node, at: state.at, lastHeartbeat: heard.signed, heardAt: heard.at, ...(session && { session }) };
      job.faults.push(fault);
      job.waitUntil = state.at + state.parameters.waitSeconds;
      made.push({ kind: "failover", job: job.id, fault });
    }
    replace(state, job, made);
  }
}

/**
 * Away from the node that has it, and never back. The node rests: otherwise a few cheap nodes that take no job would stop
 * the whole market.
 */
function replace(state: State, job: Job, made: Decision[]): void {
  const { offer, session } = job.placement!;
  job.excluded.push(offer.node);
  if (session) job.pastSessions.push(session.session);
  state.leave(job);
  delete job.placement;
  strike(state, offer.node);
  place(state, job, made);
}

function strike({ at, view, parameters }: State, node: string): void {
  const strikes = (view.nodes.get(node)?.strikes ?? 0) + 1;
  const rest = Math.min(parameters.restSeconds * 2 ** (strikes - 1), LONGEST_REST);
  view.change(node, { strikes, restUntil: at + rest, resting: true });
}

/** Offers the job to the node that wins it, or lets it wait. */
function place(state: State, job: Job, made: Decision[]): void {
  const { at, view, parameters } = state;
  if (job.attempt >= parameters.attempts) return end(state, job, "TooManyAttempts", made);
  const { body } = job.signed;
  const { winner } = match(view, { id: job.id, request: body, excluded: job.excluded });
  if (!winner) {
    if (at >= job.waitUntil) return end(state, job, "NoNode", made);
    job.turn = state.nextTurn();
    state.move(job, "waiting", job.waitUntil);
    made.push({ kind: "wait", job: job.id });
    return;
  }
  job.attempt++;
  job.turn = state.nextTurn();
  const offer: Offer = {
    scheduler: state.scheduler!,
    job: job.id,
    attempt: job.attempt,
    renter: body.renter,
    node: winner.node,
    specHash: body.specHash,
    rate: winner.rate,
    duration: body.duration,
    issuedAt: at,
    expiresAt: at + parameters.offerSeconds,
  };
  const reserved = view.bondFor(view.nodes.get(winner.node)!, body.duration);
  state.place(job, { id: offerId(offer), offer, reserved });
  state.move(job, "offered", offer.expiresAt);
  made.push({ kind: "offer", offer });
}

function end(state: State, job: Job, how: End, made: Decision[]): void {
  state.leave(job);
  state.end(job, how);
  made.push({ kind: "end", job: job.id, end: how });
}

/** Who has waited longest goes first, where a node has become free or better. */
function placeWaiting(state: State, made: Decision[]): void {
  for (let improved = state.view.takeImproved(); improved.length > 0; improved = state.view.takeImproved()) {
    for (const id of [...state.waiting]) {
      const job = state.jobs.get(id)!;
      const wanted = { request: job.signed.body, excluded: job.excluded };
      if (improved.some((node) => obstacles(state.view, node, wanted).length === 0)) place(state, job, made);
    }
  }
}
