import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { DEFAULT_PARAMETERS } from "../../services/scheduler/src/core/events";
import { Engine } from "../../services/scheduler/src/engine";
import type { SchedulerError } from "../../services/scheduler/src/errors";
import { signMessage } from "../../services/scheduler/src/messages";
import { replay } from "../../services/scheduler/src/replay";
import { openDatabase } from "../../services/scheduler/src/store";
import type { ApiClient } from "./client";
import { freshDatabase } from "./database";
import { addressOf, audience, chain, heartbeatOf, jobIdOf, keyOf, nodeOf, requestOf, scheduler } from "./fixture";
import { startPostgres, type Postgres } from "./postgres";
import { SchedulerProcess, writeKeypair } from "./process";

const NODES = Array.from({ length: 8 }, (_, at) => `node-${at}`);
const now = () => Math.floor(Date.now() / 1_000);

/** Puts the nodes into a scheduler's database, as a process that follows the chain would. */
async function bringNodes(location: string, key = scheduler): Promise<void> {
  const database = await openDatabase(location, () => undefined);
  try {
    const engine = await Engine.open({ database, key, parameters: DEFAULT_PARAMETERS });
    await engine.submit(chain(NODES.map((name) => nodeOf(name))));
    await engine.close();
  } finally {
    await database.close();
  }
}

const beat = (api: ApiClient, name: string, sequence: number) =>
  api.send("POST", `/v1/nodes/${addressOf(`node ${name}`)}/heartbeat`, heartbeatOf(name, now(), { sequence }));

const request = (nonce: number) => requestOf("renter", { nonce: `${nonce}`, expiresAt: now() + 600 });

const jobs = async (api: ApiClient) => (await api.get(`/v1/jobs?renter=${addressOf("renter")}&limit=1000`)).json.jobs;
const log = async (api: ApiClient) => (await api.get("/v1/log?limit=1000")).text.trimEnd().split("\n");

describe("the scheduler as processes", () => {
  let folder: string;
  let key: string;
  const processes: SchedulerProcess[] = [];
  const start = async (...options: string[]) => {
    const started = await SchedulerProcess.start("--key", key, ...options);
    processes.push(started);
    return started;
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "scheduler-"));
    key = writeKeypair(folder, "scheduler");
  });

  afterEach(async () => {
    for (const process of processes.splice(0)) await process.kill();
  });

  after(() => rmSync(folder, { recursive: true }));

  it("loses nothing that it answered when it is killed in the middle", async () => {
    const database = await freshDatabase(join(folder, "database"));
    await bringNodes(database);
    const first = await start("--database", database);
    for (const name of NODES) expect((await beat(first.api, name, 1)).status).to.equal(200);

    const answered: string[] = [];
    let killed: Promise<void> | undefined;
    const sent = Array.from({ length: 40 }, async (_, nonce) => {
      const signed = request(nonce);
      const { status } = await first.api.send("POST", "/v1/jobs", signed);
      if (status === 201) answered.push(jobIdOf(signed));
      if (answered.length === 15) killed ??= first.kill();
    });
    await Promise.allSettled(sent);
    await killed;
    expect(answered.length).to.be.at.least(15);

    const second = await start("--database", database);
    const kept = await jobs(second.api);
    expect(kept.map(({ id }) => id)).to.include.members(answered);
    expect(new Set(kept.flatMap(({ node }) => node ?? [])).size).to.equal(NODES.length);
    expect((await beat(second.api, NODES[0]!, 1)).json.error.code, "it remembers the sequence").to.equal("HeartbeatReplayed");
    expect(replay(await log(second.api), audience)).to.include({ holds: true });
    expect(await second.stop(), "exit code").to.equal(0);
  });

  it("takes nothing while its disk is full, and has lost nothing when there is room again", async function () {
    if (process.getuid?.() !== 0) this.skip(); // Only root mounts a disk that can be filled.
    const disk = join(folder, "disk");
    mkdirSync(disk);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64m", "disk", disk]);
    try {
      const database = await freshDatabase(join(disk, "database"));
      await bringNodes(database);
      const first = await start("--database", database);
      const answered: string[] = [];
      const refused = async (nonce: number): Promise<string | undefined> => {
        const signed = request(nonce);
        const { status, json } = await first.api.send("POST", "/v1/jobs", signed);
        if (status === 201) answered.push(jobIdOf(signed));
        return json.error?.code;
      };
      for (let nonce = 0; nonce < 5; nonce++) expect(await refused(nonce)).to.equal(undefined);
      const filler = join(disk, "filler");
      execFileSync("sh", ["-c", 'cat /dev/zero > "$1" 2>/dev/null || true', "sh", filler]);
      // What Postgres has room for in its files it still takes.
      let nonce = 5;
      let code: string | undefined;
      while (!code && nonce < 1_000) code = await refused(nonce++);
      expect(code).to.equal("StorageFailed");
      rmSync(filler);
      expect(await refused(nonce++), "once there is room").to.equal(undefined);
      await first.kill();

      const second = await start("--database", database);
      expect((await jobs(second.api)).map(({ id }) => id)).to.include.members(answered);
      expect(replay(await log(second.api), audience)).to.include({ holds: true });
      expect((await second.api.send("POST", "/v1/jobs", request(nonce))).status).to.equal(201);
      await second.kill();
    } finally {
      execFileSync("umount", ["--lazy", disk]);
    }
  });

  describe("on one Postgres", () => {
    let postgres: Postgres;
    before(async () => (postgres = await startPostgres()));
    after(() => postgres.stop());

    it("decides as one: no node twice, whoever was asked, and one goes on when the other dies", async () => {
      const { url } = postgres;
      await bringNodes(url);
      const [a, b] = await Promise.all([start("--database", url), start("--database", url)]);
      for (const [at, name] of NODES.entries()) expect((await beat((at % 2 ? a : b).api, name, 1)).status).to.equal(200);

      // Every request goes to both at once.
      const signed = Array.from({ length: 24 }, (_, nonce) => request(nonce));
      const answers = await Promise.all(signed.flatMap((body) => [a, b].map(({ api }) => api.send("POST", "/v1/jobs", body))));
      expect(answers.map(({ status }) => status)).to.satisfy((all: number[]) => all.every((status) => status === 200 || status === 201));

      const all = await jobs(a.api);
      expect(await jobs(b.api)).to.deep.equal(all);
      const offered = all.filter(({ status }) => status === "offered");
      expect(all).to.have.lengthOf(signed.length);
      expect(offered.map(({ node }) => node)).to.have.members(NODES.map((name) => addressOf(`node ${name}`)));

      // Both are told at once: once yes, once no. One answer counts, and both know which.
      const [name, { offer, id }] = [NODES[0]!, offered.find(({ node }) => node === addressOf(`node ${NODES[0]}`))!] as const;
      const reply = (kind: "accept" | "decline", { api }: SchedulerProcess) => {
        const body = { audience, offer: offer.id, node: addressOf(`node ${name}`) };
        return api.send("POST", `/v1/offers/${offer.id}/${kind}`, signMessage(kind, body, keyOf(name)));
      };
      const replies = await Promise.all([reply("accept", a), reply("decline", b)]);
      expect(replies.filter(({ status }) => status === 200)).to.have.lengthOf(1);
      expect((await a.api.get(`/v1/jobs/${id}`)).json).to.deep.equal((await b.api.get(`/v1/jobs/${id}`)).json);

      const refused = await bringNodes(url, keyOf("other")).catch((error: SchedulerError) => error.code);
      expect(refused, "a third with another key").to.equal("KeyDiffers");

      await a.kill();
      expect((await beat(b.api, NODES[1]!, 2)).status).to.equal(200);
      const lines = await log(b.api);
      expect(replay(lines, audience)).to.include({ holds: true });
      expect(await b.stop(), "exit code").to.equal(0);
    });
  });
});
