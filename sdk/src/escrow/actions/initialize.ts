import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { firstAccounts } from "../../first_accounts";
import { computeUnits } from "../../generated/compute_units";
import { initializeInstruction } from "../../generated/escrow/instructions";
import type { Parameters } from "../../generated/escrow/types";
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
  const accounts = await firstAccounts(client, "escrow", { mint, feeVault });
  requireParameters(args.parameters);
  required(args.instance.some((byte) => byte !== 0), "escrow", "InstanceMissing");
  return prepared(computeUnits.escrow.initialize, initializeInstruction(accounts, args));
}
