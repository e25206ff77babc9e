import type { PublicKey } from "@solana/web3.js";
import { guardianAccount, type Guardian } from "../generated/disputes/accounts";
import { wanted } from "../ledger";
import { findGuardianAddress } from "./addresses";

export const wantedGuardian = (wallet: PublicKey) => wanted(guardianAccount, findGuardianAddress(wallet));

export function freeDeposit({ seated, deposit }: Guardian, seatDeposit: bigint): bigint {
  return seated ? deposit - seatDeposit : deposit;
}
