import { expect } from "chai";
import { canonical } from "../../services/scheduler/src/canonical";
import { explain } from "../../services/scheduler/src/core/explain";
import type { Event } from "../../services/scheduler/src/core/events";
import { State } from "../../services/scheduler/src/core/state";
import { isDone, step } from "../../services/scheduler/src/core/step";
import { SchedulerError } from "../../services/scheduler/src/errors";
import { decodeEntry, EMPTY, encodeEntry, entryHash, nextEntry, type Entry } from "../../services/scheduler/src/log";
import { signMessage } from "../../services/scheduler/src/messages";
import { replay } from "../../services/scheduler/src/replay";
import { Random } from "../support/random";
import { addressOf, audience, chain, heartbeatOf, keyOf, nodeOf, NOW, requestOf, scheduler, start, sessionOf, Core } from "./fixture";

const NAMES = ["ada", "bob", "cyd", "dan", "eve", "fay"];

/** A market that goes through whatever comes by chance; every entry is kept, and `each` sees the state after it. */
function walk(seed: string, steps: number, each: (event: Event, at: number, state: State) => State = (_, __, state) => state): string[] {
  const random = new Random(seed);
  let state = new State();
  let head = EMPTY;
  let at = NOW;
  const lines: string[] = [];
  const log = (event: Event) => {
    if (isDone(state, event)) return;
    try {
      const entry = nextEntry(head, at, event, step(state, at, event), scheduler);
      head = { index: entry.index, hash: entryHash(entry) };
      lines.push(encodeEntry(entry));
      state = each(event, at, state);
    } catch (error) {
      if (!(error instanceof SchedulerError)) throw error;
    }
  };
  const price = () => BigInt(random.int(5, 12)) * 100_000n;
  log(start);
  log(chain(NAMES.map((name) => nodeOf(name, { floorPrice: price() }))));
  for (let turn = 0; turn < steps; turn++) {
    if (random.chance(3)) {
      const since = at;
      at += random.int(3, 200);
      log({ kind: "absent", since });
    } else at += random.int(0, 12);
    if (state.nextDue() <= at) log({ kind: "tick" });
    const jobs = [...state.jobs.values()].filter(({ status }) => status !== "ended").sort((a, b) => (a.id < b.id ? -1 : 1));
    const job = jobs.length > 0 ? random.pick(jobs) : undefined;
    const live = job?.placement ? job : undefined;
    const name = NAMES.find((name) => addressOf(`node ${name}`) === live?.placement?.offer.node) ?? random.pick(NAMES);
    const node = addressOf(`node ${name}`);
    const session = live && (live.placement!.session?.session ?? addressOf(`session ${live.id} ${live.attempt}`));
    const draw = random.int(1, 100);
    if (draw <= 45) log({ kind: "heartbeat", signed: heartbeatOf(random.pick(NAMES), at, { slots: random.int(0, 3), sequence: at * 1_000 + turn }) });
    else if (draw <= 60) {
      const duration = random.pick([600, 3_600, 3_000_000]);
      log({ kind: "job", signed: requestOf(random.pick(["r1", "r2"]), { nonce: `${turn}`, duration, expiresAt: at + random.int(30, 600) }) });
    } else if (draw <= 78 && live) {
      const kind = random.chance(80) ? "accept" : "decline";
      log({ kind, signed: signMessage(kind, { audience, offer: live.placement!.id, node }, keyOf(name)) });
    } else if (draw <= 90 && live && session) {
      const core = new Core(state, at);
      log(chain([], { sessions: [sessionOf(core, live.id, random.pick(["proposed", "active", "active", "closing", "settled"]), session)] }));
    } else if (draw <= 94 && session) log(chain([], { closedSessions: [session] }));
    else if (draw <= 97) log(chain([nodeOf(name, { floorPrice: price(), bondRequired: BigInt(random.int(0, 900)) * 1_000_000n })]));
    else if (job) log({ kind: "cancel", signed: signMessage("cancel", { audience, job: job.id }, keyOf("r1")) });
  }
  return lines;
}

/** The entry again, changed and signed anew: by a scheduler that lies, or by somebody else. */
function rewrite(line: string, change: (entry: Entry) => void, key = scheduler): string {
  const entry = decodeEntry(line);
  change(entry);
  const { previous, index, at, event, decisions } = entry;
  return encodeEntry(nextEntry({ index: index - 1, hash: previous }, at, event, decisions, key));
}

describe("the log", () => {
  let lines: string[];
  const at = (kind: Event["kind"], decided?: string) =>
    lines.findIndex((line) => {
      const { event, decisions } = decodeEntry(line);
      return event.kind === kind && (decided === undefined || decisions.some(({ kind }) => kind === decided));
    });

  before(() => (lines = walk("log", 300)));

  it("comes to every kind of decision", () => {
    const kinds = new Set(lines.flatMap((line) => decodeEntry(line).decisions.map(({ kind }) => kind)));
    expect([...kinds]).to.include.members(["wait", "offer", "expire", "assign", "run", "silent", "failover", "end"]);
  });

  it("replays to the same winners, entry by entry", () => {
    const result = replay(lines, audience);
    expect(result.holds).to.equal(true);
    expect(result.head.index).to.equal(lines.length);
  });

  it("never gives a node more jobs than slots, or more than its bond", () => {
    walk("slots", 300, (_, __, state) => {
      for (const node of state.view.nodes.values()) {
        const jobs = state.jobsAt(node.facts.node);
        expect(node.jobs).to.equal(jobs.length);
        expect(node.reserved).to.equal(jobs.reduce((sum, { placement }) => sum + placement!.reserved, 0n));
      }
      for (const job of state.jobs.values()) {
        if (job.status !== "offered" || job.placement!.offer.issuedAt !== state.at) continue;
        const node = state.view.nodes.get(job.placement!.offer.node)!;
        expect(state.view.freeSlots(node)).to.be.at.least(0);
      }
      return state;
    });
  });

  it("goes on the same from a checkpoint taken anywhere", () => {
    const random = new Random("checkpoints");
    const broken = walk("log", 300, (_, __, state) => (random.chance(10) ? State.restore(state.checkpoint()) : state));
    expect(broken).to.deep.equal(lines);
  });

  it("lets one ask why, as of any decision", () => {
    const decided = at("job", "offer");
    const { event, decisions } = decodeEntry(lines[decided]!);
    const offer = decisions.flatMap((decision) => (decision.kind === "offer" ? [decision.offer] : []))[0]!;
    if (event.kind !== "job") return expect.fail();
    const { state } = replay(lines.slice(0, decided), audience);
    const why = explain(state.view, { id: offer.job, request: event.signed.body, excluded: [] });
    expect(why.find(({ isWinner }) => isWinner)?.node).to.equal(offer.node);
  });

  const tampered = (index: number, line: string | undefined) =>
    replay([...lines.slice(0, index), ...(line === undefined ? [] : [line]), ...lines.slice(index + 1, index + 3)], audience);
  const expectFault = (result: ReturnType<typeof replay>, index: number, fault: string) => {
    expect(result).to.include({ holds: false, index: index + 1, fault });
  };

  it("names the entry that somebody changed", () => {
    for (const index of [0, 1, 7, at("job")]) {
      const line = lines[index]!;
      expectFault(tampered(index, line.replace(/"at":(\d+)/, '"at":1')), index, "NotSigned");
      expectFault(tampered(index, `${line} `), index, "Malformed");
      expectFault(tampered(index, line.slice(1)), index, "Malformed");
      expectFault(tampered(index, rewrite(line, () => undefined, keyOf("mallory"))), index, "NotSigned");
    }
  });

  it("names the place where one is left out, doubled or moved", () => {
    expectFault(tampered(5, undefined), 5, "OutOfOrder");
    expectFault(tampered(5, lines[4]), 5, "OutOfOrder");
    expectFault(tampered(5, rewrite(lines[6]!, (entry) => (entry.index = 6))), 5, "ChainBroken");
  });

  it("names the first decision that the scheduler's own key signed against the rules", () => {
    const index = at("job", "offer");
    const lie = rewrite(lines[index]!, ({ decisions }) => {
      for (const decision of decisions) if (decision.kind === "offer") decision.offer.rate += 1n;
    });
    expectFault(tampered(index, lie), index, "DecisionsDiffer");
    expectFault(tampered(index, rewrite(lines[index]!, (entry) => (entry.decisions = []))), index, "DecisionsDiffer");
  });

  it("names a message that nobody signed, and a deadline that was held back", () => {
    const heartbeat = at("heartbeat");
    const invented = rewrite(lines[heartbeat]!, ({ event }) => {
      if (event.kind === "heartbeat") event.signed.body.slots = 4_000;
    });
    expectFault(tampered(heartbeat, invented), heartbeat, "NotAllowed");
    const tick = at("tick");
    const next = decodeEntry(lines[tick - 1]!).at;
    expectFault(tampered(tick, rewrite(lines[tick]!, (entry) => (entry.at = next - 1_000))), tick, "NotAllowed");
  });

  it("names an absence that the entries before it deny", () => {
    const absent = at("absent");
    const longer = rewrite(lines[absent]!, ({ event }) => {
      if (event.kind === "absent") event.since -= 100;
    });
    expectFault(tampered(absent, longer), absent, "NotAllowed");
    const moment = rewrite(lines[absent]!, (entry) => {
      if (entry.event.kind === "absent") entry.at = entry.event.since + 2;
    });
    expectFault(tampered(absent, moment), absent, "NotAllowed");
  });

  it("is not another scheduler's", () => {
    const other = rewrite(lines[0]!, () => undefined, keyOf("mallory"));
    expect(replay([other], addressOf("mallory"))).to.include({ holds: false, index: 1, fault: "NotAllowed" });
  });
});

describe("the canonical text", () => {
  it("sorts keys, writes bigints as strings and leaves out what is undefined", () => {
    expect(canonical({ b: 1n, a: [true, null, "é\n"], c: undefined, aa: {} })).to.equal('{"a":[true,null,"é\\n"],"aa":{},"b":"1"}');
  });

  it("has no text for what is not exact", () => {
    for (const value of [1.5, NaN, Infinity, 2 ** 53, () => 1, undefined]) expect(() => canonical(value)).to.throw(TypeError);
  });
});
