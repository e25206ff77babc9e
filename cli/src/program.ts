// The command table, and how one command of it is run: words in, exit code out.
import { Command, CommanderError, Option } from "commander";
import { auditingCommand } from "./commands/audit";
import { decodeCommand } from "./commands/decode";
import { doctorCommand } from "./commands/doctor";
import { jobCommands } from "./commands/job";
import { nodeCommands } from "./commands/node";
import { stakeCommands } from "./commands/stake";
import { treasuryCommands } from "./commands/treasury";
import { walletCommands } from "./commands/wallet";
import { Context, type Surroundings } from "./context";
import { CliError, exit, exitCodeOf, told } from "./errors";
import type { Action, Run } from "./run";
import { readSettings, type GlobalFlags } from "./settings";
import { harmless, toJson } from "./show";

/** Every command, each with what is done to run it. */
export function commandTable(run: Run, { out, err }: Pick<Surroundings, "out" | "err">): Command {
  const program = new Command("market")
    .description("Rents and offers compute, and shows where the money is.")
    .option("--rpc <url>", "the ledger's RPC node (MARKET_RPC; http://127.0.0.1:8899)")
    .option("--keypair <file>", "who acts and pays (MARKET_KEYPAIR; id.json at home)")
    .option("--scheduler <url>", "who finds nodes (MARKET_SCHEDULER)")
    .option("--home <folder>", "config, keypair and jobs (MARKET_HOME; ~/.compute-market)")
    .option("--config <file>", "the config file (MARKET_CONFIG; config.json at home)")
    .option("--json", "one JSON document on standard output, errors too")
    .option("--explain", "says what would be sent and what would come of it, and sends nothing")
    .addOption(new Option("-y, --yes", "agrees to everything that would be asked"))
    .showHelpAfterError("(--help says more)")
    .configureOutput({ writeOut: out, writeErr: err })
    .exitOverride();
  for (const add of [walletCommands, nodeCommands, jobCommands, stakeCommands, treasuryCommands, decodeCommand, auditingCommand, doctorCommand]) {
    add(program, run);
  }
  return program;
}

/** Runs what the words say; returns the exit code. */
export async function market(words: readonly string[], around: Surroundings): Promise<number> {
  let code: number = exit.done;
  const run: Run =
    <Given extends unknown[]>(action: Action<Given>) =>
    async (...given: unknown[]) => {
      // Commander adds the command itself at the end.
      const flags: GlobalFlags = (given.at(-1) as Command).optsWithGlobals();
      const context = new Context(readSettings(flags, around.env), flags, around);
      code = (await action(context, ...(given.slice(0, -1) as Given))) ?? exit.done;
    };
  try {
    await commandTable(run, around).parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    // Also where the command could not be read; what follows -- is not ours.
    const end = words.indexOf("--");
    const isJson = (end < 0 ? words : words.slice(0, end)).includes("--json");
    if (!(error instanceof CommanderError)) return refuse(error, isJson, around);
    // Help and usage: commander has said it to people already.
    if (error.exitCode === 0) return exit.done;
    return isJson ? refuse(new CliError("Usage", { problem: error.message }), isJson, around) : exit.usage;
  }
}

function refuse(error: unknown, isJson: boolean, { out, err }: Surroundings): number {
  const shown = told(error);
  if (isJson) out(`${toJson({ error: shown })}\n`);
  else err(`${harmless(shown.code === "Bug" ? `this is a bug: ${(error as Error).stack}` : shown.message)}\n`);
  return exitCodeOf(shown);
}
