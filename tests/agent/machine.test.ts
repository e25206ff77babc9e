import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { expect } from "chai";
import { diskFolder, parseConfig, readConfig } from "../../services/agent/src/config";
import type { AgentError } from "../../services/agent/src/errors";
import { nodeKeys, readKeypair } from "../../services/agent/src/keys";
import { passes, selfTest } from "../../services/agent/src/self_test";
import { DRIVERS } from "../../services/agent/src/sandbox/probe";
import { folder } from "./fixture";

const least = {
  rpc: "http://127.0.0.1:8899",
  operator: "/keys/operator.json",
  endpoint: "https://node.example:4007",
  region: "eu-west",
  floorPrice: "2500000",
  room: { cpus: 2, memoryMiB: 512 },
};

function refused(given: unknown): string {
  try {
    parseConfig(given);
  } catch (error) {
    expect((error as AgentError).code).to.equal("ConfigInvalid");
    return String((error as AgentError).values["fields"]);
  }
  throw new Error("it was not refused");
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "accepted",
    (error: unknown) => (error as AgentError).code,
  );
}

describe("agent: a machine", () => {
  let home: Awaited<ReturnType<typeof folder>>;

  before(async () => {
    home = await folder();
  });

  after(() => home.remove());

  it("is tested from the sandbox to a dry job", async () => {
    const network = { mbitPerSecond: 1, mibPerJob: 1, dns: ["203.0.113.18"] };
    const all = await selfTest({ places: { folder: home.path, disk: `${home.path}/disk` }, maxClockSkewSeconds: 30, network, gpus: 99 });
    // What the config promises and the machine does not have is no machine that can run jobs: there is no GPU here.
    expect(passes(all)).to.equal(false);
    expect(all.find(({ name }) => name === "GPUs")?.detail).to.contain("GpuUnmetered");
    const checks = all.filter(({ name }) => name !== "GPUs");
    expect(passes(checks), JSON.stringify(checks)).to.equal(true);
    expect(checks.find(({ name }) => name === "dry job")?.detail).to.match(/^ran in .*, (cgroup v\d|rlimits), .* metered$/);
    expect(checks.filter(({ name }) => name.startsWith("sandbox: "))).to.have.length.at.least(DRIVERS.length);
    expect(checks.find(({ name }) => name === "scratch")?.detail).to.equal("encrypted disk");
    expect(checks.find(({ name }) => name === "network")?.detail).to.equal("a workload has one: 1 Mbit/s, 1 MiB a job");
    expect(passes([...checks, { name: "dry job", ok: false, detail: "" }])).to.equal(false);
  });

  it("keeps its keys where nobody else reads them, and makes them once", async () => {
    const [first, again] = [await nodeKeys(home.path), await nodeKeys(home.path)];
    expect(again.receipt.publicKey.equals(first.receipt.publicKey)).to.equal(true);
    expect(again.encryption).to.deep.equal(first.encryption);
    const modes = execFileSync("stat", ["-c", "%a", `${home.path}/keys`, `${home.path}/keys/receipt.json`, `${home.path}/keys/encryption.json`]);
    expect(modes.toString()).to.equal("700\n600\n600\n");
  });

  it("says which file holds no key, and nothing of what it holds", async () => {
    await writeFile(`${home.path}/bad.json`, "[1, 2, hunter2");
    const error = await readKeypair(`${home.path}/bad.json`).catch((reason: unknown) => reason as AgentError);
    expect((error as AgentError).code).to.equal("KeyUnreadable");
    expect(`${(error as AgentError).message}${(error as AgentError).stack}`).to.not.contain("hunter2");
    expect(await codeOf(readKeypair(`${home.path}/none.json`))).to.equal("KeyUnreadable");
  });

  it("is set up by a file, and by the environment where it says something else", async () => {
    expect(parseConfig(least)).to.deep.include({ floorPrice: 2_500_000n, nodeId: 1n, listen: { host: "0.0.0.0", port: 4007 } });
    expect(parseConfig(least).intervals).to.deep.equal({ receipt: 30, tolerance: 60, settle: 300, keepOutputs: 600 });
    expect(diskFolder(parseConfig(least))).to.equal("/var/lib/compute-agent/scratch");
    expect(diskFolder(parseConfig({ ...least, room: { ...least.room, scratchMiB: 0 } }))).to.equal(undefined);
    const env = { RPC_URL: "https://rpc.example", COMPUTE_PORT: "5000", MAX_RENTALS: "3" };
    const changed = parseConfig(least, env);
    expect([changed.rpc, changed.listen.port, changed.room.slots]).to.deep.equal(["https://rpc.example", 5_000, 3]);
    expect(await codeOf(readConfig(`${home.path}/none.json`))).to.equal("ConfigUnreadable");
  });

  it("is not set up by half: every mistake is named", () => {
    const fields = refused({ ...least, rpc: "nowhere", floorPrice: "2.5", room: { cpus: 0, memoryMiB: 1 }, colour: "red" });
    for (const name of ["rpc", "floorPrice", "room.cpus", "colour"]) expect(fields).to.contain(name);
    expect(refused({ ...least, endpoint: "http://node.example" })).to.contain("endpoint");
    expect(refused({ ...least, network: { mbitPerSecond: 1, mibPerJob: 1, dns: ["a.name"] } })).to.contain("network.dns.0");
    expect(refused({ ...least, room: { ...least.room, gpus: -1 } })).to.contain("room.gpus");
    expect(refused([])).to.contain("rpc");
  });
});
