import { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { firstAccounts } from "../../first_accounts";
import { computeUnits } from "../../generated/compute_units";
import { initializeInstruction, type InitializeArgs } from "../../generated/disputes/instructions";
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
  const accounts = await firstAccounts(client, "disputes", { mint, feeVault });
  requireParameters(args.parameters);
  required(!args.pauseAuthority.equals(PublicKey.default), "disputes", "KeyMissing");
  return prepared(computeUnits.disputes.initialize, initializeInstruction(accounts, args));
}
