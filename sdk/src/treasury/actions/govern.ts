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
} from "../../generated/treasury/instructions";
import type { Parameters } from "../../generated/treasury/types";
import { snapshot, wantedToken } from "../../ledger";
import { associatedTokenAddress } from "../../tokens";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { requireAuthority } from "../authority";
import { fetchTreasuryConfig } from "../fetch";
import { requireParameters } from "../parameters";
import { requireRoles } from "../roles";
import { requireTier } from "../tier";

/** Names a successor, who must accept; the default key withdraws the offer. */
export async function proposeAuthority(client: Client, params: { pendingAuthority: PublicKey }): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  return prepared(computeUnits.treasury.proposeAuthority, proposeAuthorityInstruction({ authority }, params));
}

/** The wallet is the proposed authority; the warm tier becomes its token account, the associated one unless given. */
export async function acceptAuthority(client: Client, params: { warmVault?: PublicKey } = {}): Promise<PreparedTransaction> {
  const newAuthority = client.wallet.publicKey;
  const config = await fetchTreasuryConfig(client);
  const { pendingAuthority, mint } = config;
  const { warmVault = associatedTokenAddress(mint, newAuthority) } = params;
  const { warm } = await snapshot(client, { warm: wantedToken(warmVault) });
  required(pendingAuthority.equals(newAuthority), "treasury", "NotPendingAuthority", { pendingAuthority });
  required(warm?.owner.equals(newAuthority) === true, "treasury", "WrongWarmOwner", { warmVault });
  requireTier(warm, mint);
  requireRoles({ ...config, authority: newAuthority, warmVault });
  return prepared(computeUnits.treasury.acceptAuthority, acceptAuthorityInstruction({ newAuthority, warmVault }));
}

export async function setPauseAuthority(client: Client, params: { pauseAuthority: PublicKey }): Promise<PreparedTransaction> {
  const config = await requireAuthority(client);
  requireRoles({ ...config, ...params });
  const { authority } = config;
  return prepared(computeUnits.treasury.setPauseAuthority, setPauseAuthorityInstruction({ authority }, params));
}

/** Stops or resumes the hot tier. The wallet is either authority, but only the authority resumes. */
export async function setPaused(client: Client, params: { paused: boolean }): Promise<PreparedTransaction> {
  const signer = client.wallet.publicKey;
  const { authority, pauseAuthority } = await fetchTreasuryConfig(client);
  const mayPause = [authority, pauseAuthority].some((key) => key.equals(signer));
  required(mayPause, "treasury", "NotPauseAuthority", { authority, pauseAuthority });
  required(params.paused || authority.equals(signer), "treasury", "OnlyAuthorityResumes", { authority });
  return prepared(computeUnits.treasury.setPaused, setPausedInstruction({ signer }, params));
}

/** What the hot tier has spent in this window counts on under the new limits. */
export async function updateConfig(client: Client, parameters: Parameters): Promise<PreparedTransaction> {
  const { authority } = await requireAuthority(client);
  requireParameters(parameters);
  return prepared(computeUnits.treasury.updateConfig, updateConfigInstruction({ authority }, parameters));
}
