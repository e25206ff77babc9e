import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Keypair } from "@solana/web3.js";
import type { Command } from "commander";
import { z } from "zod";
import { parseUsdc } from "../../../sdk/src/amounts";
import { fetchEscrowConfig } from "../../../sdk/src/escrow";
import { associatedTokenAddress, readTokenAccount } from "../../../sdk/src/tokens";
import type { Context } from "../context";
import { CliError } from "../errors";
import { fields, usdc } from "../show";
import type { Run } from "../run";

const LAMPORTS = 1_000_000_000n;

export function walletCommands(program: Command, run: Run): void {
  const wallet = program.command("wallet").description("the keypair that pays, and what it has");
  wallet.command("show").description("the wallet's address and file").action(run(show));
  wallet.command("new").description("makes a keypair file; never over another one").action(run(create));
  wallet.command("balance").description("the wallet's money and lamports").action(run(balance));
  wallet
    .command("airdrop")
    .description("money and lamports from nowhere, on a ledger of your own")
    .option("--usdc <amount>", "how much money", parseUsdc, 100_000_000n)
    .action(run(airdrop));
}

async function show(context: Context): Promise<void> {
  const address = context.keypair().publicKey;
  const file = context.settings.keypair;
  context.print({ address, file }, fields({ address, file }));
}

async function create(context: Context): Promise<void> {
  const file = context.settings.keypair;
  if (context.flags.explain) return context.print({ explained: "make a keypair", file }, `Would make a keypair in ${file}.`);
  const keypair = Keypair.generate();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, JSON.stringify([...keypair.secretKey]), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new CliError("KeypairExists", { file });
    throw error;
  }
  const address = keypair.publicKey;
  context.print({ address, file }, `${fields({ address, file })}\nWhoever has this file has the money: keep a copy of it.`);
}

async function balance(context: Context): Promise<void> {
  const address = context.keypair().publicKey;
  const { mint } = await fetchEscrowConfig(context.reader);
  const [wallet, token] = await context.reader.ledger.accounts([address, associatedTokenAddress(mint, address)]);
  const money = readTokenAccount(token)?.amount ?? 0n;
  const lamports = wallet?.lamports ?? 0n;
  context.print({ address, usdc: money, lamports }, fields({ address, money: usdc(money), lamports }));
}

async function airdrop(context: Context, { usdc: amount }: { usdc: bigint }): Promise<void> {
  const address = context.keypair().publicKey;
  await context.reader.ledger.accounts([address]);
  if (context.flags.explain) {
    const gift = { explained: "ask the ledger for money and lamports", address, usdc: amount, lamports: LAMPORTS };
    return context.print(gift, `Would ask the ledger for ${usdc(amount)} and ${LAMPORTS} lamports. Nothing was sent.`);
  }
  const asked: [method: string, params: unknown[]][] = [
    ["requestAirdrop", [address.toBase58(), Number(LAMPORTS)]],
    ["ledger_requestTokens", [address.toBase58(), Number(amount)]],
  ];
  const answer = z.object({ result: z.string() });
  const signatures: string[] = [];
  for (const [method, params] of asked) {
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
    const headers = { "content-type": "application/json" };
    const said: unknown = await (await fetch(context.settings.rpc, { method: "POST", body, headers })).json();
    const read = answer.safeParse(said);
    if (!read.success) throw new CliError("NoAirdrop", { rpc: new URL(context.settings.rpc).origin, method });
    signatures.push(read.data.result);
  }
  context.print({ address, usdc: amount, lamports: LAMPORTS, signatures }, fields({ address, got: usdc(amount), lamports: LAMPORTS }));
}
