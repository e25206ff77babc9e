import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { pinWriterInstruction } from "../../generated/registry/instructions";
import type { WriterRole } from "../../generated/registry/types";
import { prepared, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";

export interface PinWriterParams {
  role: WriterRole;
  /** The system program leaves the role to nobody. */
  program: PublicKey;
}

/** Names the program that may write reputations in this role. The wallet is the authority. */
export async function pinWriter(client: Client, { role, program }: PinWriterParams): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  return prepared(computeUnits.registry.pinWriter, pinWriterInstruction({ authority, program }, { role }));
}
