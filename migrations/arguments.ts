import { parseArgs } from "node:util";
import { programs as knownPrograms, type ProgramName } from "../scripts/programs";
import { clusterNames, multisigNames, type ClusterName, type MultisigName } from "./cluster";
import { MigrationError } from "./errors";

export const commandNames = [
  "deploy",
  "initialise",
  "create-multisig",
  "hand-over",
  "propose-upgrade",
  "propose-config",
  "approve",
  "execute",
  "status",
  "verify",
] as const;
export type CommandName = (typeof commandNames)[number];

export interface Arguments {
  command: CommandName;
  programs: ProgramName[];
  cluster: ClusterName;
  keypairs: string[];
  rpc?: string;
  dryRun: boolean;
  json: boolean;
  multisig: MultisigName;
  proposal?: bigint;
  sha256?: string;
  image?: string;
  pause: boolean;
}

export const usage = `npm run migrate -- <command> --cluster <name> --keypair <file>... [--rpc <url>] [--dry-run] [--json]

  deploy                      upload and deploy every program, publish its IDL
  initialise                  create every config as the cluster's file plans it
  create-multisig             create the council and the guard
  hand-over                   hand every authority to their vaults
  propose-upgrade <program>   propose another image to the council: [--image <file.so>]
  propose-config [<program>...]  propose what brings configs to the plan, or to the guard: --pause
  approve                     --proposal <number> [--multisig <name>] [--sha256 <hash of the reviewed image>]
  execute                     --proposal <number> [--multisig <name>]
  status                      who holds what, against the plan
  verify [<program>...]       whether the programs on chain are the ones built here: [--image <file.so>]

Clusters: ${clusterNames.join(", ")}. Multisigs: ${multisigNames.join(", ")}; the council unless another is named.
The first --keypair pays. --dry-run prints every transaction and sends none.`;

export function readArguments(words: string[]): Arguments {
  const { values, positionals } = parse(words);
  const [command, ...programs] = positionals;
  const required = <T extends string>(what: string, word: string | undefined, allowed: readonly T[]): T => {
    const found = allowed.find((candidate) => candidate === word);
    if (found) return found;
    throw bad(`${what} must be one of ${allowed.join(", ")}`, word ?? "missing");
  };
  const parsed: Arguments = {
    command: required("The command", command, commandNames),
    programs: programs.map((word) => required("A program", word, knownPrograms)),
    cluster: required("--cluster", values.cluster, clusterNames),
    keypairs: values.keypair ?? [],
    dryRun: values["dry-run"] ?? false,
    json: values.json ?? false,
    multisig: required("--multisig", values.multisig ?? "council", multisigNames),
    pause: values.pause ?? false,
    ...(values.rpc === undefined ? {} : { rpc: values.rpc }),
    ...(values.proposal === undefined ? {} : { proposal: number(values.proposal) }),
    ...(values.sha256 === undefined ? {} : { sha256: values.sha256.toLowerCase() }),
    ...(values.image === undefined ? {} : { image: values.image }),
  };
  requireWhatItNeeds(parsed);
  return parsed;
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        cluster: { type: "string" },
        keypair: { type: "string", multiple: true },
        rpc: { type: "string" },
        "dry-run": { type: "boolean" },
        json: { type: "boolean" },
        multisig: { type: "string" },
        proposal: { type: "string" },
        sha256: { type: "string" },
        image: { type: "string" },
        pause: { type: "boolean" },
      },
    });
  } catch (error) {
    throw bad("The arguments cannot be read", (error as Error).message);
  }
}

/** They send nothing. */
const readers: readonly CommandName[] = ["status", "verify"];

function requireWhatItNeeds({ command, programs, keypairs, proposal, rpc }: Arguments): void {
  if (!readers.includes(command) && keypairs.length === 0) throw bad("The command needs a key that pays", "no --keypair");
  if ((command === "approve" || command === "execute") && proposal === undefined) {
    throw bad("The command needs the number of a proposal", "no --proposal");
  }
  if (command === "propose-upgrade" && programs.length !== 1) {
    throw bad("propose-upgrade takes one program", programs.join(" ") || "none");
  }
  if (programs.length > 0 && !["propose-upgrade", "propose-config", "verify"].includes(command)) {
    throw bad(`${command} is about every program`, programs.join(" "));
  }
  // The address itself is not shown: it may hold the provider's key.
  if (rpc !== undefined && !URL.canParse(rpc)) throw bad("--rpc must be a URL", "something else");
}

function number(word: string): bigint {
  if (/^[1-9]\d{0,15}$/.test(word)) return BigInt(word);
  throw bad("--proposal must be a whole number above zero", word);
}

function bad(wrong: string, value: string): MigrationError {
  return new MigrationError("BAD_ARGUMENT", wrong, value, `Usage:\n${usage}`);
}
