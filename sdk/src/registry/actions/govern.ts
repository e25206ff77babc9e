// What the authorities of the config do. Each needs its own wallet: behind a Squads vault, propose the instructions there.
import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import {
  acceptAuthorityInstruction,
  proposeAuthorityInstruction,
  setPauseAuthorityInstruction,
  setPausedInstruction,
} from "../../generated/registry/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";
import { fetchRegistryConfig } from "../fetch";

/** Names a successor, who must accept; the default key withdraws the offer. */
export async function proposeAuthority(client: Client, params: { pendingAuthority: PublicKey }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  return prepared(computeUnits.registry.proposeAuthority, proposeAuthorityInstruction({ authority }, params));
}

/** The wallet is the proposed authority. */
export async function acceptAuthority(client: Client): Promise<PreparedTransaction> {
  const wallet = client.wallet.publicKey;
  const { pendingAuthority } = await fetchRegistryConfig(client);
  required(pendingAuthority.equals(wallet), "registry", "NotPendingAuthority", { pendingAuthority });
  return prepared(computeUnits.registry.acceptAuthority, acceptAuthorityInstruction({ pendingAuthority: wallet }));
}

export async function setPauseAuthority(client: Client, params: { pauseAuthority: PublicKey }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  return prepared(computeUnits.registry.setPauseAuthority, setPauseAuthorityInstruction({ authority }, params));
}

/** Stops or resumes what is new: agents, nodes, workers. The wallet is either authority. */
export async function setPaused(client: Client, params: { paused: boolean }): Promise<PreparedTransaction> {
  const signer = client.wallet.publicKey;
  const { authority, pauseAuthority } = await fetchRegistryConfig(client);
  const mayPause = [authority, pauseAuthority].some((key) => key.equals(signer));
  required(mayPause, "registry", "NotPauseAuthority", { authority, pauseAuthority });
  return prepared(computeUnits.registry.setPaused, setPausedInstruction({ signer }, params));
}
