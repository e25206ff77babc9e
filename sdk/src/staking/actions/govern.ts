// What the authorities of the config do. Each needs its own wallet: behind a Squads vault, propose the instructions there.
import { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import {
  acceptAuthorityInstruction,
  proposeAuthorityInstruction,
  setPauseAuthorityInstruction,
  setPausedInstruction,
  updateConfigInstruction,
} from "../../generated/staking/instructions";
import type { Parameters } from "../../generated/staking/types";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";
import { fetchStakingConfig } from "../fetch";
import { requireParameters } from "../parameters";

/** Names a successor, who must accept; `undefined` withdraws the offer. */
export async function proposeAuthority(client: Client, params: { pendingAuthority: PublicKey | undefined }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  return prepared(computeUnits.staking.proposeAuthority, proposeAuthorityInstruction({ authority }, params));
}

/** The wallet is the proposed authority. */
export async function acceptAuthority(client: Client): Promise<PreparedTransaction> {
  const wallet = client.wallet.publicKey;
  const { pendingAuthority } = await fetchStakingConfig(client);
  required(pendingAuthority.equals(wallet), "staking", "NotPendingAuthority", { pendingAuthority });
  return prepared(computeUnits.staking.acceptAuthority, acceptAuthorityInstruction({ pendingAuthority: wallet }));
}

export async function setPauseAuthority(client: Client, params: { pauseAuthority: PublicKey }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  required(!params.pauseAuthority.equals(PublicKey.default), "staking", "KeyMissing");
  return prepared(computeUnits.staking.setPauseAuthority, setPauseAuthorityInstruction({ authority }, params));
}

/** Stops or resumes new stake; nothing stops unbonding and slashes. The wallet is either authority. */
export async function setPaused(client: Client, params: { paused: boolean }): Promise<PreparedTransaction> {
  const signer = client.wallet.publicKey;
  const { authority, pauseAuthority } = await fetchStakingConfig(client);
  const mayPause = [authority, pauseAuthority].some((key) => key.equals(signer));
  required(mayPause, "staking", "NotPauseAuthority", { authority, pauseAuthority });
  return prepared(computeUnits.staking.setPaused, setPausedInstruction({ signer }, params));
}

/** Stake that is already leaving keeps the unbonding time it was promised. */
export async function updateConfig(client: Client, parameters: Parameters): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  requireParameters(parameters);
  return prepared(computeUnits.staking.updateConfig, updateConfigInstruction({ authority }, parameters));
}
