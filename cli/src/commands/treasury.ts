import type { Command } from "commander";
import { fetchTreasury } from "../../../sdk/src/treasury";
import type { Context } from "../context";
import type { Run } from "../run";
import { fields, usdc } from "../show";

export function treasuryCommands(program: Command, run: Run): void {
  const treasury = program.command("treasury").description("where fees and slashed stake are");
  treasury.command("status").description("every tier's balance and limits").action(run(status));
}

async function status(context: Context): Promise<void> {
  const { config, balances, sweepable, spendable, held } = await fetchTreasury(context.reader);
  const { perTransaction, perWindow, windowSecs } = config.limits;
  const shown = {
    "fees, not split yet": usdc(sweepable),
    hot: usdc(balances.hot),
    warm: usdc(balances.warm),
    cold: usdc(balances.cold),
    "claims of victims": usdc(balances.claims),
    "hot may spend now": usdc(spendable),
    limits: `${usdc(perTransaction)} a transaction, ${usdc(perWindow)} in ${windowSecs} s`,
    authority: config.authority,
    paused: config.paused,
  };
  context.print({ balances, sweepable, spendable, held, config }, fields(shown));
}
