import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { initializeInstruction } from "../../generated/market/instructions";
import { MARKET_PROGRAM_ID } from "../../generated/market/pdas";
import type { InitializeArgs } from "../../generated/market/types";
import { findProgramDataAddress, snapshot, wantedToken, wantedUpgradeAuthority } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireParameters } from "../parameters";

export interface InitializeParams extends InitializeArgs {
  /** The only money of this market. */
  mint: PublicKey;
  /** Where the fees go, for good. */
  feeVault: PublicKey;
}

/** Once for each cluster. The wallet is the program's upgrade authority, and becomes the config's authority. */
export async function initialize(client: Client, params: InitializeParams): Promise<PreparedTransaction> {
  const { mint, feeVault, ...args } = params;
  const authority = client.wallet.publicKey;
  const { upgrader, vault } = await snapshot(client, {
    upgrader: wantedUpgradeAuthority(MARKET_PROGRAM_ID),
    vault: wantedToken(feeVault),
  });
  required(upgrader?.equals(authority) === true, "market", "NotUpgradeAuthority", { wallet: authority });
  required(vault?.mint.equals(mint) === true, "market", "WrongMint", { mint, feeVault });
  requireParameters(args.parameters);
  required(args.instance.some((byte) => byte !== 0), "market", "InstanceMissing");
  const accounts = { authority, programData: findProgramDataAddress(MARKET_PROGRAM_ID), mint, feeVault };
  return prepared(computeUnits.market.initialize, initializeInstruction(accounts, args));
}
