import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { initializeInstruction } from "../../generated/registry/instructions";
import { REGISTRY_PROGRAM_ID } from "../../generated/registry/pdas";
import { findProgramDataAddress, snapshot, wantedUpgradeAuthority } from "../../ledger";
import { prepared, required, type PreparedTransaction } from "../../transaction";

/** Once. The wallet is the program's upgrade authority, and becomes the config's authority. */
export async function initialize(client: Client, params: { pauseAuthority: PublicKey }): Promise<PreparedTransaction> {
  const authority = client.wallet.publicKey;
  const { upgrader } = await snapshot(client, { upgrader: wantedUpgradeAuthority(REGISTRY_PROGRAM_ID) });
  required(upgrader?.equals(authority) === true, "registry", "NotUpgradeAuthority", { wallet: authority });
  const accounts = { authority, programData: findProgramDataAddress(REGISTRY_PROGRAM_ID) };
  return prepared(computeUnits.registry.initialize, initializeInstruction(accounts, params));
}
