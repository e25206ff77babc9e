import { expect } from "chai";
import { State } from "../../services/scheduler/src/core/state";
import { isDone } from "../../services/scheduler/src/core/step";
import { sha256 } from "../../services/scheduler/src/keys";
import { signMessage, type Signed } from "../../services/scheduler/src/messages";
import { addressOf, audience, chain, Core, expectRefused, heartbeatOf, keyOf, nodeOf, requestOf, scheduler, start } from "./fixture";

const cheap = nodeOf("cheap", { floorPrice: 800_000n });
const dear = nodeOf("dear", { floorPrice: 900_000n });

/** Two nodes that are there, the cheap one and the dear one. */
function market(): Core {
  const core = new Core(new State()).begin(cheap, dear);
  core.beat("cheap");
  core.beat("dear");
  return core;
}

/** A market with a job that runs on the cheap node. */
function running() {
  const core = market();
  const job = core.ask("renter");
  core.answer("accept", "cheap", job);
  core.session(job, "proposed");
  core.session(job, "active");
  return { core, job };
}

const cancel = (core: Core, job: string, renter = "renter") =>
  core.send({ kind: "cancel", signed: signMessage("cancel", { audience, job }, keyOf(renter)) });
const seal = (core: Core, job: string, node: string, renter = "renter") =>
  core.send({ kind: "seal", signed: signMessage("seal", { audience, job, node, sealedHash: sha256("sealed") }, keyOf(renter)) });

const forged = <Body>({ body }: Signed<Body>): Signed<Body> => ({ body, signature: "0".repeat(128) });

describe("a job", () => {
  it("goes from an offer to its end", () => {
    const core = market();
    const job = core.ask("renter");
    expect(core.job(job).status).to.equal("offered");
    expect(core.job(job).placement!.offer).to.include({ node: cheap.node, rate: 800_000n, attempt: 1 });
    core.answer("accept", "cheap", job);
    expect(core.job(job).status).to.equal("assigned");
    core.session(job, "proposed");
    expect(core.job(job).status).to.equal("opened");
    expect(core.session(job, "active")).to.deep.equal([{ kind: "run", job, session: addressOf(`session ${job}`) }]);
    expect(core.job(job).status).to.equal("running");
    core.send(chain([], { closedSessions: [addressOf(`session ${job}`)] }));
    expect(core.job(job)).to.include({ status: "ended", end: "Finished" });
    core.beat("cheap", { sequence: core.at + 1 });
    expect(core.job(core.ask("renter", { nonce: "2" })).placement!.offer.node).to.equal(cheap.node);
  });

  it("waits for a node that can take it, and gets the first one", () => {
    const core = new Core(new State()).begin(cheap);
    const [first, second] = [core.ask("renter"), core.ask("renter", { nonce: "2" })];
    expect(core.job(first).status).to.equal("waiting");
    const made = core.beat("cheap");
    expect(made.map(({ kind }) => kind)).to.deep.equal(["offer"]);
    expect(core.job(first).status).to.equal("offered");
    expect(core.job(second).status).to.equal("waiting");
    core.wait(600);
    expect(core.job(second)).to.include({ status: "ended", end: "NoNode" });
  });

  it("never takes more slots of a node than it has", () => {
    const core = new Core(new State()).begin(cheap);
    core.beat("cheap", { slots: 2 });
    const jobs = ["1", "2", "3"].map((nonce) => core.ask("renter", { nonce }));
    expect(jobs.map((job) => core.job(job).status)).to.deep.equal(["offered", "offered", "waiting"]);
  });

  it("never asks more of a node's bond than is free, counting offers that are not on chain yet", () => {
    // A bond of 2,000 basis points of 0.8 USDC an hour: two hours each ask 0.32; 100.5 - 100 leave room for one.
    const core = new Core(new State()).begin({ ...cheap, bond: 100_500_000n, bondRequired: 100_000_000n });
    core.beat("cheap", { slots: 9 });
    const jobs = ["1", "2"].map((nonce) => core.ask("renter", { nonce, duration: 7_200 }));
    expect(jobs.map((job) => core.job(job).status)).to.deep.equal(["offered", "waiting"]);
  });

  it("goes to the next node when one declines, lets the offer expire, or does not accept on chain", () => {
    const next = [
      (core: Core, job: string) => core.answer("decline", "cheap", job),
      (core: Core) => core.wait(30),
      (core: Core, job: string) => {
        core.answer("accept", "cheap", job);
        core.session(job, "proposed");
        return core.wait(61);
      },
    ];
    for (const fail of next) {
      const core = market();
      const job = core.ask("renter");
      fail(core, job);
      expect(core.job(job)).to.include({ status: "offered", attempt: 2 });
      expect(core.job(job).placement!.offer.node).to.equal(dear.node);
    }
  });

  it("does not go to a node that just let another down, for longer each time", () => {
    const core = new Core(new State()).begin(cheap, dear);
    let nonce = 0;
    const offeredAfter = (seconds: number) => {
      core.wait(seconds);
      core.beat("cheap", { slots: 2 });
      core.beat("dear", { slots: 2 });
      return core.ask("renter", { nonce: `${nonce++}` });
    };
    const declineAfter = (seconds: number) => {
      const job = offeredAfter(seconds);
      core.answer("decline", "cheap", job);
      cancel(core, job);
    };
    const expectOfferAfter = (seconds: number, node: string) => {
      const job = offeredAfter(seconds);
      expect(core.job(job).placement!.offer.node).to.equal(node);
      cancel(core, job);
    };
    declineAfter(0);
    expectOfferAfter(59, dear.node);
    expectOfferAfter(1, cheap.node);
    declineAfter(1);
    expectOfferAfter(60, dear.node);
    expectOfferAfter(60, cheap.node);
    const job = offeredAfter(1);
    core.session(job, "active");
    declineAfter(1);
    expectOfferAfter(60, cheap.node);
  });

  it("gives the slot back when the renter does not open a session", () => {
    const core = market();
    const job = core.ask("renter");
    core.answer("accept", "cheap", job);
    core.wait(60);
    core.beat("cheap");
    core.wait(60);
    expect(core.job(job)).to.include({ status: "ended", end: "NotOpened" });
    expect(core.job(core.ask("renter", { nonce: "2" })).placement!.offer.node).to.equal(cheap.node);
  });

  it("is forgotten after a while, and its request has expired by then", () => {
    const core = market();
    const signed = requestOf("renter", { expiresAt: core.at + 3_600 });
    core.send({ kind: "job", signed });
    const [job] = core.state.jobs.keys();
    cancel(core, job!);
    core.wait(86_400);
    expect(core.state.jobs.has(job!)).to.equal(false);
    expectRefused(() => core.send({ kind: "job", signed }), "RequestExpired");
  });

  it("ends after as many nodes as the parameters allow", () => {
    const core = market();
    core.send({ ...start, parameters: { ...core.state.parameters, attempts: 1 } } as typeof start);
    const job = core.ask("renter");
    core.answer("decline", "cheap", job);
    expect(core.job(job)).to.include({ status: "ended", end: "TooManyAttempts" });
  });
});

describe("failover", () => {
  it("moves a silent node's job to the next one, and keeps what proves the silence", () => {
    const { core, job } = running();
    const heardAt = core.at;
    core.wait(60);
    core.beat("dear");
    const made = core.wait(30);
    expect(made.map(({ kind }) => kind)).to.deep.equal(["silent", "failover", "offer"]);
    expect(core.job(job)).to.include({ status: "offered", attempt: 2 });
    expect(core.job(job).placement!.offer.node).to.equal(dear.node);
    const [fault] = core.job(job).faults;
    expect(fault).to.deep.include({ node: cheap.node, at: core.at, heardAt, lastHeartbeat: heartbeatOf("cheap", heardAt) });
    expect(fault!.session).to.include({ state: "active", activeAt: heardAt, silenceLimit: 300 });
  });

  it("moves the jobs of a node that is closed on chain", () => {
    const { core, job } = running();
    core.send(chain([], { closedNodes: [cheap.node] }));
    expect(core.job(job).placement!.offer.node).to.equal(dear.node);
  });

  it("lets the job wait as long as a new one may when no node is free", () => {
    const { core, job } = running();
    core.wait(90);
    expect(core.job(job)).to.include({ status: "waiting", waitUntil: core.at + 3_600 });
  });

  it("does not take the session on the silent node for one on the next", () => {
    const { core, job } = running();
    const old = core.job(job).placement!.session!;
    core.wait(60);
    core.beat("dear");
    core.wait(30);
    core.answer("accept", "dear", job);
    core.send(chain([], { sessions: [{ ...old, state: "settled" }] }));
    core.send(chain([], { closedSessions: [old.session] }));
    expect(core.job(job).status).to.equal("assigned");
    core.session(job, "active", addressOf("another session"));
    expect(core.job(job).status).to.equal("running");
  });

  it("takes a node back when it is heard again, but not for the job it lost", () => {
    const { core, job } = running();
    core.wait(90);
    core.wait(60);
    core.beat("cheap");
    expect(core.job(job).status).to.equal("waiting");
    expect(core.job(core.ask("renter", { nonce: "2" })).placement!.offer.node).to.equal(cheap.node);
  });
});

describe("when the scheduler itself was away", () => {
  it("takes that for nobody's silence: each node has the whole patience again", () => {
    const { core, job } = running();
    core.wait(80);
    expect(core.beAway(10_000)).to.deep.equal([]);
    expect(core.wait(89)).to.deep.equal([]);
    expect(core.job(job)).to.include({ status: "running", attempt: 1 });
    expect(core.wait(1).map(({ kind }) => kind)).to.deep.equal(["silent", "silent", "failover", "wait"]);
  });

  it("does not hear for a node that was silent before", () => {
    const { core } = running();
    core.wait(90);
    core.beAway(1_000);
    expect(core.state.view.nodes.get(cheap.node)!.silent).to.equal(true);
  });

  it("makes an offer again that could not be answered, and holds it against nobody", () => {
    const core = market();
    const job = core.ask("renter");
    const { id } = core.job(job).placement!;
    expect(core.beAway(30).map(({ kind }) => kind)).to.deep.equal(["expire", "offer"]);
    expect(core.job(job).placement).to.deep.include({ offer: { ...core.job(job).placement!.offer, node: cheap.node, expiresAt: core.at + 30 } });
    expect(core.job(job).placement!.id).to.not.equal(id);
    expect(core.state.view.nodes.get(cheap.node)).to.include({ strikes: 0, resting: false });
    expect(core.beAway(29)).to.deep.equal([]);
  });

  it("looks at the chain before it says that a session was not opened or not accepted", () => {
    for (const shown of ["assigned", "proposed"] as const) {
      const core = market();
      const job = core.ask("renter");
      core.answer("accept", "cheap", job);
      if (shown === "proposed") core.session(job, shown);
      expect(core.beAway(1_000), shown).to.deep.equal([]);
      core.session(job, "active");
      expect(core.job(job)).to.include({ status: "running", attempt: 1 });
    }
  });

  it("is refused where the log shows that it was there", () => {
    const core = market();
    const absent = (since: number) => () => core.send({ kind: "absent", since });
    core.at += 10;
    expectRefused(absent(core.at - 11), "WasThere");
    expectRefused(absent(core.at - 2), "WasThere");
    absent(core.at - 10)();
    expectRefused(absent(core.at), "WasThere");
  });
});

describe("what the core refuses", () => {
  it("a heartbeat that the operator did not sign", () => {
    const core = market();
    const signed = heartbeatOf("cheap", core.at, { sequence: core.at + 1 });
    expectRefused(() => core.send({ kind: "heartbeat", signed: forged(signed) }), "WrongSignature");
    const stolen = signMessage("heartbeat", signed.body, keyOf("dear"));
    expectRefused(() => core.send({ kind: "heartbeat", signed: stolen }), "WrongSignature");
  });

  it("a heartbeat replayed, out of order, of another time, or for another scheduler", () => {
    const core = market();
    expectRefused(() => core.beat("cheap"), "HeartbeatReplayed");
    expectRefused(() => core.beat("cheap", { sequence: 1 }), "HeartbeatReplayed");
    expectRefused(() => core.beat("cheap", { sequence: core.at + 1, at: core.at - 31 }), "ClockSkew");
    expectRefused(() => core.beat("cheap", { sequence: core.at + 1, at: core.at + 31 }), "ClockSkew");
    expectRefused(() => core.beat("cheap", { sequence: core.at + 1, audience: addressOf("other") }), "WrongAudience");
  });

  it("a heartbeat from nowhere, or with an endpoint that is not the chain's", () => {
    const core = market();
    expectRefused(() => core.beat("stranger"), "NodeUnknown");
    expectRefused(() => core.beat("cheap", { sequence: core.at + 1, endpoint: "https://evil.example" }), "EndpointDiffers");
  });

  it("a request that the renter did not sign, that has expired, or that would live for ever", () => {
    const core = market();
    const signed = requestOf("renter");
    expectRefused(() => core.send({ kind: "job", signed: forged(signed) }), "WrongSignature");
    const changed = { ...signed, body: { ...signed.body, maxRate: 9n } };
    expectRefused(() => core.send({ kind: "job", signed: changed }), "WrongSignature");
    expectRefused(() => core.ask("renter", { expiresAt: core.at }), "RequestExpired");
    expectRefused(() => core.ask("renter", { expiresAt: core.at + 3_601 }), "RequestExpired");
  });

  it("one message in place of another, though both are signed by the right key", () => {
    const core = market();
    const job = core.ask("renter");
    const body = { audience, offer: core.job(job).placement!.id, node: cheap.node };
    const declined = signMessage("decline", body, keyOf("cheap"));
    expectRefused(() => core.send({ kind: "accept", signed: declined }), "WrongSignature");
  });

  it("an answer from a node that was not asked, too late, or to an offer that is gone", () => {
    const core = market();
    const job = core.ask("renter");
    expectRefused(() => core.answer("accept", "dear", job), "NotYourOffer");
    const { id } = core.job(job).placement!;
    const signed = signMessage("accept", { audience, offer: id, node: cheap.node }, keyOf("cheap"));
    core.wait(30);
    expectRefused(() => core.send({ kind: "accept", signed }), "OfferUnknown");
    core.answer("accept", "dear", job);
    expectRefused(() => core.answer("decline", "dear", job), "OfferClosed");
  });

  it("to do twice what was done, because it is done", () => {
    const core = market();
    const signed = requestOf("renter");
    core.send({ kind: "job", signed });
    expect(isDone(core.state, { kind: "job", signed })).to.equal(true);
    const [job] = core.state.jobs.values();
    const answered = signMessage("accept", { audience, offer: job!.placement!.id, node: cheap.node }, keyOf("cheap"));
    expect(isDone(core.state, { kind: "accept", signed: answered })).to.equal(false);
    core.send({ kind: "accept", signed: answered });
    expect(isDone(core.state, { kind: "accept", signed: answered })).to.equal(true);
  });

  it("to cancel another's job, one that runs, or one that has ended", () => {
    const { core, job } = running();
    expectRefused(() => cancel(core, job), "JobRuns");
    const other = core.ask("renter", { nonce: "2" });
    expectRefused(() => cancel(core, other, "stranger"), "WrongSignature");
    cancel(core, other);
    core.state.jobs.get(other)!.end = "NoNode";
    expectRefused(() => cancel(core, other), "JobEnded");
    expectRefused(() => cancel(core, sha256("nothing")), "JobUnknown");
  });

  it("a spec sealed to a node that has not taken the job, or by a stranger", () => {
    const core = market();
    const job = core.ask("renter");
    expectRefused(() => seal(core, job, cheap.node), "NotAssigned");
    core.answer("accept", "cheap", job);
    expectRefused(() => seal(core, job, dear.node), "NotAssigned");
    expectRefused(() => seal(core, job, cheap.node, "stranger"), "WrongSignature");
    seal(core, job, cheap.node);
    expect(core.job(job).placement!.sealedHash).to.equal(sha256("sealed"));
  });

  it("more open jobs of one renter, and more waiting jobs, than the parameters allow", () => {
    const core = new Core(new State()).begin();
    core.send({ ...start, parameters: { ...core.state.parameters, jobsPerRenter: 2, waitingJobs: 3 } } as typeof start);
    core.ask("renter");
    core.ask("renter", { nonce: "2" });
    expectRefused(() => core.ask("renter", { nonce: "3" }), "TooManyJobs");
    core.ask("another");
    expectRefused(() => core.ask("third"), "QueueFull");
  });

  it("another scheduler's key", () => {
    const core = market();
    expectRefused(() => core.send({ ...start, scheduler: addressOf("other") } as typeof start), "KeyDiffers");
    expect(core.state.scheduler).to.equal(scheduler.publicKey);
  });

  it("to pass over a deadline", () => {
    const core = market();
    core.ask("renter");
    core.at += 30;
    expectRefused(() => core.beat("cheap", { sequence: core.at + 1 }), "TickMissing");
  });
});
