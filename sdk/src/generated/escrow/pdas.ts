// Generated from the program's IDL by `npm run generate`. Do not edit.

import { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";

export const ESCROW_PROGRAM_ID = /* @__PURE__ */ new PublicKey("7dLaLdy2E3zYYatY4iLwhA7chdBU3ep3Q3yMF8cV7eve");

/** Seed `config`. */
export const CONFIG_ADDRESS = /* @__PURE__ */ new PublicKey("GMUXayntFmNx1iR1V4NwgtoTpWgaMSUinpNQcRgkNUw1");

/** Seeds `exposure`, `node`. */
export function findExposureAddress(node: PublicKey): PublicKey {
  return c.findAddress(ESCROW_PROGRAM_ID, c.utf8("exposure"), node.toBytes());
}

/** Seeds `fault`, `session`. */
export function findFaultAddress(session: PublicKey): PublicKey {
  return c.findAddress(ESCROW_PROGRAM_ID, c.utf8("fault"), session.toBytes());
}

/** Seeds `renter`, `renter`. */
export function findRenterAddress(renter: PublicKey): PublicKey {
  return c.findAddress(ESCROW_PROGRAM_ID, c.utf8("renter"), renter.toBytes());
}

/** Seeds `vault`, `ledgerOrSession`. */
export function findVaultAddress(ledgerOrSession: PublicKey): PublicKey {
  return c.findAddress(ESCROW_PROGRAM_ID, c.utf8("vault"), ledgerOrSession.toBytes());
}
