// What the authorities of the config do. Each needs its own wallet: behind a Squads vault, propose the instructions there.
import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import {
  acceptAuthorityInstruction,
  proposeAuthorityInstruction,
  setPauseAuthorityInstruction,
  setPausedInstruction,
  updateConfigInstruction,
} from "../../generated/escrow/instructions";
import type { Parameters } from "../../generated/escrow/types";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { fetchEscrowConfig } from "../fetch";
import { requireParameters } from "../opening";

/** Names a successor, who must accept; the default key withdraws the offer. */
export async function proposeAuthority(client: Client, params: { pendingAuthority: PublicKey }): Promise<PreparedTransaction> {
  const authority = await requireAuthority(client);
  return prepared(computeUnits.escrow.proposeAuthority, proposeAuthorityInstruction({ authority }, params));
}

/** The wallet is the proposed authority. */
export async function acceptAuthority(client: Client): Promise<PreparedTransaction> {
  const newAuthority = client.wallet.publicKey;
  const { pendingAuthority } = await fetchEscrowConfig(client);
  required(pendingAuthority.equals(newAuthority), "escrow", "NotPendingAuthority", { pendingAuthority });
  return prepared(computeUnits.escrow.acceptAuthority, acceptAuthorityInstruction({ newAuthority }));
}

export async function setPauseAuthority(client: Client, params: { pauseAuthority: PublicKey }): Promise<PreparedTransaction> {
  const authority = await requireAuthority(client);
  return prepared(computeUnits.escrow.setPauseAuthority, setPauseAuthorityInstruction({ authority }, params));
}

/** Stops or resumes new business; nothing stops refunds and settlements. The wallet is either authority. */
export async function setPaused(client: Client, params: { paused: boolean }): Promise<PreparedTransaction> {
  const signer = client.wallet.publicKey;
  const { authority, pauseAuthority } = await fetchEscrowConfig(client);
  const mayPause = [authority, pauseAuthority].some((key) => key.equals(signer));
  required(mayPause, "escrow", "NotPauseAuthority", { authority, pauseAuthority });
  return prepared(computeUnits.escrow.setPaused, setPausedInstruction({ signer }, params));
}

/** For deals opened from then on. */
export async function updateConfig(client: Client, parameters: Parameters): Promise<PreparedTransaction> {
  const authority = await requireAuthority(client);
  requireParameters(parameters);
  return prepared(computeUnits.escrow.updateConfig, updateConfigInstruction({ authority }, parameters));
}

async function requireAuthority(client: Client): Promise<PublicKey> {
  const { authority } = await fetchEscrowConfig(client);
  required(authority.equals(client.wallet.publicKey), "escrow", "NotAuthority", { authority });
  return authority;
}
