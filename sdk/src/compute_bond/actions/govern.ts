// What the authorities of the config do. Each needs its own wallet: behind a Squads vault, propose the instructions there.
import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import {
  acceptAuthorityInstruction,
  proposeAuthorityInstruction,
  setPauseAuthorityInstruction,
  setPausedInstruction,
} from "../../generated/compute_bond/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";
import { fetchBondConfig } from "../fetch";
import { requireRoles } from "../roles";

/** Names a successor, who must accept; the default key withdraws the offer. */
export async function proposeAuthority(client: Client, params: { pendingAuthority: PublicKey }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  return prepared(computeUnits.compute_bond.proposeAuthority, proposeAuthorityInstruction({ authority }, params));
}

/** The wallet is the proposed authority. */
export async function acceptAuthority(client: Client): Promise<PreparedTransaction> {
  const wallet = client.wallet.publicKey;
  const config = await fetchBondConfig(client);
  const { pendingAuthority } = config;
  required(pendingAuthority.equals(wallet), "compute_bond", "NotPendingAuthority", { pendingAuthority });
  requireRoles({ ...config, authority: wallet });
  return prepared(computeUnits.compute_bond.acceptAuthority, acceptAuthorityInstruction({ pendingAuthority: wallet }));
}

export async function setPauseAuthority(client: Client, params: { pauseAuthority: PublicKey }): Promise<PreparedTransaction> {
  const config = await requireAuthority(client);
  requireRoles({ ...config, ...params });
  const { authority } = config;
  return prepared(computeUnits.compute_bond.setPauseAuthority, setPauseAuthorityInstruction({ authority }, params));
}

/** Stops or resumes new bonds; nothing stops refunds. The wallet is either authority. */
export async function setPaused(client: Client, params: { paused: boolean }): Promise<PreparedTransaction> {
  const signer = client.wallet.publicKey;
  const { authority, pauseAuthority } = await fetchBondConfig(client);
  const mayPause = [authority, pauseAuthority].some((key) => key.equals(signer));
  required(mayPause, "compute_bond", "NotPauseAuthority", { authority, pauseAuthority });
  return prepared(computeUnits.compute_bond.setPaused, setPausedInstruction({ signer }, params));
}
