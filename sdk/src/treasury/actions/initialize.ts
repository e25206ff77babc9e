import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { initializeInstruction } from "../../generated/treasury/instructions";
import { CLAIM_VAULT_ADDRESS, FEE_VAULT_ADDRESS, HOT_VAULT_ADDRESS, TREASURY_PROGRAM_ID } from "../../generated/treasury/pdas";
import type { InitializeArgs } from "../../generated/treasury/types";
import { findProgramDataAddress, snapshot, wantedToken, wantedUpgradeAuthority } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireParameters } from "../parameters";
import { requireRoles } from "../roles";
import { requireTier } from "../tier";

export interface InitializeParams extends InitializeArgs {
  /** The only money of this treasury. */
  mint: PublicKey;
  /** The wallet's token account. */
  warmVault: PublicKey;
  /** Where the cold tier receives; nothing here spends it. */
  coldVault: PublicKey;
}

/** Once. The wallet is the program's upgrade authority, and the config's until it hands over to the Squads vault. */
export async function initialize(client: Client, params: InitializeParams): Promise<PreparedTransaction> {
  const { mint, warmVault, coldVault, ...args } = params;
  const authority = client.wallet.publicKey;
  const { upgrader, warm, cold } = await snapshot(client, {
    upgrader: wantedUpgradeAuthority(TREASURY_PROGRAM_ID),
    warm: wantedToken(warmVault),
    cold: wantedToken(coldVault),
  });
  required(upgrader?.equals(authority) === true, "treasury", "NotUpgradeAuthority", { wallet: authority });
  required(warm?.owner.equals(authority) === true, "treasury", "WrongWarmOwner", { warmVault });
  requireTier(warm, mint);
  requireTier(cold, mint);
  requireParameters(args.parameters);
  requireRoles({
    ...args,
    authority,
    feeVault: FEE_VAULT_ADDRESS,
    hotVault: HOT_VAULT_ADDRESS,
    claimVault: CLAIM_VAULT_ADDRESS,
    warmVault,
    cold: { owner: cold.owner, vault: coldVault },
  });
  const programData = findProgramDataAddress(TREASURY_PROGRAM_ID);
  const instruction = initializeInstruction({ authority, programData, mint, warmVault, coldVault }, args);
  return prepared(computeUnits.treasury.initialize, instruction);
}
