// Generated from the program's IDL by `npm run generate`. Do not edit.

import { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";

export const STAKING_PROGRAM_ID = /* @__PURE__ */ new PublicKey("BUuRmcx2eLwKhR4McmqVSBh8g8BkJQGvfZCUP49VvQ5m");

/** Seed `authority`. */
export const AUTHORITY_ADDRESS = /* @__PURE__ */ new PublicKey("3Q9y7VMPhRc3KT1gN4rWGsWnCXYZ92stU7CX5VtKQbzb");

/** Seed `config`. */
export const CONFIG_ADDRESS = /* @__PURE__ */ new PublicKey("FRE4A4Eb3mHfgjLHF76XcTZN3VCgUhF763FVnUk8XDEX");

/** Seeds `delegation`, `pool`, `operatorOrOwner`. */
export function findDelegationAddress(pool: PublicKey, operatorOrOwner: PublicKey): PublicKey {
  return c.findAddress(STAKING_PROGRAM_ID, c.utf8("delegation"), pool.toBytes(), operatorOrOwner.toBytes());
}

/** Seeds `receipt_key`, `pool`, `receiptKey`. */
export function findReceiptKeyAddress(pool: PublicKey, receiptKey: PublicKey): PublicKey {
  return c.findAddress(STAKING_PROGRAM_ID, c.utf8("receipt_key"), pool.toBytes(), receiptKey.toBytes());
}

/** Seeds `vault`, `pool`. */
export function findVaultAddress(pool: PublicKey): PublicKey {
  return c.findAddress(STAKING_PROGRAM_ID, c.utf8("vault"), pool.toBytes());
}
