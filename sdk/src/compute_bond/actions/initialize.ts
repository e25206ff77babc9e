import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { initializeInstruction } from "../../generated/compute_bond/instructions";
import { COMPUTE_BOND_PROGRAM_ID } from "../../generated/compute_bond/pdas";
import type { InitializeArgs } from "../../generated/compute_bond/types";
import { computeUnits } from "../../generated/compute_units";
import { findProgramDataAddress, snapshot, wantedUpgradeAuthority } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireRoles } from "../roles";

export interface InitializeParams extends InitializeArgs {
  /** The only money of all bonds. */
  mint: PublicKey;
}

/** Once for each cluster. The wallet is the program's upgrade authority, and becomes the config's authority. */
export async function initialize(client: Client, params: InitializeParams): Promise<PreparedTransaction> {
  const { mint, ...args } = params;
  const authority = client.wallet.publicKey;
  const { upgrader } = await snapshot(client, { upgrader: wantedUpgradeAuthority(COMPUTE_BOND_PROGRAM_ID) });
  required(upgrader?.equals(authority) === true, "compute_bond", "NotUpgradeAuthority", { wallet: authority });
  required(args.instance.some((byte) => byte !== 0), "compute_bond", "InstanceMissing");
  requireRoles({ ...args, authority });
  const accounts = { authority, programData: findProgramDataAddress(COMPUTE_BOND_PROGRAM_ID), mint };
  return prepared(computeUnits.compute_bond.initialize, initializeInstruction(accounts, args));
}
