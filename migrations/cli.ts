import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PublicKey } from "@solana/web3.js";
import { readArguments, type Arguments } from "./arguments";
import type { Chain } from "./chain/chain";
import { requireCluster, resolve, type Cluster, type ClusterFile, type ClusterName } from "./cluster";
import { refuseDevelopmentKeys } from "./clusters/development";
import type { Context } from "./commands/command";
import { createMultisigs } from "./commands/create_multisig";
import { deploy } from "./commands/deploy";
import { handOver } from "./commands/hand_over";
import { initialise } from "./commands/initialise";
import { proposeConfig, proposePause } from "./commands/propose_config";
import { proposeUpgrade } from "./commands/propose_upgrade";
import { isSound, status } from "./commands/status";
import { verify } from "./commands/verify";
import { approve, executeCommand } from "./commands/vote";
import { describer } from "./describe";
import { MigrationError } from "./errors";
import { readKeypair } from "./keypair";
import { failureText, json, planText, proposalText, rowsText, statusText } from "./output";
import { marketPrograms } from "./programs";
import type { MarketProgram } from "./programs/program";
import { run, type Planner, type Wallet } from "./runner";
import { mustReadProposal, multisigOf } from "./squads";
import { look } from "./state";

/** What the process gives: a test gives its own. */
export interface Io {
  chain: (rpc: string) => Chain;
  write: (text: string) => void;
  color: boolean;
  clusters: Record<ClusterName, ClusterFile>;
  deployFolder: string;
}

/** Runs one command. Returns the exit code: 0 done, 1 refused, failed or not as planned, 2 waits for somebody. */
export async function main(words: string[], io: Io): Promise<number> {
  try {
    return await runCommand(readArguments(words), io);
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error;
    io.write(failureText(error, words.includes("--json"), io.color));
    return 1;
  }
}

async function runCommand(args: Arguments, io: Io): Promise<number> {
  const cluster = resolve(io.clusters[args.cluster]);
  const wallet = readWallet(args, io.deployFolder);
  refuseDevelopmentKeys(
    cluster,
    wallet.map(({ publicKey }) => publicKey),
  );
  const chain = io.chain(args.rpc ?? cluster.rpc);
  requireCluster(cluster, await chain.genesisHash());
  const context = contextOf(args, cluster, wallet, io.deployFolder);

  if (args.command === "status") {
    const found = await look(chain, (state) => status(state, context));
    io.write(statusText(found, args.json, io.color));
    return isSound(found) ? 0 : 1;
  }
  if (args.command === "verify") {
    const found = await look(chain, (state) => verify(state, context, programsOf(args)));
    io.write(args.json ? json({ programs: found }) : rowsText(found, io.color));
    return found.every(({ asPlanned }) => asPlanned) ? 0 : 1;
  }

  const describe = describer(context);
  if (args.command === "approve" && !args.json) {
    // Who signs sees what, before anything is signed.
    const squad = multisigOf(args.multisig, cluster.multisigs[args.multisig]);
    const proposal = await look(chain, (state) => mustReadProposal(state, squad, args.proposal!));
    io.write(proposalText(describe(proposal.instructions), squad.name, proposal.index));
  }
  const plan = plannerOf(args, context);
  const steps = args.dryRun
    ? await look(chain, plan)
    : await run(chain, plan, wallet, ({ title }) => args.json || io.write(`sending  ${title}\n`));
  io.write(planText(steps, args.dryRun ? describe : undefined, args.json));
  return steps.some((step) => step.status === "waiting") ? 2 : 0;
}

function contextOf(args: Arguments, cluster: Cluster, wallet: Wallet, deployFolder: string): Context {
  const keys = wallet.map(({ publicKey }) => publicKey);
  // Read once: a plan is made again for every step, and all of them must be of the same bytes.
  const images = new Map<string, Buffer>();
  const imageOf = (file: string): Buffer => {
    const image = images.get(file) ?? readImage(file);
    images.set(file, image);
    return image;
  };
  return {
    cluster,
    keys,
    // `status` needs no key, and nothing that it reads depends on one.
    payer: keys[0] ?? PublicKey.default,
    image: (program) => imageOf(args.image ?? join(deployFolder, `${program}.so`)),
  };
}

function plannerOf(args: Arguments, context: Context): Planner {
  const { cluster } = context;
  const squad = multisigOf(args.multisig, cluster.multisigs[args.multisig]);
  const named = programsOf(args);
  switch (args.command) {
    case "deploy":
      return (state) => deploy(state, context);
    case "initialise":
      return (state) => initialise(state, context);
    case "create-multisig":
      return (state) => createMultisigs(state, context);
    case "hand-over":
      return (state) => handOver(state, context);
    case "propose-upgrade": {
      const [program] = named;
      const image = context.image(program!.name);
      return (state) => proposeUpgrade(state, context, program!, image);
    }
    case "propose-config":
      return (state) => (args.pause ? proposePause : proposeConfig)(state, context, named);
    case "approve":
      return (state) => approve(state, context, squad, args.proposal!, args.sha256);
    case "execute":
      return (state) => executeCommand(state, context, squad, args.proposal!);
    case "status":
    case "verify":
      throw new Error(`${args.command} sends nothing`);
  }
}

function programsOf({ programs }: Arguments): MarketProgram[] {
  return marketPrograms.filter(({ name }) => programs.length === 0 || programs.includes(name));
}

/** The keys given, and for `deploy` the programs' own, where the Anchor CLI keeps them. */
function readWallet(args: Arguments, deployFolder: string): Wallet {
  const given = args.keypairs.map(readKeypair);
  if (args.command !== "deploy") return given;
  const files = marketPrograms.map(({ name }) => join(deployFolder, `${name}-keypair.json`));
  return [...given, ...files.filter((file) => existsSync(file)).map(readKeypair)];
}

function readImage(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new MigrationError("BAD_ARGUMENT", "The program's image cannot be read", file, "Run `npm run build` first");
  }
}
