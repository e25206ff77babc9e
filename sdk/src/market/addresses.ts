import { PublicKey } from "@solana/web3.js";
import { marketIdl, registryIdl } from "../generated";

export const MARKET_PROGRAM_ID = new PublicKey(marketIdl.address);
const REGISTRY_PROGRAM_ID = new PublicKey(registryIdl.address);

const bytes = (text: string) => new TextEncoder().encode(text);
const derive = (...seeds: Uint8Array[]) => PublicKey.findProgramAddressSync(seeds, MARKET_PROGRAM_ID)[0];

export const marketConfigAddress = (): PublicKey => derive(bytes("config"));

/** Signs for the market at the bonds. */
export const marketAuthorityAddress = (): PublicKey => derive(bytes("authority"));

export const clientAddress = (client: PublicKey): PublicKey => derive(bytes("client"), client.toBytes());

/** `nonce` is `next_nonce` of the client's account when the task is posted. */
export function taskAddress(instance: Uint8Array, client: PublicKey, nonce: bigint): PublicKey {
  const number = new Uint8Array(8);
  new DataView(number.buffer).setBigUint64(0, nonce, true);
  return derive(bytes("task"), instance, client.toBytes(), number);
}

export const taskVaultAddress = (task: PublicKey): PublicKey => derive(bytes("vault"), task.toBytes());

export const bidAddress = (task: PublicKey, bond: PublicKey): PublicKey =>
  derive(bytes("bid"), task.toBytes(), bond.toBytes());

export const verifierAddress = (key: PublicKey): PublicKey => derive(bytes("verifier"), key.toBytes());

export const capabilityAddress = (bit: number): PublicKey =>
  PublicKey.findProgramAddressSync([bytes("capability"), Uint8Array.of(bit)], REGISTRY_PROGRAM_ID)[0];
