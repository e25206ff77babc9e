import { accessSync, constants, existsSync, statSync } from "node:fs";
import type { Command } from "commander";
import { fetchEscrowConfig } from "../../../sdk/src/escrow";
import { associatedTokenAddress, readTokenAccount } from "../../../sdk/src/tokens";
import type { Context } from "../context";
import { exit } from "../errors";
import type { Run } from "../run";
import { checkTable, usdc, type Check } from "../show";

const MOST_SKEW_SECONDS = 30n;

export function doctorCommand(program: Command, run: Run): void {
  program.command("doctor").description("tries everything that the other commands need, and says what to do").action(run(doctor));
}

async function doctor(context: Context): Promise<number> {
  const { settings, reader } = context;
  const checks: Check[] = [];
  const check = async (name: string, look: () => Promise<string> | string) => {
    try {
      checks.push({ name, ok: true, detail: await look() });
    } catch (error) {
      checks.push({ name, ok: false, detail: error instanceof Error ? error.message.replace(/\n\s*/g, "; ") : String(error) });
    }
  };
  await check("home", () => {
    if (!existsSync(settings.home)) return `${settings.home} will be made when it is needed`;
    if (!statSync(settings.home).isDirectory()) throw new Error(`${settings.home} is no folder: give another --home`);
    accessSync(settings.home, constants.R_OK | constants.W_OK);
    return settings.home;
  });
  await check("keypair", () => `${context.keypair().publicKey.toBase58()} in ${settings.keypair}`);
  await check("ledger", async () => `${new URL(settings.rpc).origin}, genesis ${await context.connection.getGenesisHash()}`);
  await check("clock", async () => {
    const skew = (await reader.ledger.now()) - BigInt(Math.floor(Date.now() / 1_000));
    const words = `the chain's clock is ${skew} s from this machine's`;
    if (skew > MOST_SKEW_SECONDS || skew < -MOST_SKEW_SECONDS) throw new Error(`${words}: set the clock, receipts depend on it`);
    return words;
  });
  await check("market", async () => `the money is ${(await fetchEscrowConfig(reader)).mint.toBase58()}`);
  await check("money", async () => {
    const { mint } = await fetchEscrowConfig(reader);
    const owner = context.keypair().publicKey;
    const [wallet, token] = await reader.ledger.accounts([owner, associatedTokenAddress(mint, owner)]);
    const has = `${usdc(readTokenAccount(token)?.amount ?? 0n)}, ${wallet?.lamports ?? 0n} lamports`;
    if (!wallet) throw new Error(`${has}: transactions cost lamports; \`market wallet airdrop\` gives some on a ledger of your own`);
    return has;
  });
  if (settings.scheduler !== undefined) {
    const { scheduler } = settings;
    await check("scheduler", async () => `${scheduler}, key ${await context.scheduler().key()}`);
  }
  const ok = checks.every((each) => each.ok);
  context.print({ ok, checks }, checkTable(checks));
  return ok ? exit.done : exit.refused;
}
