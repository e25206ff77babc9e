#!/usr/bin/env node
// The market from the command line: docs/rent.md.
import { Command, CommanderError, Option } from "commander";
import { MarketError } from "../../sdk/src/errors";
import { auditingCommand } from "./commands/audit";
import { decodeCommand } from "./commands/decode";
import { doctorCommand } from "./commands/doctor";
import { jobCommands } from "./commands/job";
import { nodeCommands } from "./commands/node";
import { stakeCommands } from "./commands/stake";
import { treasuryCommands } from "./commands/treasury";
import { walletCommands } from "./commands/wallet";
import { Context } from "./context";
import { CliError, exit, exitCodeOf } from "./errors";
import type { Action, Run } from "./run";
import { readSettings, type GlobalFlags } from "./settings";
import { harmless, toJson } from "./show";

/** Also where the command could not be read. */
const isJson = process.argv.includes("--json");

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
  .exitOverride();

/** The commander action of one of our commands: context in, exit code out. */
const run: Run =
  <Given extends unknown[]>(action: Action<Given>) =>
  async (...given: unknown[]) => {
    // Commander adds the command itself at the end.
    const flags: GlobalFlags = (given.at(-1) as Command).optsWithGlobals();
    const context = new Context(readSettings(flags, process.env), flags);
    process.exitCode = (await action(context, ...(given.slice(0, -1) as Given))) ?? exit.done;
  };

for (const add of [walletCommands, nodeCommands, jobCommands, stakeCommands, treasuryCommands, decodeCommand, auditingCommand, doctorCommand]) {
  add(program, run);
}

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) {
    process.exitCode = exitCodeOf(error);
    return tellError(error);
  }
  // Help and usage: commander has said it to people already.
  process.exitCode = error.exitCode === 0 ? exit.done : exit.usage;
  if (error.exitCode !== 0 && isJson) tellError(new CliError("Usage", { problem: error.message }));
});

function tellError(error: unknown): void {
  if (isJson) {
    const shown = error instanceof MarketError ? error.toJSON() : { code: "Bug", summary: String(error) };
    process.stdout.write(`${toJson({ error: shown })}\n`);
  } else process.stderr.write(`${harmless(error instanceof MarketError ? error.message : `this is a bug: ${(error as Error).stack}`)}\n`);
}
