// Generated from the program's IDL by `npm run generate`. Do not edit.

import { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";

export const MARKET_PROGRAM_ID = /* @__PURE__ */ new PublicKey("8wsXRqFKCWFQ3w1m5NfeBG9aPn8y8RKiv1mAECreixZv");

/** Seed `config`. */
export const CONFIG_ADDRESS = /* @__PURE__ */ new PublicKey("2L31rJYEiTVm6NoGvpzAF2xwYmpHgx3RM9y8r4EG4SfF");

/** Seeds `bid`, `task`, `bond`. */
export function findBidAddress(task: PublicKey, bond: PublicKey): PublicKey {
  return c.findAddress(MARKET_PROGRAM_ID, c.utf8("bid"), task.toBytes(), bond.toBytes());
}

/** Seeds `client`, `client`. */
export function findClientAddress(client: PublicKey): PublicKey {
  return c.findAddress(MARKET_PROGRAM_ID, c.utf8("client"), client.toBytes());
}

/** Seeds `vault`, `task`. */
export function findVaultAddress(task: PublicKey): PublicKey {
  return c.findAddress(MARKET_PROGRAM_ID, c.utf8("vault"), task.toBytes());
}

/** Seeds `verifier`, `key`. */
export function findVerifierAddress(key: PublicKey): PublicKey {
  return c.findAddress(MARKET_PROGRAM_ID, c.utf8("verifier"), key.toBytes());
}
