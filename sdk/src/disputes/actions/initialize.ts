import { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { initializeInstruction, type InitializeArgs } from "../../generated/disputes/instructions";
import { DISPUTES_PROGRAM_ID } from "../../generated/disputes/pdas";
import { findProgramDataAddress, snapshot, wantedToken, wantedUpgradeAuthority } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireParameters } from "../parameters";

export interface InitializeParams extends InitializeArgs {
  /** The only money of this court. */
  mint: PublicKey;
  /** Where what is nobody's goes, for good. */
  feeVault: PublicKey;
}

/** Once. The wallet is the program's upgrade authority, and becomes the config's authority. */
export async function initialize(client: Client, params: InitializeParams): Promise<PreparedTransaction> {
  const { mint, feeVault, ...args } = params;
  const authority = client.wallet.publicKey;
  const { upgrader, vault } = await snapshot(client, {
    upgrader: wantedUpgradeAuthority(DISPUTES_PROGRAM_ID),
    vault: wantedToken(feeVault),
  });
  required(upgrader?.equals(authority) === true, "disputes", "NotUpgradeAuthority", { wallet: authority });
  required(vault?.mint.equals(mint) === true, "disputes", "WrongMint", { mint, feeVault });
  requireParameters(args.parameters);
  required(!args.pauseAuthority.equals(PublicKey.default), "disputes", "KeyMissing");
  const accounts = { authority, programData: findProgramDataAddress(DISPUTES_PROGRAM_ID), mint, feeVault };
  return prepared(computeUnits.disputes.initialize, initializeInstruction(accounts, args));
}
