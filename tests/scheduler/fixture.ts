import { createHash } from "node:crypto";
import { DEFAULT_PARAMETERS, type Decision, type Event } from "../../services/scheduler/src/core/events";
import type { MarketFacts, NodeFacts, SessionFacts } from "../../services/scheduler/src/core/facts";
import type { State } from "../../services/scheduler/src/core/state";
import { step } from "../../services/scheduler/src/core/step";
import { SchedulerError, type SchedulerErrorCode } from "../../services/scheduler/src/errors";
import { sha256, signingKey } from "../../services/scheduler/src/keys";
import { messageId, signMessage, type Heartbeat, type JobRequest, type Signed } from "../../services/scheduler/src/messages";
import { expect } from "chai";

/** The same key for the same name in every run. */
export const keyOf = (name: string) => signingKey(createHash("sha256").update(`scheduler test: ${name}`).digest());
export const addressOf = (name: string): string => keyOf(name).publicKey;
export const scheduler = keyOf("scheduler");
export const audience = scheduler.publicKey;

export const NOW = 1_800_000_000;
export const endpointOf = (name: string): string => `https://${name}.example`;

export const market: MarketFacts = { minimumBond: 100_000_000n, sessionBondBps: 2_000, capabilityBonds: { 3: 500_000_000n } };

/** A node named so, its operator the same name's key. */
export function nodeOf(name: string, facts: Partial<NodeFacts> = {}): NodeFacts {
  return {
    node: addressOf(`node ${name}`),
    operator: addressOf(name),
    status: "available",
    class: "gpu",
    region: "eu-west-1",
    floorPrice: 1_000_000n,
    capabilities: 0n,
    benchmarkScore: 9_000,
    endpointHash: sha256(endpointOf(name)),
    reputation: { settled: 0n, abandoned: 0n, equivocated: 0n, disputesLost: 0n },
    bond: 1_000_000_000n,
    bondRequired: 0n,
    ...facts,
  };
}

export function chain(nodes: NodeFacts[], rest: Partial<Extract<Event, { kind: "chain" }>> = {}): Event {
  return { kind: "chain", slot: 1, market, nodes, closedNodes: [], sessions: [], closedSessions: [], ...rest };
}

export function heartbeatOf(name: string, at: number, body: Partial<Heartbeat> = {}): Signed<Heartbeat> {
  const whole = { audience, node: addressOf(`node ${name}`), sequence: at, at, slots: 1, load: 0, endpoint: endpointOf(name), ...body };
  return signMessage("heartbeat", whole, keyOf(name));
}

export function requestOf(renter: string, body: Partial<JobRequest> = {}): Signed<JobRequest> {
  const whole: JobRequest = {
    audience,
    renter: addressOf(renter),
    specHash: sha256(`spec of ${renter}`),
    class: "gpu",
    capabilities: 0n,
    maxRate: 2_000_000n,
    duration: 3_600,
    nonce: "1",
    expiresAt: NOW + 600,
    ...body,
  };
  return signMessage("job", whole, keyOf(renter));
}

export const jobIdOf = ({ body }: Signed<JobRequest>): string => messageId("job", body);

export const start: Event = { kind: "start", scheduler: audience, parameters: DEFAULT_PARAMETERS };

/** A core that hears events at times. */
export class Core {
  constructor(
    readonly state: State,
    public at = NOW,
  ) {}

  /** Lets time pass, and whatever is due happen, as the engine does. */
  wait(seconds: number): Decision[] {
    this.at += seconds;
    return this.state.nextDue() <= this.at ? step(this.state, this.at, { kind: "tick" }) : [];
  }

  /** The scheduler itself is down for so long. */
  beAway(seconds: number): Decision[] {
    const since = this.at;
    this.at += seconds;
    return [...this.send({ kind: "absent", since }), ...this.wait(0)];
  }

  send(event: Event): Decision[] {
    return step(this.state, this.at, event);
  }

  begin(...nodes: NodeFacts[]): this {
    this.send(start);
    this.send(chain(nodes));
    return this;
  }

  beat(name: string, body: Partial<Heartbeat> = {}): Decision[] {
    return this.send({ kind: "heartbeat", signed: heartbeatOf(name, this.at, body) });
  }

  ask(renter: string, body: Partial<JobRequest> = {}): string {
    const signed = requestOf(renter, { expiresAt: this.at + 600, ...body });
    this.send({ kind: "job", signed });
    return jobIdOf(signed);
  }

  job(id: string) {
    const job = this.state.jobs.get(id);
    if (!job) throw new Error(`no job ${id}`);
    return job;
  }

  /** The name's node answers the offer that a job has. */
  answer(kind: "accept" | "decline", name: string, job: string): Decision[] {
    const offer = this.job(job).placement!.id;
    return this.send({ kind, signed: signMessage(kind, { audience, offer, node: addressOf(`node ${name}`) }, keyOf(name)) });
  }

  /** The chain shows a session of the job. */
  session(job: string, state: SessionFacts["state"], session = addressOf(`session ${job}`)): Decision[] {
    return this.send(chain([], { sessions: [sessionOf(this, job, state, session)] }));
  }
}

export function sessionOf(core: Core, job: string, state: SessionFacts["state"], session: string): SessionFacts {
  const { placement, signed } = core.job(job);
  const { renter, specHash } = signed.body;
  return {
    session,
    renter,
    node: placement!.offer.node,
    specHash,
    state,
    acceptBy: core.at + 60,
    activeAt: core.at,
    expiresAt: core.at + 7_200,
    silenceLimit: 300,
  };
}

export function expectRefused(work: () => unknown, code: SchedulerErrorCode): void {
  try {
    work();
  } catch (error) {
    expect(error).to.be.instanceOf(SchedulerError);
    expect((error as SchedulerError).code).to.equal(code);
    return;
  }
  expect.fail(`not refused: ${code}`);
}
