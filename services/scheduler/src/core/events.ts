import { z } from "zod";
import { answer, cancellation, heartbeat, jobRequest, sealing, signed } from "../messages";
import { offer } from "../offer";
import { address, hash, natural, seconds } from "../schema";
import { marketFacts, nodeFacts, sessionFacts } from "./facts";

/** Longer than this without a look at the log, and the scheduler was not listening. */
export const MOMENT = 2;

/** How patient the scheduler is. */
const patience = z.strictObject({
  /** How long a node may think about an offer. */
  offerSeconds: seconds.min(1),
  /** How long a renter may take to open the session once a node has accepted. */
  openSeconds: seconds.min(1),
  /** Not heard of for longer than this while the scheduler listened, a node is silent and its jobs go to others. */
  silenceSeconds: seconds.min(2 * MOMENT),
  /** How far a node's clock may be off. */
  skewSeconds: seconds,
  /** The longest that a request may wait for a node. */
  waitSeconds: seconds.min(1),
  /** How long an ended job is remembered: not shorter than a request may live, or it could be replayed. */
  keepSeconds: seconds.min(1),
  /** How long a node gets no offers after one came to nothing; doubles each time, until a job runs. */
  restSeconds: seconds.min(1),
  /** To how many nodes a job is offered at most. */
  attempts: natural.min(1),
  jobsPerRenter: natural.min(1),
  waitingJobs: natural.min(1),
});

export const parameters = patience.refine(
  ({ keepSeconds, waitSeconds }) => keepSeconds >= waitSeconds,
  "keepSeconds must not be below waitSeconds",
);

/** What comes in. Everything that the scheduler does follows from these. */
export const event = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("start"), scheduler: address, parameters }),
  /** What changed on the chain. */
  z.strictObject({
    kind: z.literal("chain"),
    slot: natural,
    market: marketFacts.optional(),
    nodes: z.array(nodeFacts),
    closedNodes: z.array(address),
    sessions: z.array(sessionFacts),
    closedSessions: z.array(address),
  }),
  z.strictObject({ kind: z.literal("heartbeat"), signed: signed(heartbeat) }),
  z.strictObject({ kind: z.literal("job"), signed: signed(jobRequest) }),
  z.strictObject({ kind: z.literal("accept"), signed: signed(answer) }),
  z.strictObject({ kind: z.literal("decline"), signed: signed(answer) }),
  z.strictObject({ kind: z.literal("cancel"), signed: signed(cancellation) }),
  z.strictObject({ kind: z.literal("seal"), signed: signed(sealing) }),
  /** The scheduler itself was down, stalled or without its database since then. */
  z.strictObject({ kind: z.literal("absent"), since: seconds }),
  /** Time passed: offers expire, nodes fall silent, jobs fail over. */
  z.strictObject({ kind: z.literal("tick") }),
]);

/** What a node's silence is proven by: its own last signature, and the session's times on the chain. */
export const fault = z.strictObject({
  node: address,
  at: seconds,
  lastHeartbeat: signed(heartbeat),
  heardAt: seconds,
  session: sessionFacts.optional(),
});

export const ends = ["Finished", "Cancelled", "NoNode", "NotOpened", "TooManyAttempts"] as const;

/** What followed from it. */
export const decision = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("wait"), job: hash }),
  z.strictObject({ kind: z.literal("offer"), offer }),
  z.strictObject({ kind: z.literal("expire"), job: hash, node: address }),
  z.strictObject({ kind: z.literal("assign"), job: hash, node: address }),
  z.strictObject({ kind: z.literal("run"), job: hash, session: address }),
  z.strictObject({ kind: z.literal("silent"), node: address }),
  z.strictObject({ kind: z.literal("failover"), job: hash, fault }),
  z.strictObject({ kind: z.literal("end"), job: hash, end: z.enum(ends) }),
  z.strictObject({ kind: z.literal("forget"), job: hash }),
]);

export type Parameters = z.infer<typeof parameters>;
export type Event = z.infer<typeof event>;
export type EventOf<Kind extends Event["kind"]> = Extract<Event, { kind: Kind }>;
export type Fault = z.infer<typeof fault>;
export type Decision = z.infer<typeof decision>;
export type End = (typeof ends)[number];

export const DEFAULT_PARAMETERS: Parameters = {
  offerSeconds: 30,
  openSeconds: 120,
  silenceSeconds: 90,
  skewSeconds: 30,
  waitSeconds: 3_600,
  keepSeconds: 86_400,
  restSeconds: 60,
  attempts: 8,
  jobsPerRenter: 100,
  waitingJobs: 10_000,
};
