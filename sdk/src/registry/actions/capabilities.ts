import type { PublicKey } from "@solana/web3.js";
import type { Client } from "../../client";
import { computeUnits } from "../../generated/compute_units";
import { MAX_CAPABILITY_BOND_USD, MIN_CAPABILITY_BOND_USD } from "../../generated/registry/constants";
import {
  closeCapabilityInstruction,
  defineCapabilityInstruction,
  retireCapabilityInstruction,
  updateCapabilityInstruction,
} from "../../generated/registry/instructions";
import { prepared, required, type PreparedTransaction } from "../../transaction";
import { findCapabilityAddress } from "../addresses";
import { fetchCapability, fetchRegistryConfig } from "../fetch";
import { encodeName } from "../labels";

export interface DefineCapabilityParams {
  /** 0 to 127; a bit never gets a second meaning. */
  bit: number;
  name: string;
  /** Micro-USD. */
  minBondUsd: bigint;
}

/** The wallet is the config's authority, as for everything below. */
export async function defineCapability(client: Client, params: DefineCapabilityParams): Promise<PreparedTransaction> {
  const authority = await requireAuthority(client);
  const { bit, minBondUsd } = params;
  required(bit <= 127, "registry", "CapabilityBitOutOfBounds", { bit });
  requireBond(minBondUsd);
  const args = { bit, name: encodeName(params.name), minBondUsd };
  const accounts = { authority, capability: findCapabilityAddress(bit) };
  return prepared(computeUnits.registry.defineCapability, defineCapabilityInstruction(accounts, args));
}

export async function updateCapability(
  client: Client,
  params: { bit: number; minBondUsd: bigint },
): Promise<PreparedTransaction> {
  const authority = await requireAuthority(client);
  const { bit, minBondUsd } = params;
  const { retired, address: capability } = await fetchCapability(client, bit);
  required(!retired, "registry", "CapabilityRetired", { bit });
  requireBond(minBondUsd);
  const instruction = updateCapabilityInstruction({ authority, capability }, { minBondUsd });
  return prepared(computeUnits.registry.updateCapability, instruction);
}

/** No node can claim it from then on. */
export async function retireCapability(client: Client, { bit }: { bit: number }): Promise<PreparedTransaction> {
  const authority = await requireAuthority(client);
  const { retired, address: capability } = await fetchCapability(client, bit);
  required(!retired, "registry", "CapabilityRetired", { bit });
  return prepared(computeUnits.registry.retireCapability, retireCapabilityInstruction({ authority, capability }));
}

export async function closeCapability(client: Client, { bit }: { bit: number }): Promise<PreparedTransaction> {
  const authority = await requireAuthority(client);
  const { retired, address: capability } = await fetchCapability(client, bit);
  required(retired, "registry", "CapabilityNotRetired", { bit });
  return prepared(computeUnits.registry.closeCapability, closeCapabilityInstruction({ authority, capability }));
}

async function requireAuthority(client: Client): Promise<PublicKey> {
  const { authority } = await fetchRegistryConfig(client);
  required(authority.equals(client.wallet.publicKey), "registry", "NotAuthority", { authority });
  return authority;
}

function requireBond(minBondUsd: bigint): void {
  const isInBounds = minBondUsd >= MIN_CAPABILITY_BOND_USD && minBondUsd <= MAX_CAPABILITY_BOND_USD;
  required(isInBounds, "registry", "BondOutOfBounds", { minBondUsd });
}
