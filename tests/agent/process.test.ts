import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { expect } from "chai";
import { until } from "../../scripts/start/until";
import { bundled } from "../../scripts/start/bundle";
import { freePort } from "../../scripts/start/processes";
import { decodeReceipt } from "../../sdk/src/receipt";
import { Random } from "../support";
import { FLOOR, Market } from "./rental";

describe("agent: a process that is killed", () => {
  const random = new Random("agent kills");
  let market: Market;
  let config: string;
  let port: number;
  let agent: ChildProcess | undefined;

  before(async () => {
    market = await Market.start();
    const { path } = market.home;
    port = await freePort();
    await mkdir(`${path}/state/keys`, { recursive: true });
    const secret = (name: string, bytes: Uint8Array) => writeFile(`${path}/state/keys/${name}.json`, JSON.stringify([...bytes]), { mode: 0o600 });
    await secret("receipt", market.receiptKey.secretKey);
    await secret("encryption", market.encryption.secretKey);
    await secret("operator", market.operator.secretKey);
    config = `${path}/config.json`;
    await writeFile(config, JSON.stringify({
      rpc: market.ledger.url,
      operator: `${path}/state/keys/operator.json`,
      home: `${path}/state`,
      scratch: `${path}/scratch`,
      listen: { host: "127.0.0.1", port },
      endpoint: `https://127.0.0.1:${port}`,
      region: "eu-test",
      floorPrice: `${FLOOR}`,
      room: { cpus: 2, memoryMiB: 512 },
      intervals: { receipt: 0.2, keepOutputs: 0 },
    }));
  });

  after(async () => {
    agent?.kill("SIGTERM");
    if (agent && agent.exitCode === null && agent.signalCode === null) await once(agent, "exit");
    await market?.stop();
  });

  async function start(): Promise<void> {
    const words = [...bundled("agent"), "start", "--config", config];
    agent = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
    for await (const line of createInterface({ input: agent.stdout! })) {
      if ((JSON.parse(line) as { msg: string }).msg === "ready") return;
    }
    throw new Error("the agent ended before it was ready");
  }

  for (const round of [1, 2]) {
    it(`at a random moment signs nothing twice and is paid for what both signed (${round})`, async () => {
      if (agent === undefined) await start();
      const [before, earned] = [await market.balance(market.renter.publicKey), await market.balance(market.operator.publicKey)];
      // Other tests run jobs at the same time: this one is known by its words.
      const script = `: killed ${round} of ${process.pid}; while :; do :; done`;
      const rental = await market.rent(port, { script });
      await rental.node.sendSpec(rental.sealed);
      // NodeEquivocated, or any other contradiction, would end this.
      const acknowledged = rental.acknowledge();
      const pause = random.int(0, 1_500);
      await new Promise((resolve) => setTimeout(resolve, pause));
      agent!.kill("SIGKILL");
      await once(agent!, "exit");
      await until("the workload's end", async () => !(await isRunning(script)));

      await start();
      await acknowledged;
      await rental.settled();
      rental.chain.verify();
      const last = decodeReceipt(rental.chain.acknowledged!.bytes);
      expect(last.isFinal).to.equal(true);
      const gross = (last.units * FLOOR) / 3_600n;
      const fee = (gross * 250n) / 10_000n;
      expect(before - (await market.balance(market.renter.publicKey))).to.equal(gross + fee);
      expect((await market.balance(market.operator.publicKey)) - earned).to.equal(gross - fee);
      for (const left of ["scratch", "state/jobs"]) {
        await until(`an empty ${left}`, async () => (await readdir(`${market.home.path}/${left}`)).length === 0);
      }
    });
  }
});

/** Whether any process of this machine runs the script. */
async function isRunning(script: string): Promise<boolean> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return commands.some((command) => command.includes(script));
}
