import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { firstAccounts } from "../../first_accounts";
import { computeUnits } from "../../generated/compute_units";
import { initializeInstruction } from "../../generated/market/instructions";
import type { InitializeArgs } from "../../generated/market/types";
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
  const accounts = await firstAccounts(client, "market", { mint, feeVault });
  requireParameters(args.parameters);
  required(args.instance.some((byte) => byte !== 0), "market", "InstanceMissing");
  return prepared(computeUnits.market.initialize, initializeInstruction(accounts, args));
}
