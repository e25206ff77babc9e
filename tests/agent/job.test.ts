import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { expect } from "chai";
import { until } from "../../scripts/start/until";
import { Agent } from "../../services/agent/src/agent";
import { cgroupsNamed, findCgroupBase } from "../../services/agent/src/sandbox/cgroup";
import { groupPrefix } from "../../services/agent/src/sandbox/sandbox";
import { requestClose } from "../../sdk/src/escrow";
import { decodeReceipt } from "../../sdk/src/receipt";
import { send } from "../../sdk/src/send";
import { MIB } from "./fixture";
import { FLOOR, LIMITS, Market, Rental, type Terms } from "./rental";

describe("agent: a job", () => {
  let market: Market;
  let agent: Agent;
  let port: number;

  before(async () => {
    market = await Market.start();
    ({ agent, port } = await market.startAgent({ keepOutputs: 60 }));
  });

  after(async () => {
    await agent?.stop();
    await market?.stop();
  });

  it("is accepted, runs, is metered, paid to the last unit, and hands its outputs over", async () => {
    const [before, earned] = [await market.balance(market.renter.publicKey), await market.balance(market.operator.publicKey)];
    const script = 'read x < input; mkdir out; echo "$x $SECRET" > out/answer; perl -e "1 while (times)[0] < 1.2"; echo said';
    const input = Buffer.from("forty-two\n");
    const rental = await market.rent(port, {
      script,
      spec: {
        env: { SECRET: "renter's secret" },
        inputs: [{ name: "input", bytes: 10, sha256: "e23cdf8f685da8411435098a9f71c94aaf1c919aeeec593ad29b015ffee59b20" }],
        outputMiB: 1,
      },
    });
    expect((await rental.node.sendSpec(rental.sealed)).phase).to.equal("waiting");
    expect((await rental.onChain()).state).to.equal("active");
    await rental.node.bringInput("input", input);
    await rental.acknowledge();
    await rental.settled();

    const last = decodeReceipt(rental.chain.acknowledged!.bytes);
    expect(last.isFinal).to.equal(true);
    expect(Number(last.units)).to.be.within(1, 4);
    const gross = (last.units * FLOOR) / 3_600n;
    const fee = (gross * 250n) / 10_000n;
    expect(before - (await market.balance(market.renter.publicKey))).to.equal(gross + fee);
    expect((await market.balance(market.operator.publicKey)) - earned).to.equal(gross - fee);

    expect(Buffer.from((await rental.node.log("stdout")).bytes).toString()).to.equal("said\n");
    const { files } = await rental.node.outputs();
    expect(files.map((file) => file.path)).to.deep.equal(["answer"]);
    const answer = [];
    for await (const chunk of rental.node.output(files[0]!)) answer.push(chunk);
    expect(Buffer.concat(answer).toString()).to.equal("forty-two renter's secret\n");
  });

  describe("that a node does not take", () => {
    const refusals: [string, Terms, string][] = [
      ["pays less than the floor", { price: FLOOR - 1n }, "PriceBelowFloor"],
      ["asks for more CPUs than there are", { spec: { limits: { ...LIMITS, cpus: 5 } } }, "NoRoom"],
      ["asks for more memory than there is", { spec: { limits: { ...LIMITS, memoryMiB: 1_025 } } }, "NoRoom"],
      ["asks for more scratch than there is", { spec: { limits: { ...LIMITS, scratchMiB: 65 } } }, "NoRoom"],
    ];
    for (const [what, terms, code] of refusals) {
      it(`because it ${what}: the money stays the renter's`, async () => {
        expect(await codeOf(market.rent(port, terms).then((rental) => rental.node.sendSpec(rental.sealed)))).to.equal(code);
      });
    }

    it("because its spec is not the one that the session names", async () => {
      const [one, other] = [await market.rent(port), await market.rent(port)];
      expect(await codeOf(one.node.sendSpec(other.sealed))).to.equal("SpecHash");
      expect(await codeOf(one.node.sendSpec(one.sealed.map((byte) => byte ^ 1)))).to.equal("SpecSealed");
      expect(await codeOf(one.node.sendSpec(new Uint8Array(48 * 1_024 + 1)))).to.equal("SpecTooLong");
      expect((await one.onChain()).state).to.equal("proposed");
    });

    it("because whoever brings it does not hold the session's key", async () => {
      const [rental, other] = [await market.rent(port), await market.rent(port)];
      const thief = rental.connection({ sessionKey: other.sessionKey.secretKey });
      expect(await codeOf(thief.sendSpec(rental.sealed))).to.equal("PeerKey");
      await rental.node.sendSpec(rental.sealed);
      expect(await codeOf(thief.status())).to.equal("PeerKey");
      expect(await codeOf(thief.log("stdout"))).to.equal("PeerKey");
      await Promise.all([rental.node.stop(), rental.acknowledge()]);
      await rental.settled();
    });

    it("because the chain's clock and its own differ", async () => {
      const rental = await market.rent(port);
      market.ledger.bank.travel(60);
      expect(await codeOf(rental.node.sendSpec(rental.sealed))).to.equal("ClockSkew");
      market.ledger.bank.travel(-60);
    });
  });

  it("is known to the renter: a node with another key is sent nothing", async () => {
    const rental = await market.rent(port);
    const impostor = rental.connection({ receiptKey: rental.sessionKey.publicKey.toBytes() });
    expect(await codeOf(impostor.sendSpec(rental.sealed))).to.equal("PeerKey");
  });

  it("takes the input that it names, and no other", async () => {
    const sha256 = createHash("sha256").update("right").digest("hex");
    const rental = await market.rent(port, { script: "cat input", spec: { inputs: [{ name: "input", bytes: 5, sha256 }] } });
    await rental.node.sendSpec(rental.sealed);
    expect(await codeOf(rental.node.bringInput("other", Buffer.from("right")))).to.equal("InputUnknown");
    expect(await codeOf(rental.node.bringInput("input", Buffer.from("wrong")))).to.equal("InputWrong");
    expect(await codeOf(rental.node.bringInput("input", Buffer.alloc(MIB)))).to.equal("InputWrong");
    // While one copy comes, a second is not taken: the job could start in between, and put a link where it is written.
    const slow = new PassThrough();
    slow.write("rig");
    const brought = rental.node.bringInput("input", slow);
    const arriving = `${market.home.path}/scratch/${rental.session.toBase58()}/work/input`;
    await until("the first part", async () => existsSync(arriving));
    expect(await codeOf(rental.node.bringInput("input", Buffer.from("right")))).to.equal("InputUnknown");
    slow.end("ht");
    await brought;
    await rental.acknowledge();
    expect(Buffer.from((await rental.node.log("stdout")).bytes).toString()).to.equal("right");
    await rental.settled();
  });

  it("ends when the renter says so, and costs what was used", async () => {
    const rental = await market.rent(port, { script: "sleep 60" });
    await rental.node.sendSpec(rental.sealed);
    const acknowledged = rental.acknowledge();
    expect(["running", "ended"]).to.include((await rental.node.stop()).phase);
    await acknowledged;
    await rental.settled();
    expect(decodeReceipt(rental.chain.acknowledged!.bytes)).to.include({ isFinal: true, units: 0n });
  });

  it("ends when its units are used up, and never costs more", async () => {
    const rental = await market.rent(port, { script: "while :; do :; done", maxUnits: 1n });
    await rental.node.sendSpec(rental.sealed);
    await rental.acknowledge();
    await rental.settled();
    expect(decodeReceipt(rental.chain.acknowledged!.bytes)).to.include({ isFinal: true, units: 1n });
  });

  it("ends when the renter asks on chain, and is settled by its final receipt", async () => {
    const rental = await market.rent(port, { script: "sleep 60" });
    await rental.node.sendSpec(rental.sealed);
    await send(rental.client, await requestClose(rental.client, { session: rental.session }));
    await rental.acknowledge();
    await rental.settled();
  });

  it("shows nothing of its secrets on disk or in the agent's log", async () => {
    const rental = await market.rent(port, { script: "sleep 60", spec: { env: { TOKEN: "hunter2-of-the-renter" } } });
    await rental.node.sendSpec(rental.sealed);
    const grep = spawnSync("grep", ["-r", "-l", "hunter2-of-the-renter", market.home.path]);
    expect(grep.stdout.toString()).to.equal("");
    const arguments_ = spawnSync("grep", ["-l", "-s", "hunter2-of-the-renter", ...(await commandLines())]);
    expect(arguments_.stdout.toString()).to.equal("");
    await Promise.all([rental.node.stop(), rental.acknowledge()]);
    await rental.settled();
  });
});

describe("agent: a job whose renter", () => {
  let market: Market;
  let agent: Agent;
  let port: number;

  before(async () => {
    market = await Market.start();
    ({ agent, port } = await market.startAgent({ tolerance: 1 }));
  });

  after(async () => {
    await agent?.stop();
    await market?.stop();
  });

  it("vanishes is stopped, paid as far as it signed, and the rest goes back", async () => {
    const before = await market.balance(market.renter.publicKey);
    const rental = await market.rent(port, { script: "while :; do :; done" });
    await rental.node.sendSpec(rental.sealed);
    const acknowledged = rental.acknowledge();
    await until("a paid second", async () => ((rental.chain?.acknowledged && unitsOf(rental)) || 0n) >= 1n);
    rental.vanish();
    await acknowledged;

    await until("the request to close", async () => (await rental.onChain()).state === "closing");
    const status = await rental.node.status();
    expect(status.ending?.reason).to.equal("unacknowledged");
    market.ledger.bank.travel(301);
    await rental.settled();
    const gross = (unitsOf(rental) * FLOOR) / 3_600n;
    expect(before - (await market.balance(market.renter.publicKey))).to.equal(gross + (gross * 250n) / 10_000n);
  });
});

describe("agent: a job whose node", () => {
  let market: Market;

  before(async () => {
    market = await Market.start();
  });

  after(async () => market?.stop());

  it("stops and starts again is settled for what it used", async () => {
    const first = await market.startAgent();
    const rental = await market.rent(first.port, { script: "while :; do :; done" });
    await rental.node.sendSpec(rental.sealed);
    // Each would remove what the other's jobs leave.
    expect(await codeOf(market.startAgent())).to.equal("AgentRuns");
    await first.agent.stop();
    const second = await market.startAgent();
    const again = new Rental(market, rental.client, rental.session, rental.sessionKey, second.port, rental.sealed, 1);
    expect((await again.node.status()).ending).to.deep.equal({ code: 137, reason: "agentStopped" });
    await again.acknowledge();
    await again.settled();
    await second.agent.stop();
  });

  it("stops or is killed keeps what the job said and left, for as long as the renter may fetch it", async () => {
    const first = await market.startAgent({ keepOutputs: 60 });
    const rental = await market.rent(first.port, { script: "echo said; mkdir out; echo left > out/it", spec: { outputMiB: 1 } });
    await rental.node.sendSpec(rental.sealed);
    await rental.acknowledge();
    await rental.settled();
    const fetched = async (port: number) => {
      const { node } = new Rental(market, rental.client, rental.session, rental.sessionKey, port, rental.sealed, 1);
      const { phase, ending } = await node.status();
      const said = Buffer.from((await node.log("stdout")).bytes).toString();
      const { files } = await node.outputs();
      const parts: Uint8Array[] = [];
      for await (const part of node.output(files[0]!)) parts.push(part);
      return { phase, reason: ending?.reason, said, left: Buffer.concat(parts).toString() };
    };
    const expected = { phase: "settled", reason: "exited", said: "said\n", left: "left\n" };
    await until("the settlement", async () => (await rental.node.status()).phase === "settled");
    expect(await fetched(first.port)).to.deep.equal(expected);
    await first.agent.stop();
    expect(await cgroupsOf(market)).to.deep.equal([]);
    const second = await market.startAgent({ keepOutputs: 60 });
    expect(await fetched(second.port)).to.deep.equal(expected);
    expect(second.agent.room()).to.deep.include({ cpus: 4, slots: 4 });
    await second.agent.stop();
    // Its time is over.
    const third = await market.startAgent({ keepOutputs: 0 });
    await until("nothing left", async () => (await readdir(`${market.home.path}/scratch`)).length === 0);
    await third.agent.stop();
  });

  it("has a full disk stops, and is paid for what was signed before", async () => {
    const options = await market.agentOptions({ tolerance: 4 });
    await mkdir(options.home, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "small", options.home]);
    try {
      const agent = new Agent(options);
      const { port } = await agent.start({ host: "127.0.0.1", port: 0 });
      const rental = await market.rent(port, { script: "sleep 60" });
      await rental.node.sendSpec(rental.sealed);
      const refused = await market.rent(port);
      const acknowledged = rental.acknowledge();
      await until("a receipt", async () => (rental.chain?.acknowledgedNumber ?? 0n) > 0n);
      spawnSync("dd", ["if=/dev/zero", `of=${options.home}/fill`, "bs=4k"]);
      await until("the end", async () => (await rental.node.status()).ending);
      expect((await rental.node.status()).ending!.reason).to.equal("storeFailed");
      expect(await codeOf(refused.node.sendSpec(refused.sealed))).to.equal("InternalError");
      expect((await refused.onChain()).state).to.equal("proposed");
      rental.vanish();
      await acknowledged;
      // The renter's last answer may be what the node could no longer store.
      const signed = rental.chain.acknowledgedNumber - 1n;
      await until("the settlement", async () => (await rental.onChain()).number >= signed);
      await until("the request to close", async () => (await rental.onChain()).state === "closing");
      market.ledger.bank.travel(301);
      await rental.settled();
      await agent.stop();
    } finally {
      execFileSync("umount", ["--lazy", options.home]);
    }
  });
});

async function cgroupsOf({ home }: Market): Promise<string[]> {
  const base = await findCgroupBase(true);
  if ("whyNot" in base) throw new Error(base.whyNot);
  return (await cgroupsNamed(base)).filter((name) => name.startsWith(groupPrefix(`${home.path}/scratch`)));
}

function unitsOf({ chain }: Rental): bigint {
  return decodeReceipt(chain.acknowledged!.bytes).units;
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "accepted",
    (error: unknown) => (error as { code: string }).code,
  );
}

async function commandLines(): Promise<string[]> {
  return (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map((pid) => `/proc/${pid}/cmdline`);
}
