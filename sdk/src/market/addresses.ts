import type { PublicKey } from "@solana/web3.js";
import { findAddress, fixedBytes, once, seed, u64, u8, utf8 } from "../codec";
import { MARKET_PROGRAM_ID } from "../generated/market/pdas";
import { REGISTRY_PROGRAM_ID } from "../generated/registry/pdas";

export {
  CONFIG_ADDRESS as MARKET_CONFIG_ADDRESS,
  findBidAddress,
  findClientAddress,
  findVaultAddress as findTaskVaultAddress,
  findVerifierAddress,
  MARKET_PROGRAM_ID,
} from "../generated/market/pdas";

/** Signs for the market at the bonds. */
export const marketAuthorityAddress = /* @__PURE__ */ once(() => findAddress(MARKET_PROGRAM_ID, utf8("authority")));

/** `instance` is the config's; `nonce` is `nextNonce` of the client's account when the task is posted. */
export function findTaskAddress(instance: Uint8Array, client: PublicKey, nonce: bigint): PublicKey {
  const of = seed("instance", fixedBytes(32), instance);
  return findAddress(MARKET_PROGRAM_ID, utf8("task"), of, client.toBytes(), seed("nonce", u64, nonce));
}

export function findCapabilityAddress(bit: number): PublicKey {
  return findAddress(REGISTRY_PROGRAM_ID, utf8("capability"), seed("bit", u8, bit));
}
