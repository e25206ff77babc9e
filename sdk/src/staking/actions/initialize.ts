import { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { initializeInstruction, type InitializeArgs } from "../../generated/staking/instructions";
import { STAKING_PROGRAM_ID } from "../../generated/staking/pdas";
import { findProgramDataAddress, snapshot, wantedUpgradeAuthority } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireParameters } from "../parameters";

export interface InitializeParams extends InitializeArgs {
  /** The only money of all pools. */
  mint: PublicKey;
}

/** Once. The wallet is the program's upgrade authority, and becomes the config's authority. */
export async function initialize(client: Client, params: InitializeParams): Promise<PreparedTransaction> {
  const { mint, ...args } = params;
  const authority = client.wallet.publicKey;
  const { upgrader } = await snapshot(client, { upgrader: wantedUpgradeAuthority(STAKING_PROGRAM_ID) });
  required(upgrader?.equals(authority) === true, "staking", "NotUpgradeAuthority", { wallet: authority });
  requireParameters(args.parameters);
  required(!args.pauseAuthority.equals(PublicKey.default), "staking", "KeyMissing");
  const accounts = { authority, programData: findProgramDataAddress(STAKING_PROGRAM_ID), mint };
  return prepared(computeUnits.staking.initialize, initializeInstruction(accounts, args));
}
