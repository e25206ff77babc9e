// Generated from the program's IDL by `npm run generate`. Do not edit.

import { PublicKey } from "@solana/web3.js";
import * as c from "../../codec";

export const COMPUTE_BOND_PROGRAM_ID = /* @__PURE__ */ new PublicKey("S5fFFv2kBk2f6B7QRt1LSqrLEydiRA1z8jXUUSPFSpY");

/** Seed `config`. */
export const CONFIG_ADDRESS = /* @__PURE__ */ new PublicKey("4DhKDtdMShjW38G4hX3xLBoRwjRiYFDRkiabws4zKYtn");

/** Seeds `bond_escrow`, `bond`. */
export function findBondEscrowAddress(bond: PublicKey): PublicKey {
  return c.findAddress(COMPUTE_BOND_PROGRAM_ID, c.utf8("bond_escrow"), bond.toBytes());
}
