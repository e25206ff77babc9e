// No machine that these tests run on has a GPU. The driver's tool is a script that prints what NVIDIA's documentation says.
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { expect } from "chai";
import { until } from "../../scripts/start/until";
import { Agent } from "../../services/agent/src/agent";
import type { AgentError } from "../../services/agent/src/errors";
import { GpuMeter } from "../../services/agent/src/gpu/meter";
import { NvidiaSmi, parseAccounted, parseGpus, parseRunning, type GpuSample } from "../../services/agent/src/gpu/nvidia_smi";
import { GpuPool } from "../../services/agent/src/gpu/pool";
import { checkUnits, type Terms } from "../../services/agent/src/offer";
import { bubblewrap } from "../../services/agent/src/sandbox/bubblewrap";
import { findCgroupBase } from "../../services/agent/src/sandbox/cgroup";
import { containers } from "../../services/agent/src/sandbox/containers";
import { Sandbox } from "../../services/agent/src/sandbox/sandbox";
import { parseJobSpec } from "../../services/agent/src/spec/job_spec";
import { decodeReceipt } from "../../sdk/src/receipt";
import { folder, refusal, workload } from "./fixture";
import { FLOOR, LIMITS, Market } from "./rental";

const ONE = "GPU-8a56a4bc-8b0d-4a3e-9a4f-0123456789ab";
const TWO = "GPU-1b2c3d4e-0000-1111-2222-333344445555";

function code(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as AgentError).code;
  }
  return "accepted";
}

describe("agent: what the GPU driver's tool says", () => {
  it("is read: devices, processes that run, processes that ended", () => {
    const csv = `${ONE}, Enabled, [N/A], 24576, NVIDIA GeForce RTX 4090\n${TWO}, Disabled, Disabled, 81559, NVIDIA H100 80GB, HBM3\n`;
    expect(parseGpus(csv)).to.deep.equal([
      { uuid: ONE, model: "NVIDIA GeForce RTX 4090", memoryMiB: 24_576, unmetered: undefined },
      { uuid: TWO, model: "NVIDIA H100 80GB, HBM3", memoryMiB: 81_559, unmetered: "its accounting mode is Disabled" },
    ]);
    expect(parseRunning(`${ONE}, 4242\r\n${TWO}, 1\n`)).to.deep.equal([{ uuid: ONE, pid: 4_242 }, { uuid: TWO, pid: 1 }]);
    expect(parseAccounted(`${ONE}, 4242, 0\n${ONE}, 77, 120345\n`)).to.deep.equal([
      { uuid: ONE, pid: 4_242, milliseconds: 0 },
      { uuid: ONE, pid: 77, milliseconds: 120_345 },
    ]);
    expect([parseGpus(""), parseRunning("\n"), parseAccounted("")]).to.deep.equal([[], [], []]);
  });

  it("shows which devices it does not count", () => {
    const split = `${ONE}, Disabled, Enabled, 81559, NVIDIA H100\n${TWO}, [Not Supported], [N/A], 4096, Quadro K600`;
    const reasons = parseGpus(split).map(({ unmetered }) => unmetered);
    expect(reasons).to.deep.equal(["it is split by MIG, which has no accounting", "its accounting mode is [Not Supported]"]);
  });

  const hostile = [
    `${ONE}, 4242, [N/A]`,
    `${ONE}, [Not Supported], 5`,
    `${ONE}, 1, -5`,
    `${ONE}, 1, 1e9`,
    `${ONE}, 1, 0x10`,
    `${ONE}, 1, 9999999999999999`,
    `${ONE}, 1, 5 ms`,
    `${ONE}, 1, 5, 6`,
    `${ONE},1,5`,
    "GPU-8a56a4bc, 1, 5",
    "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.",
    "No devices were found",
    "\0, \0, \0",
    "x".repeat(100_000),
  ];
  for (const text of hostile) {
    it(`is not made into money where it is ${JSON.stringify(text.slice(0, 50))}`, () => {
      expect(code(() => parseAccounted(text))).to.equal("GpuDriverUnreadable");
    });
  }
});

describe("agent: the GPU meter", () => {
  const second = 1_000;
  const sample = (running: number[], accounted: [pid: number, milliseconds: number][] = [], uuid = ONE): GpuSample => ({
    running: running.map((pid) => ({ uuid, pid })),
    accounted: accounted.map(([pid, milliseconds]) => ({ uuid, pid, milliseconds })),
  });

  function metered(before: GpuSample, ...looks: [at: number, sample: GpuSample][]): number {
    const meter = new GpuMeter([ONE], 0, before);
    for (const [at, look] of looks) meter.take(at * second, look);
    return meter.milliseconds;
  }

  it("counts what the driver shows from look to look, and the rest from its account", () => {
    // From 0.5 to 2.75 s.
    const looks: [number, GpuSample][] = [[1, sample([7])], [2, sample([7], [[7, 0]])], [3, sample([], [[7, 2_250]])]];
    expect(metered(sample([]), ...looks)).to.equal(2_250);
    expect(metered(sample([]), ...looks, [4, sample([], [[7, 2_250]])])).to.equal(2_250);
  });

  it("counts a process that came and went between two looks", () => {
    expect(metered(sample([]), [1, sample([], [[7, 300]])], [2, sample([], [[7, 300], [8, 400]])])).to.equal(700);
  });

  it("counts a device once, however many processes hold it", () => {
    expect(metered(sample([]), [1, sample([7, 8])], [2, sample([7, 8])], [3, sample([], [[7, 3_000], [8, 3_000]])])).to.equal(3_000);
    expect(metered(sample([]), [1, sample([], [[7, 900], [8, 900], [9, 900]])])).to.equal(1_000);
    // Nor is time in which nobody was there.
    expect(metered(sample([]), [1, sample([])], [2, sample([], [[7, 900], [8, 900], [9, 900]])])).to.equal(1_000);
  });

  it("counts each device that is held", () => {
    const meter = new GpuMeter([ONE, TWO], 0, sample([]));
    const both = { running: [{ uuid: ONE, pid: 7 }, { uuid: TWO, pid: 7 }], accounted: [] };
    meter.take(0, both);
    meter.take(2 * second, both);
    expect(meter.milliseconds).to.equal(4_000);
  });

  it("counts nothing of others: what was accounted for before, and what runs on other devices", () => {
    expect(metered(sample([], [[7, 60_000]]), [1, sample([], [[7, 60_000]])])).to.equal(0);
    expect(metered(sample([]), [1, sample([7], [], TWO)], [2, sample([7], [[8, 900]], TWO)])).to.equal(0);
  });

  it("never counts more time than there was", () => {
    expect(metered(sample([]), [1, sample([], [[7, 1e12]])], [2, sample([7])], [3, sample([7], [[8, 1e12]])])).to.be.at.most(3_000);
  });
});

describe("agent: a node's GPUs", () => {
  let home: Awaited<ReturnType<typeof folder>>;
  let driver: NvidiaSmi;
  const says = (what: "gpus" | "running" | "accounted", text: string) => writeFile(`${home.path}/${what}`, text);

  before(async () => {
    home = await folder();
    const tool = `${home.path}/nvidia-smi`;
    await writeFile(tool, `#!/bin/sh
      case "$*" in
        --query-gpu=uuid,accounting.mode,mig.mode.current,memory.total,name\\ --format=csv,noheader,nounits) cat ${home.path}/gpus ;;
        --query-compute-apps=gpu_uuid,pid\\ --format=csv,noheader,nounits) cat ${home.path}/running ;;
        --query-accounted-apps=gpu_uuid,pid,time\\ --format=csv,noheader,nounits) cat ${home.path}/accounted ;;
        -i\\ GPU-*\\ --accounting-mode=1) sed -i "/^$2/s/Disabled, /Enabled, /" ${home.path}/gpus ;;
        *) echo "Invalid combination of input arguments: $*" >&2; exit 2 ;;
      esac`);
    await chmod(tool, 0o755);
    driver = new NvidiaSmi(tool);
  });

  beforeEach(() => Promise.all([says("gpus", `${ONE}, Disabled, [N/A], 24576, NVIDIA A10\n`), says("running", ""), says("accounted", "")]));

  after(() => home.remove());

  const open = (size: number) => GpuPool.open(driver, size, () => {});

  it("are counted from the start on, and are one job's at a time", async () => {
    const pool = await open(1);
    const held = await pool.take(1);
    expect(held.uuids).to.deep.equal([ONE]);
    expect(pool.free).to.equal(0);
    expect((await refusal(pool.take(1))).code).to.equal("NoRoom");
    await says("accounted", `${ONE}, 7, 0\n`);
    await Promise.all([held.release(), held.release()]);
    expect([held.nanoseconds, pool.free]).to.deep.equal([0n, 1]);
  });

  it("are not given to a job while somebody else computes on them", async () => {
    const pool = await open(1);
    await says("running", `${ONE}, 99\n`);
    expect((await refusal(pool.take(1))).code).to.equal("NoRoom");
  });

  it("are not rented out where the driver does not count: neither at the start, nor when it stops counting", async () => {
    const pool = await open(1);
    await says("gpus", `${ONE}, [Not Supported], [N/A], 2048, NVIDIA GeForce GT 710\n`);
    for (const refused of [() => open(1), () => pool.take(1)]) {
      const error = await refusal(refused());
      expect(error.code).to.equal("GpuUnmetered");
      expect(error.message).to.contain(ONE).and.contain("[Not Supported]").and.contain("--accounting-mode=1");
    }
    expect((await refusal(GpuPool.open(new NvidiaSmi(`${home.path}/none`), 1, () => {}))).code).to.equal("GpuUnmetered");
    expect(await new NvidiaSmi(`${home.path}/none`).gpus()).to.deep.equal([]);
  });

  it("are not rented out where the tool fails", async () => {
    await rm(`${home.path}/gpus`);
    expect((await refusal(open(1))).code).to.equal("GpuDriverFailed");
  });

  it("go into a container and into no other sandbox", async () => {
    const base = await findCgroupBase();
    if ("whyNot" in base) throw new Error(base.whyNot);
    const refused = Sandbox.create({ driver: bubblewrap, cgroups: base, folder: home.path }, workload("true", { gpus: [ONE] }));
    expect((await refusal(refused)).code).to.equal("GpuUnavailable");
    expect([containers("podman", "runsc").takesGpus, containers("podman", "runc").takesGpus]).to.deep.equal([undefined, true]);
  });

  it("belong to sessions of GPU-seconds, and those to GPUs", () => {
    const spec = (gpus?: number) => parseJobSpec({ version: 1, salt: "00".repeat(16), image: "host", command: ["x"], limits: { ...LIMITS, gpus } });
    const terms = (unitKind: Terms["unitKind"]) => ({ unitKind }) as Terms;
    expect(code(() => checkUnits(spec(1), terms("cpuSecond")))).to.equal("SpecUnits");
    expect(code(() => checkUnits(spec(), terms("gpuSecond")))).to.equal("SpecUnits");
    expect(code(() => checkUnits(spec(2), terms("gpuSecond")))).to.equal("accepted");
    expect(code(() => checkUnits(spec(), terms("cpuSecond")))).to.equal("accepted");
  });

  it("are paid by the second for as long as the driver shows them held", async () => {
    // What NVIDIA's toolkit writes for Podman; this one brings a variable in place of a device.
    const toolkit = "/var/run/cdi/compute-agent-test.json";
    await mkdir("/var/run/cdi", { recursive: true });
    const device = { name: ONE, containerEdits: { env: [`GIVEN=${ONE}`] } };
    await writeFile(toolkit, JSON.stringify({ cdiVersion: "0.3.0", kind: "nvidia.com/gpu", devices: [device] }));
    const market = await Market.start("gpu");
    try {
      const options = await market.agentOptions();
      const base = await findCgroupBase(true);
      if ("whyNot" in base) throw new Error(base.whyNot);
      const isolation = { driver: containers("podman", "runc"), cgroups: base, folder: home.path };
      const agent = new Agent({ ...options, isolation, gpus: await open(1) });
      const { port } = await agent.start({ host: "127.0.0.1", port: 0 });
      try {
        const [before, earned] = [await market.balance(market.renter.publicKey), await market.balance(market.operator.publicKey)];
        const rental = await market.rent(port, { script: 'echo "$GIVEN"; sleep 60', spec: { limits: { ...LIMITS, gpus: 1 } } });
        await rental.node.sendSpec(rental.sealed);
        const acknowledged = rental.acknowledge();
        await until("the workload", async () => (await rental.node.log("stdout")).bytes.length > 0);
        expect(Buffer.from((await rental.node.log("stdout")).bytes).toString()).to.equal(`${ONE}\n`);
        await says("running", `${ONE}, 4242\n`);
        await until("a second of a GPU", async () => (await rental.node.status()).gpuSeconds! >= 1);
        await says("running", "");
        await rental.node.stop();
        await acknowledged;
        await rental.settled();
        const { units, isFinal } = decodeReceipt(rental.chain.acknowledged!.bytes);
        expect(isFinal).to.equal(true);
        expect(Number(units)).to.be.at.least(1);
        const gross = (units * FLOOR) / 3_600n;
        const fee = (gross * 250n) / 10_000n;
        expect(before - (await market.balance(market.renter.publicKey))).to.equal(gross + fee);
        expect((await market.balance(market.operator.publicKey)) - earned).to.equal(gross - fee);
      } finally {
        await agent.stop();
      }
    } finally {
      await market.stop();
      await rm(toolkit);
    }
  });
});
