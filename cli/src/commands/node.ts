import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Command } from "commander";
import { Option } from "commander";
import { readConfig } from "../../../services/agent/src/config";
import { nodeKeys } from "../../../services/agent/src/keys";
import { passes, selfTest as tryAll, triedBy } from "../../../services/agent/src/self_test";
import { ensureRegistered } from "../../../services/agent/src/registration";
import { decodeLabel, fetchReputations, findNodes, type Node, type NodeFilter, type Reputation } from "../../../sdk/src/registry";
import { fetchPools, findPoolAddress, valueOfShares } from "../../../sdk/src/staking";
import type { Located } from "../../../sdk/src/ledger";
import { CliError, exit } from "../errors";
import type { Context } from "../context";
import type { Run } from "../run";
import { checkTable, fields, table, usdc } from "../show";

const AGENT = join(__dirname, "../../../services/agent/src/main.ts");

export function nodeCommands(program: Command, run: Run): void {
  const node = program.command("node").description("machines that run jobs");
  node
    .command("list")
    .description("the nodes that are registered, the cheapest first")
    .addOption(new Option("--class <class>", "cpu or gpu").choices(["cpu", "gpu"]))
    .option("--region <region>", "as the operator calls it")
    .addOption(new Option("--status <status>", "what the operator says of it").choices(["available", "draining", "retired"]))
    .action(run(list));
  node
    .command("register")
    .description("makes the registry say what the node's config says")
    .requiredOption("--agent-config <file>", "the node agent's config: docs/run-a-node.md")
    .action(run(register));
  node
    .command("start")
    .description("runs the node agent here")
    .requiredOption("--agent-config <file>", "the node agent's config: docs/run-a-node.md")
    .action(run(start));
  node
    .command("self-test")
    .description("tries everything that a job needs on this machine")
    .option("--agent-config <file>", "tries the ledger too")
    .action(run(selfTest));
}

interface Listed {
  node: Located<Node>;
  bond: bigint;
  reputation: Located<Reputation> | undefined;
}

async function list(context: Context, filter: NodeFilter): Promise<void> {
  const found = await findNodes(context.reader, filter);
  const addresses = found.map(({ address }) => address);
  const pools = await fetchPools(context.reader, addresses.map((address) => findPoolAddress("node", address)));
  const reputations = await fetchReputations(context.reader, addresses);
  const listed = found
    .map((node, index): Listed => {
      const pool = pools[index];
      return { node, bond: pool ? valueOfShares(pool, pool.bondShares) : 0n, reputation: reputations[index] };
    })
    .sort((one, other) => Number(one.node.profile.floorPrice - other.node.profile.floorPrice));
  const rows = listed.map(({ node, bond, reputation }) => [
    node.address.toBase58(),
    node.class,
    decodeLabel(node.profile.region),
    usdc(node.profile.floorPrice),
    usdc(bond),
    node.status,
    `${reputation?.sessionsSettled ?? 0n} settled, ${(reputation?.faultsAbandoned ?? 0n) + (reputation?.faultsEquivocated ?? 0n)} faults`,
  ]);
  const nodes = listed.map(({ node, bond, reputation }) => ({ ...node, region: decodeLabel(node.profile.region), bond, reputation }));
  const head = ["node", "class", "region", "an hour", "bond", "status", "reputation"];
  context.print({ nodes }, rows.length === 0 ? "no such node" : table([head, ...rows]));
}

async function register(context: Context, { agentConfig }: { agentConfig: string }): Promise<void> {
  const config = await readConfig(agentConfig);
  const { floorPrice, endpoint, region } = config;
  if (context.flags.explain) {
    context.print({ explained: "register", endpoint, region, floorPrice }, `Would register ${endpoint} in ${region} from ${usdc(floorPrice)} an hour. Nothing was sent.`);
    return;
  }
  await context.confirm(`Register ${endpoint} in ${region} from ${usdc(floorPrice)} an hour?`);
  const node = await ensureRegistered(context.client(), config, await nodeKeys(config.home));
  context.print({ node }, `${fields({ node })}\nBond it with \`market stake deposit --node ${node.toBase58()} --amount …\`.`);
}

async function selfTest(context: Context, { agentConfig }: { agentConfig?: string }): Promise<number> {
  const checks = await tryAll(await triedBy(agentConfig === undefined ? undefined : await readConfig(agentConfig)));
  const ok = passes(checks);
  context.print({ ok, checks }, checkTable(checks));
  return ok ? exit.done : exit.refused;
}

/** The agent is a process of its own: it ends when this one is told to. */
async function start(context: Context, { agentConfig }: { agentConfig: string }): Promise<void> {
  const { endpoint } = await readConfig(agentConfig);
  if (context.flags.explain) {
    return context.print({ explained: "start", endpoint }, `Would run the node agent at ${endpoint}, and register the node if it is not. Nothing was sent.`);
  }
  const child = spawn(process.execPath, [...process.execArgv, AGENT, "start", "--config", agentConfig], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  for await (const line of createInterface(child.stdout)) context.progress(line);
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new CliError("ServiceFailed", { code });
  context.print({ endpoint, ended: true }, "the node agent has ended");
}
