import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { initializeInstruction } from "../../generated/escrow/instructions";
import { ESCROW_PROGRAM_ID } from "../../generated/escrow/pdas";
import type { Parameters } from "../../generated/escrow/types";
import { findProgramDataAddress, snapshot, wantedToken, wantedUpgradeAuthority } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireParameters } from "../opening";

export interface InitializeParams {
  pauseAuthority: PublicKey;
  /** The cluster's genesis hash. */
  instance: Uint8Array;
  parameters: Parameters;
  /** The only money of this escrow. */
  mint: PublicKey;
  /** Where the fees go, for good. */
  feeVault: PublicKey;
}

/** Once for each cluster. The wallet is the program's upgrade authority, and becomes the config's authority. */
export async function initialize(client: Client, params: InitializeParams): Promise<PreparedTransaction> {
  const { mint, feeVault, ...args } = params;
  const authority = client.wallet.publicKey;
  const { upgrader, vault } = await snapshot(client, {
    upgrader: wantedUpgradeAuthority(ESCROW_PROGRAM_ID),
    vault: wantedToken(feeVault),
  });
  required(upgrader?.equals(authority) === true, "escrow", "NotUpgradeAuthority", { wallet: authority });
  required(vault?.mint.equals(mint) === true, "escrow", "WrongMint", { mint, feeVault });
  requireParameters(args.parameters);
  required(args.instance.some((byte) => byte !== 0), "escrow", "InstanceMissing");
  const accounts = { authority, programData: findProgramDataAddress(ESCROW_PROGRAM_ID), mint, feeVault };
  return prepared(computeUnits.escrow.initialize, initializeInstruction(accounts, args));
}
