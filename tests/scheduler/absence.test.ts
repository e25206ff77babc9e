import { expect } from "chai";
import { DEFAULT_PARAMETERS } from "../../services/scheduler/src/core/events";
import { Engine } from "../../services/scheduler/src/engine";
import { signMessage } from "../../services/scheduler/src/messages";
import { replay } from "../../services/scheduler/src/replay";
import type { Database } from "../../services/scheduler/src/store";
import { emptyDatabase } from "./database";
import { addressOf, audience, chain, Core, heartbeatOf, jobIdOf, keyOf, nodeOf, NOW, requestOf, scheduler, sessionOf } from "./fixture";

const { silenceSeconds } = DEFAULT_PARAMETERS;

describe("a scheduler that was away", () => {
  let database: Database;
  let now: number;
  let open: Engine[];
  const start = async () => {
    // Looks only when the test says so.
    const engine = await Engine.open({ database, key: scheduler, parameters: DEFAULT_PARAMETERS, clock: () => now, pollMilliseconds: 2 ** 30 });
    open.push(engine);
    return engine;
  };
  const beat = (engine: Engine, name: string) => engine.submit({ kind: "heartbeat", signed: heartbeatOf(name, now) });
  const jobOf = ({ state }: Engine) => [...state.jobs.values()][0]!;
  /** Time passes, and the scheduler looks on. */
  async function listen(engine: Engine, seconds: number): Promise<void> {
    for (let passed = 0; passed < seconds; passed++) {
      now++;
      await engine.look();
    }
  }
  const absences = async (engine: Engine) => {
    const lines = await engine.log(1, 1_000);
    expect(replay(lines, audience)).to.include({ holds: true });
    return lines.filter((line) => line.includes('"kind":"absent"')).length;
  };

  /** A job that runs on the cheap node of two. */
  async function running(): Promise<Engine> {
    const engine = await start();
    await engine.submit(chain([nodeOf("cheap", { floorPrice: 800_000n }), nodeOf("dear")]));
    await beat(engine, "cheap");
    await beat(engine, "dear");
    const signed = requestOf("renter", { expiresAt: now + 600 });
    await engine.submit({ kind: "job", signed });
    const { id } = jobOf(engine).placement!;
    const body = { audience, offer: id, node: addressOf("node cheap") };
    await engine.submit({ kind: "accept", signed: signMessage("accept", body, keyOf("cheap")) });
    const sessions = [sessionOf(new Core(engine.state, now), jobIdOf(signed), "active", addressOf("session"))];
    await engine.submit(chain([], { sessions }));
    return engine;
  }

  beforeEach(async () => {
    now = NOW;
    open = [];
    database = await emptyDatabase();
  });
  afterEach(() => Promise.all(open.map((engine) => engine.close())));

  it("was down for longer than its patience: the healthy node keeps its job, and the one that stays silent loses it", async () => {
    await (await running()).close();
    now += 100 * silenceSeconds;
    const engine = await start();
    await listen(engine, silenceSeconds - 1);
    expect(jobOf(engine)).to.include({ status: "running", attempt: 1 });
    await beat(engine, "cheap");
    await listen(engine, 1);
    expect([...engine.state.view.nodes.values()].map(({ silent }) => silent), "cheap, dear").to.deep.equal([false, true]);
    expect(jobOf(engine)).to.deep.include({ status: "running", faults: [] });

    await beat(engine, "dear");
    await listen(engine, silenceSeconds - 1);
    expect(jobOf(engine)).to.include({ status: "offered", attempt: 2 });
    expect(jobOf(engine).faults.map(({ node }) => node)).to.deep.equal([addressOf("node cheap")]);
    expect(await absences(engine)).to.equal(1);
  });

  it("stalled, or its clock jumped: that is no silence either", async () => {
    const engine = await running();
    now += silenceSeconds;
    await beat(engine, "dear");
    expect(jobOf(engine)).to.include({ status: "running", attempt: 1 });
    expect(await absences(engine)).to.equal(1);
    now -= 10_000;
    await engine.look();
    expect(jobOf(engine)).to.include({ status: "running", attempt: 1 });
  });

  it("was away while another process on its database listened: the silence counts", async () => {
    await (await running()).close();
    const other = await start();
    await listen(other, silenceSeconds - 10);
    const back = await start();
    await listen(other, 10);
    await back.look();
    expect(jobOf(back).faults.map(({ node }) => node)).to.deep.equal([addressOf("node cheap")]);
    expect(await absences(back)).to.equal(0);
  });
});
