import type { UnitKind } from "../generated/escrow/types";

const SECONDS_PER_HOUR = 3_600n;
const BASIS_POINTS = 10_000n;

/** The price and the fees of a session or ledger, as agreed at opening. */
export interface Rates {
  /** Micro-units of the mint for an hour, or for a request. */
  price: bigint;
  unitKind: UnitKind;
  renterFeeBps: number;
  providerFeeBps: number;
}

/** What units cost since the beginning. */
export interface Amounts {
  gross: bigint;
  renterFee: bigint;
  providerFee: bigint;
  /** What the renter pays. */
  total: bigint;
  toOperator: bigint;
  toTreasury: bigint;
}

/** As the program computes it: cumulative and rounded down, so that it does not matter how often a deal is settled. */
export function amounts(rates: Rates, units: bigint): Amounts {
  const unitsPerPrice = rates.unitKind === "request" ? 1n : SECONDS_PER_HOUR;
  const gross = (units * rates.price) / unitsPerPrice;
  const renterFee = (gross * BigInt(rates.renterFeeBps)) / BASIS_POINTS;
  const providerFee = (gross * BigInt(rates.providerFeeBps)) / BASIS_POINTS;
  return {
    gross,
    renterFee,
    providerFee,
    total: gross + renterFee,
    toOperator: gross - providerFee,
    toTreasury: providerFee + renterFee,
  };
}
