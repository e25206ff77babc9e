import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { expect } from "chai";
import pino from "pino";
import { until } from "../../scripts/start/until";
import { signingKey, signMessage } from "../../services/scheduler/src";
import type { Agent } from "../../services/agent/src/agent";
import { parseConfig } from "../../services/agent/src/config";
import { SchedulerLink } from "../../services/agent/src/scheduler_link";
import { named } from "../support";
import { SchedulerProcess } from "../scheduler/process";
import { ENDPOINT, FLOOR, Market } from "./rental";

describe("agent: a scheduler", () => {
  let market: Market;
  let agent: Agent;
  let port: number;
  let scheduler: SchedulerProcess;
  let link: SchedulerLink;

  before(async () => {
    market = await Market.start();
    ({ agent, port } = await market.startAgent());
    const key = join(market.home.path, "scheduler.json");
    writeFileSync(key, JSON.stringify([...named("agent scheduler").secretKey]));
    scheduler = await SchedulerProcess.start("--key", key, "--rpc", market.ledger.url, "--chain-poll", "100");
    const config = parseConfig({
      rpc: market.ledger.url,
      operator: "unused",
      endpoint: ENDPOINT,
      region: "eu-test",
      floorPrice: `${FLOOR}`,
      room: { cpus: 4, memoryMiB: 1_024 },
      scheduler: { url: scheduler.api.url },
    });
    link = new SchedulerLink(agent, market.node, market.operator, { ...config, scheduler: config.scheduler! }, pino({ level: "silent" }));
  });

  after(async () => {
    await scheduler?.stop();
    await agent?.stop();
    await market?.stop();
  });

  it("hears of the node, offers it a job and carries the spec; the session on chain is what counts", async () => {
    const { api } = scheduler;
    const renter = signingKey(market.renter.secretKey);
    const post = async (method: string, path: string, kind: "job" | "seal", body: object, data?: string) => {
      const signed = signMessage(kind, body, renter);
      const answer = await api.send(method, path, data === undefined ? signed : { signed, data });
      expect(answer.status, answer.text).to.be.below(300);
      return answer.json;
    };
    await until("the node", async () => {
      await link.beat().catch(() => undefined);
      const { json } = await api.get("/v1/nodes");
      return json.nodes.length > 0;
    });

    const audience = named("agent scheduler").publicKey.toBase58();
    const spec = market.spec({ script: "echo matched" });
    const expiresAt = Math.floor(Date.now() / 1_000) + 300;
    const request = {
      audience,
      renter: market.renter.publicKey.toBase58(),
      specHash: Buffer.from(spec.hash).toString("hex"),
      class: "cpu" as const,
      capabilities: 0n,
      maxRate: FLOOR,
      duration: 100,
      nonce: "agent",
      expiresAt,
    };
    const { id } = await post("POST", "/v1/jobs", "job", request);
    const status = async (wanted: string) => {
      await link.beat();
      const { json } = await api.get(`/v1/jobs/${id}`);
      return json.status === wanted;
    };
    await until("the node's answer", () => status("assigned"));

    const rental = await market.open(port, spec, {});
    const sealedHash = createHash("sha256").update(rental.sealed).digest("hex");
    const sealing = { audience, job: id, node: market.node.toBase58(), sealedHash };
    await post("PUT", `/v1/jobs/${id}/spec`, "seal", sealing, Buffer.from(rental.sealed).toString("base64"));
    await until("the acceptance", async () => {
      await link.beat();
      return (await rental.onChain()).state === "active";
    });
    await rental.acknowledge();
    await rental.settled();
    await until("the job's end", () => status("ended"));
  });
});
