#!/usr/bin/env node
// The node agent as a process.
import { Command } from "commander";
import pino from "pino";
import { connect, connectionLedger, createClient, keypairWallet, MarketError } from "@compute-market/sdk";
import { Agent } from "./agent";
import { diskFolder, readConfig, type Config } from "./config";
import { NvidiaSmi } from "./gpu/nvidia_smi";
import { GpuPool } from "./gpu/pool";
import { nodeKeys, readKeypair } from "./keys";
import { scratchRoom } from "./offer";
import { ensureRegistered } from "./registration";
import { checkGpus } from "./sandbox/driver";
import { chooseIsolation, tryNetwork } from "./sandbox/probe";
import { SchedulerLink } from "./scheduler_link";
import { passes, selfTest, triedBy } from "./self_test";

const program = new Command("compute-agent").description("Runs jobs on this machine and is paid for them.");

program
  .command("start")
  .description("Registers the node if it is not, and serves until it is told to stop.")
  .requiredOption("--config <file>", "see docs/run-a-node.md")
  .action(async ({ config }: { config: string }) => start(await readConfig(config)));

program
  .command("self-test")
  .description("Tries everything that a job needs, from the sandbox to a dry job.")
  .option("--config <file>", "tries the ledger, the network and the GPUs too")
  .option("--json", "one JSON document instead of a table")
  .action(async ({ config, json }: { config?: string; json?: true }) => test(config, json));

async function start(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, base: null });
  const places = { folder: config.scratch, disk: diskFolder(config) };
  const { scratch, candidates, best } = await chooseIsolation(places);
  for (const candidate of candidates) log.info(candidate, "sandbox");
  log.info(scratch, "scratch");
  const { scratchMiB, ...rest } = config.room;
  const room = { ...rest, ...(await scratchRoom(scratchMiB, places, scratch)) };
  const isolation = { ...best, ...(config.network && { network: config.network }) };
  if (config.network) await tryNetwork(isolation);
  checkGpus(isolation.driver, config.room.gpus);
  const gpus = await GpuPool.open(new NvidiaSmi(), config.room.gpus, (err) => log.warn({ err }, "the GPU driver did not answer"));
  const operator = await readKeypair(config.operator);
  const keys = await nodeKeys(config.home);
  const client = createClient({ ledger: connectionLedger(connect(config.rpc)), wallet: keypairWallet(operator) });
  const { intervals, maxClockSkewSeconds, home, floorPrice } = config;
  const node = await ensureRegistered(client, config, keys);
  const unitKind = room.gpus > 0 ? ("gpuSecond" as const) : ("cpuSecond" as const);
  const terms = { node, receiptKey: keys.receipt.publicKey, unitKind, floorPrice, receiptSeconds: intervals.receipt };
  const secrets = { receiptKey: keys.receipt.secretKey, encryptionKey: keys.encryption.secretKey };
  const agent = new Agent({ client, isolation, candidates, scratch, gpus, ...secrets, home, intervals, room, terms, maxClockSkewSeconds, log });
  const { port } = await agent.start(config.listen);
  const { scheduler } = config;
  const link = scheduler && new SchedulerLink(agent, node, operator, { ...config, scheduler }, log);
  link?.start();
  log.info({ node: node.toBase58(), port, sandbox: isolation.driver.name }, "ready");
  const stop = () => {
    link?.stop();
    agent.stop().then(() => process.exit(0), fail);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
}

async function test(path: string | undefined, json: true | undefined): Promise<void> {
  const config = path === undefined ? undefined : await readConfig(path);
  const checks = await selfTest(await triedBy(config));
  const ok = passes(checks);
  if (json) console.log(JSON.stringify({ ok, checks }, undefined, 2));
  else {
    const width = Math.max(...checks.map(({ name }) => name.length));
    for (const check of checks) console.log(`${check.ok ? "ok  " : "no  "} ${check.name.padEnd(width)}  ${check.detail}`);
    console.log(ok ? "This machine can run jobs." : "This machine cannot run jobs yet.");
  }
  process.exitCode = ok ? 0 : 1;
}

function fail(error: unknown): void {
  console.error(error instanceof MarketError ? error.message : error);
  process.exit(1);
}

program.parseAsync().catch(fail);
