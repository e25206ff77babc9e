// What the program's accounts mean: the numbers that stand for names become these, and the key that stands for none.
import type { PublicKey } from "@solana/web3.js";
import { decodeAccount, viewOf } from "../codec";
import { keyOrNone } from "../codec/key_or_none";
import { nameOf } from "../codec/name_of";
import * as raw from "../generated/compute_bond/accounts";
import { COMPUTE_PROVIDER_VALUES, type ComputeProvider } from "../generated/compute_bond/types";

/** In the order of the program's numbers. */
export const BOND_STATUSES = ["active", "released", "slashed", "expired"] as const;
export type BondStatus = (typeof BOND_STATUSES)[number];

export interface ComputeBond extends Omit<raw.ComputeBond, "provider" | "lockedToTask" | "status"> {
  provider: ComputeProvider;
  lockedToTask: PublicKey | undefined;
  status: BondStatus;
}

export const bondView = /* @__PURE__ */ viewOf(raw.computeBondAccount, bondOf);

export function decodeComputeBond(data: Uint8Array): ComputeBond {
  return decodeAccount(bondView, data);
}

function bondOf({ provider, lockedToTask, status, ...rest }: raw.ComputeBond): ComputeBond {
  return {
    ...rest,
    provider: nameOf("ComputeBond", "provider", COMPUTE_PROVIDER_VALUES, provider),
    lockedToTask: keyOrNone(lockedToTask),
    status: nameOf("ComputeBond", "status", BOND_STATUSES, status),
  };
}
