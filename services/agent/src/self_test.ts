import { randomUUID } from "node:crypto";
import { connect, connectionLedger, createClient, keypairWallet, type Client } from "@compute-market/sdk";
import { benchmark } from "./benchmark";
import { checkClock, unixNow } from "./clock";
import { diskFolder, type Config } from "./config";
import { NvidiaSmi } from "./gpu/nvidia_smi";
import { GpuPool } from "./gpu/pool";
import { detectHardware } from "./hardware";
import { readKeypair } from "./keys";
import { scratchRoom } from "./offer";
import { checkGpus, HOST_IMAGE } from "./sandbox/driver";
import type { NetworkTerms } from "./sandbox/network";
import { collectOutputs } from "./sandbox/outputs";
import { probe, tryNetwork, type Places } from "./sandbox/probe";
import { Sandbox, type Isolation } from "./sandbox/sandbox";

/** One thing that was tried. */
export interface Check {
  name: string;
  ok: boolean;
  detail: string;
}

/** A user that no job gets. */
const UID = 599_998;

/** What the config says of what is tried. */
export interface Tried {
  places: Places;
  /** The disk that jobs were promised. */
  scratchMiB?: number;
  maxClockSkewSeconds: number;
  gpus?: number;
  network?: NetworkTerms;
  client?: Client;
}

/** What there is to try by a config; without one, what every machine has. */
export async function triedBy(config: Config | undefined): Promise<Tried> {
  if (!config) return { places: { folder: "/run/compute-agent", disk: "/var/lib/compute-agent/scratch" }, maxClockSkewSeconds: 30 };
  const { scratch, maxClockSkewSeconds, network, room: { gpus, scratchMiB }, rpc, operator } = config;
  const places = { folder: scratch, disk: diskFolder(config) };
  const client = createClient({ ledger: connectionLedger(connect(rpc)), wallet: keypairWallet(await readKeypair(operator)) });
  return { places, maxClockSkewSeconds, gpus, client, ...(scratchMiB && { scratchMiB }), ...(network && { network }) };
}

/** Tries everything that a job needs, with a job that nobody pays for. */
export async function selfTest(given: Tried): Promise<Check[]> {
  const checks: Check[] = [];
  const check = async (name: string, action: () => Promise<string>) => {
    try {
      checks.push({ name, ok: true, detail: await action() });
    } catch (error) {
      checks.push({ name, ok: false, detail: error instanceof Error ? error.message.split("\n")[0]! : String(error) });
    }
  };
  await check("hardware", async () => {
    const { cpu, memoryMiB, gpus } = await detectHardware();
    const gpu = gpus.length > 0 ? `${gpus.length} GPUs, ${gpus.filter(({ metered }) => metered).length} of them metered` : "no GPU";
    return `${cpu.cores} × ${cpu.model}, ${memoryMiB} MiB, ${gpu}`;
  });
  await check("benchmark", async () => {
    const { hashMiBPerSecond, copyMiBPerSecond } = benchmark();
    return `${hashMiBPerSecond} MiB/s hashed, ${copyMiBPerSecond} MiB/s copied, one core`;
  });
  const { scratch, candidates, best } = await probe(given.places);
  for (const { driver, limits, works, reason, guarantees } of candidates) {
    checks.push({ name: `sandbox: ${driver}, ${limits}`, ok: works, detail: reason ?? guarantees.join("; ") });
  }
  await check("scratch", async () => {
    await scratchRoom(given.scratchMiB, given.places, scratch);
    return scratch.reason === undefined ? scratch.kind : `${scratch.kind}, not an encrypted disk: ${scratch.reason}`;
  });
  await check("dry job", async () => {
    return dryJob(isolated(best));
  });
  const { client, network, gpus } = given;
  if (network) {
    await check("network", async () => {
      await tryNetwork({ ...isolated(best), network });
      return `a workload has one: ${network.mbitPerSecond} Mbit/s, ${network.mibPerJob} MiB a job`;
    });
  }
  if (gpus) {
    await check("GPUs", async () => {
      checkGpus(isolated(best).driver, gpus);
      const pool = await GpuPool.open(new NvidiaSmi(), gpus, () => {});
      return `the driver counts ${pool.size}`;
    });
  }
  if (client) {
    await check("ledger and clock", async () => {
      const [chain, own] = [await client.ledger.now(), unixNow()];
      checkClock(chain, own, given.maxClockSkewSeconds);
      return `the chain's clock is ${chain - own} s from this one`;
    });
  }
  return checks;
}

/** Whether a node with these results can work: some sandbox does, and everything that is no sandbox. */
export function passes(checks: readonly Check[]): boolean {
  return checks.every(({ name, ok }) => ok || name.startsWith("sandbox: "));
}

function isolated(best: Isolation | undefined): Isolation {
  if (!best) throw new Error("no sandbox works");
  return best;
}

async function dryJob(isolation: Isolation): Promise<string> {
  const sandbox = await Sandbox.create(isolation, {
    name: `self-test-${randomUUID()}`,
    uid: UID,
    image: HOST_IMAGE,
    command: ["/bin/sh", "-c", "mkdir out && i=0 && while [ $i -lt 100000 ]; do i=$((i+1)); done && echo $i > out/count"],
    env: {},
    limits: { cpus: 1, memoryBytes: 64 * 2 ** 20, processes: 16, scratchBytes: 2 ** 20, wallSeconds: 30 },
  });
  try {
    const { stdout, stderr, exited } = sandbox.start();
    stdout.resume();
    stderr.resume();
    const { code, reason } = await exited;
    const { files } = await collectOutputs(`${sandbox.scratch.work}/out`, { bytes: 2 ** 20 });
    if (code !== 0 || files.length !== 1) throw new Error(`the job ended with ${code} (${reason}) and ${files.length} outputs`);
    const milliseconds = Number((await sandbox.confinement.cpuNanoseconds()) / 1_000_000n);
    return `ran in ${isolation.driver.name}, ${sandbox.confinement.kind}, ${milliseconds} ms of CPU time metered`;
  } finally {
    await sandbox.remove();
  }
}
