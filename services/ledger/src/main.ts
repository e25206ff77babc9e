#!/usr/bin/env node
// The endpoint as a process: `npm run ledger -- --help`.
import { Command, InvalidArgumentError, Option } from "commander";
import { LedgerError } from "./errors";
import { startMarket } from "./market";
import type { TimeMode } from "./time";

interface Options {
  port: number;
  host: string;
  state?: string;
  time: TimeMode;
  json?: true;
}

const port = (text: string): number => {
  const value = Number(text);
  if (/^\d+$/.test(text) && value < 65_535) return value;
  throw new InvalidArgumentError("It is a number up to 65534, and the next one must be free too; 0 takes any two.");
};

const command = new Command("market-ledger")
  .description("A Solana RPC endpoint over an embedded ledger, with the market open on it.")
  .addOption(new Option("--port <number>", "HTTP; WebSocket is on the next one").default(8_899).argParser(port))
  .option("--host <address>", "where it listens; whoever reaches it can have any money of this ledger", "127.0.0.1")
  .option("--state <folder>", "keeps the ledger there over restarts")
  .addOption(new Option("--time <mode>", "passes by itself, or when `ledger_travel` says so").choices(["real", "stepped"]).default("real"))
  .option("--json", "one line of JSON when it answers")
  .action(run);

async function run({ port: wanted, host, state, time, json }: Options): Promise<void> {
  const market = await startMarket({ port: wanted, host, time, ...(state !== undefined && { state }) });
  const { url, wsUrl, mint, bank } = market;
  const shown = { rpc: url, webSocket: wsUrl, mint: mint.toBase58(), genesis: bank.genesisHash, resumed: bank.resumed };
  if (json) console.log(JSON.stringify(shown));
  else {
    const where = state === undefined ? "in memory only: --state <folder> keeps it" : `kept in ${state}`;
    console.log(`RPC        ${url}\nWebSocket  ${wsUrl}\nmint       ${shown.mint}\nstate      ${where}${bank.resumed ? ", resumed" : ""}`);
  }
  const stop = () => void market.stop().catch(fail);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
}

function fail(error: unknown): void {
  if (!(error instanceof LedgerError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

void command.parseAsync().catch(fail);
