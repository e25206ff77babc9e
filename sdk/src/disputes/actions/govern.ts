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
} from "../../generated/disputes/instructions";
import type { Parameters } from "../../generated/disputes/types";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";
import { fetchDisputesConfig } from "../fetch";
import { requireParameters } from "../parameters";

/** Names a successor, who must accept; the default key withdraws the offer. */
export async function proposeAuthority(client: Client, params: { pendingAuthority: PublicKey }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  return prepared(computeUnits.disputes.proposeAuthority, proposeAuthorityInstruction({ authority }, params));
}

/** The wallet is the proposed authority. */
export async function acceptAuthority(client: Client): Promise<PreparedTransaction> {
  const wallet = client.wallet.publicKey;
  const { pendingAuthority } = await fetchDisputesConfig(client);
  required(pendingAuthority.equals(wallet), "disputes", "NotPendingAuthority", { pendingAuthority });
  return prepared(computeUnits.disputes.acceptAuthority, acceptAuthorityInstruction({ newAuthority: wallet }));
}

export async function setPauseAuthority(client: Client, params: { pauseAuthority: PublicKey }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  required(!params.pauseAuthority.equals(PublicKey.default), "disputes", "KeyMissing");
  return prepared(computeUnits.disputes.setPauseAuthority, setPauseAuthorityInstruction({ authority }, params));
}

/** Stops or resumes new disputes and seats; nothing stops those that run. The wallet is either authority. */
export async function setPaused(client: Client, params: { paused: boolean }): Promise<PreparedTransaction> {
  const signer = client.wallet.publicKey;
  const { authority, pauseAuthority } = await fetchDisputesConfig(client);
  const mayPause = [authority, pauseAuthority].some((key) => key.equals(signer));
  required(mayPause, "disputes", "NotPauseAuthority", { authority, pauseAuthority });
  return prepared(computeUnits.disputes.setPaused, setPausedInstruction({ signer }, params));
}

/** For disputes opened from then on. */
export async function updateConfig(client: Client, parameters: Parameters): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  requireParameters(parameters);
  return prepared(computeUnits.disputes.updateConfig, updateConfigInstruction({ authority }, parameters));
}
