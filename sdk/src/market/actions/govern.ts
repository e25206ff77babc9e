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
} from "../../generated/market/instructions";
import type { Parameters } from "../../generated/market/types";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";
import { fetchMarketConfig } from "../fetch";
import { requireParameters } from "../parameters";

/** Names a successor, who must accept; the default key withdraws the offer. */
export async function proposeAuthority(client: Client, params: { pendingAuthority: PublicKey }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  return prepared(computeUnits.market.proposeAuthority, proposeAuthorityInstruction({ authority }, params));
}

/** The wallet is the proposed authority. */
export async function acceptAuthority(client: Client): Promise<PreparedTransaction> {
  const wallet = client.wallet.publicKey;
  const { pendingAuthority } = await fetchMarketConfig(client);
  required(pendingAuthority.equals(wallet), "market", "NotPendingAuthority", { pendingAuthority });
  return prepared(computeUnits.market.acceptAuthority, acceptAuthorityInstruction({ pendingAuthority: wallet }));
}

export async function setPauseAuthority(client: Client, params: { pauseAuthority: PublicKey }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  return prepared(computeUnits.market.setPauseAuthority, setPauseAuthorityInstruction({ authority }, params));
}

/** Stops or resumes new tasks and bids; nothing stops payments. The wallet is either authority. */
export async function setPaused(client: Client, params: { paused: boolean }): Promise<PreparedTransaction> {
  const signer = client.wallet.publicKey;
  const { authority, pauseAuthority } = await fetchMarketConfig(client);
  const mayPause = [authority, pauseAuthority].some((key) => key.equals(signer));
  required(mayPause, "market", "NotPauseAuthority", { authority, pauseAuthority });
  return prepared(computeUnits.market.setPaused, setPausedInstruction({ signer }, params));
}

/** For tasks posted from then on. */
export async function updateConfig(client: Client, parameters: Parameters): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  requireParameters(parameters);
  return prepared(computeUnits.market.updateConfig, updateConfigInstruction({ authority }, parameters));
}
