import { z } from "zod";
import { canonical } from "../canonical";
import { heartbeat, jobRequest, signed } from "../messages";
import { offer } from "../offer";
import { address, amount, hash, natural, seconds } from "../schema";
import { ends, fault, parameters, DEFAULT_PARAMETERS, type End, type Parameters } from "./events";
import { marketFacts, nodeFacts, sessionFacts } from "./facts";
import { Ordered } from "./ordered";
import { View } from "./view";

export const statuses = ["waiting", "offered", "assigned", "opened", "running", "ended"] as const;
export type Status = (typeof statuses)[number];

/** A node that a job was offered to, and how far that went. */
const placement = z.strictObject({
  id: hash,
  offer,
  /** What the node's bond must cover for it, until the chain counts it. */
  reserved: amount,
  acceptedAt: seconds.optional(),
  sealedHash: hash.optional(),
  session: sessionFacts.optional(),
});

const job = z.strictObject({
  id: hash,
  signed: signed(jobRequest),
  status: z.enum(statuses),
  end: z.enum(ends).optional(),
  attempt: natural,
  excluded: z.array(address),
  faults: z.array(fault),
  placement: placement.optional(),
  /** Sessions that it was to run in, and does not any more. */
  pastSessions: z.array(address),
  waitUntil: seconds,
  /** When something happens if nothing else does. */
  deadline: seconds.optional(),
  /** Its place among those who wait. */
  turn: natural,
});

export type Job = z.infer<typeof job>;
export type Placement = z.infer<typeof placement>;

const checkpoint = z.strictObject({
  scheduler: address.optional(),
  parameters,
  at: seconds,
  slot: natural,
  listeningSince: seconds,
  turn: natural,
  market: marketFacts,
  nodes: z.array(
    z.strictObject({
      facts: nodeFacts,
      heard: z.strictObject({ signed: signed(heartbeat), at: seconds, turn: natural }).optional(),
      silent: z.boolean(),
      strikes: natural,
      restUntil: seconds,
      resting: z.boolean(),
    }),
  ),
  jobs: z.array(job),
});

interface Timer {
  deadline: number;
  job: string;
}

/** Everything the scheduler knows. What can be derived is kept beside it for speed, and derived again by `restore`. */
export class State {
  scheduler: string | undefined;
  parameters: Parameters = DEFAULT_PARAMETERS;
  at = 0;
  slot = 0;
  /** When the scheduler was last back from an absence: what it could not hear before is nobody's silence. */
  listeningSince = 0;
  readonly view = new View();
  readonly jobs = new Map<string, Job>();

  /** Those who wait for a node, in turn. */
  readonly waiting = new Set<string>();
  /** Nodes that are not silent, the one heard of longest ago first. */
  private readonly heard = new Map<string, number>();
  private readonly timers = new Ordered<Timer>((a, b) => a.deadline - b.deadline || (a.job < b.job ? -1 : a.job > b.job ? 1 : 0));
  private readonly offers = new Map<string, string>();
  private readonly sessions = new Map<string, string>();
  private readonly placedAt = new Map<string, Set<string>>();
  private readonly open = new Map<string, number>();
  private turn = 0;

  nextTurn(): number {
    return this.turn++;
  }

  jobOfOffer(id: string): Job | undefined {
    return this.jobs.get(this.offers.get(id) ?? "");
  }

  jobOfSession(session: string): Job | undefined {
    return this.jobs.get(this.sessions.get(session) ?? "");
  }

  /** Jobs that hold a slot of the node, in the order of their ids. */
  jobsAt(node: string): Job[] {
    return [...(this.placedAt.get(node) ?? [])].sort().map((id) => this.jobs.get(id)!);
  }

  openJobs(renter: string): number {
    return this.open.get(renter) ?? 0;
  }

  /** When `tick` has something to do. */
  nextDue(): number {
    const [heardAt] = this.heard.values();
    return Math.min(heardAt === undefined ? Infinity : this.silentAt(heardAt), this.timers.firstFrom(0, 0)?.item.deadline ?? Infinity);
  }

  firstSilent(): string | undefined {
    const [oldest] = this.heard;
    return oldest && this.silentAt(oldest[1]) <= this.at ? oldest[0] : undefined;
  }

  private silentAt(heardAt: number): number {
    return Math.max(heardAt, this.listeningSince) + this.parameters.silenceSeconds;
  }

  firstDue(): Job | undefined {
    const first = this.timers.firstFrom(0, 0)?.item;
    return first && first.deadline <= this.at ? this.jobs.get(first.job) : undefined;
  }

  hear(node: string, at: number): void {
    this.heard.delete(node);
    this.heard.set(node, at);
  }

  stopHearing(node: string): void {
    this.heard.delete(node);
  }

  add(job: Job): void {
    this.jobs.set(job.id, job);
    const { renter } = job.signed.body;
    if (job.status !== "ended") this.open.set(renter, this.openJobs(renter) + 1);
    if (job.deadline !== undefined) this.timers.add({ deadline: job.deadline, job: job.id });
    if (job.status === "waiting") this.waiting.add(job.id);
    if (job.placement && job.status !== "ended") this.occupy(job, job.placement);
    if (job.placement?.session) this.sessions.set(job.placement.session.session, job.id);
    for (const session of job.pastSessions) this.sessions.set(session, job.id);
  }

  /** Moves a job to another status, with the deadline of that status. */
  move(job: Job, status: Status, deadline: number | undefined): void {
    if (job.deadline !== undefined) this.timers.delete({ deadline: job.deadline, job: job.id });
    if (deadline === undefined) delete job.deadline;
    else {
      job.deadline = deadline;
      this.timers.add({ deadline, job: job.id });
    }
    if (job.status === "waiting") this.waiting.delete(job.id);
    if (status === "waiting") this.waiting.add(job.id);
    job.status = status;
  }

  place(job: Job, placement: Placement): void {
    job.placement = placement;
    this.occupy(job, placement);
  }

  /** Gives the slot back. */
  leave(job: Job): void {
    const { placement } = job;
    if (!placement) return;
    const { id, offer, reserved } = placement;
    this.offers.delete(id);
    const at = this.placedAt.get(offer.node)!;
    at.delete(job.id);
    if (at.size === 0) this.placedAt.delete(offer.node);
    this.occupied(offer.node, -reserved);
  }

  /** What `work` sees as if the job held no slot. */
  asIfNotPlaced<Result>(job: Job, work: () => Result): Result {
    const { placement } = job;
    if (!placement || job.status === "ended") return work();
    this.leave(job);
    try {
      return work();
    } finally {
      this.occupy(job, placement);
      this.view.takeImproved();
    }
  }

  attach(job: Job, placement: Placement, session: NonNullable<Placement["session"]>): void {
    placement.session = session;
    this.sessions.set(session.session, job.id);
  }

  /** The chain counts the session from now on. */
  unreserve(placement: Placement): void {
    const { reserved } = placement;
    placement.reserved = 0n;
    this.occupied(placement.offer.node, -reserved);
  }

  end(job: Job, end: End): void {
    const { renter } = job.signed.body;
    const open = this.openJobs(renter) - 1;
    if (open === 0) this.open.delete(renter);
    else this.open.set(renter, open);
    job.end = end;
    this.move(job, "ended", this.at + this.parameters.keepSeconds);
  }

  forget(job: Job): void {
    this.move(job, "ended", undefined);
    for (const session of job.pastSessions) this.sessions.delete(session);
    if (job.placement?.session) this.sessions.delete(job.placement.session.session);
    this.jobs.delete(job.id);
  }

  private occupy(job: Job, { id, offer, reserved }: Placement): void {
    this.offers.set(id, job.id);
    const at = this.placedAt.get(offer.node) ?? new Set();
    this.placedAt.set(offer.node, at.add(job.id));
    this.occupied(offer.node, reserved);
  }

  private occupied(node: string, reserved: bigint): void {
    const view = this.view.nodes.get(node);
    if (!view) return;
    this.view.change(node, { jobs: this.placedAt.get(node)?.size ?? 0, reserved: view.reserved + reserved });
  }

  /** The whole state as a text, from which `restore` makes one that goes on the same. */
  checkpoint(): string {
    const { scheduler, parameters, at, slot, listeningSince, turn, view, jobs } = this;
    const nodes = [...view.nodes.values()].map(({ facts, heard, silent, strikes, restUntil, resting }) => ({
      facts,
      heard,
      silent,
      strikes,
      restUntil,
      resting,
    }));
    const inTurn = [...jobs.values()].sort((a, b) => a.turn - b.turn);
    return canonical({ scheduler, parameters, at, slot, listeningSince, turn, market: view.market, nodes, jobs: inTurn });
  }

  static restore(text: string): State {
    const from = checkpoint.parse(JSON.parse(text));
    const state = new State();
    state.scheduler = from.scheduler;
    state.parameters = from.parameters;
    state.at = from.at;
    state.slot = from.slot;
    state.listeningSince = from.listeningSince;
    state.turn = from.turn;
    state.view.market = from.market;
    for (const { facts, heard, ...standing } of from.nodes) {
      state.view.set(facts);
      state.view.change(facts.node, heard ? { heard, ...standing } : standing);
    }
    const awake = from.nodes.filter(({ heard, silent }) => heard && !silent);
    awake.sort((a, b) => a.heard!.turn - b.heard!.turn);
    for (const { facts, heard } of awake) state.hear(facts.node, heard!.at);
    for (const job of from.jobs) state.add(job);
    state.view.takeImproved();
    return state;
  }
}
