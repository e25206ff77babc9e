import type { PublicKey } from "@solana/web3.js";

/** Which trigger of which worker. */
export interface TriggerParams {
  worker: PublicKey;
  id: number;
}
