/** Of 10,000: compute, the provider's gas, and the treasury. */
export const SPLIT_BPS = { compute: 8_500n, gasSubsidy: 300n, treasury: 1_200n } as const;
const WHOLE = 10_000n;
const U64_END = 1n << 64n;

/** What a price pays for, to the last unit as the chain splits it. */
export interface CostEstimate {
  computeCost: bigint;
  /** The network fee's two lines. */
  networkFee: { treasury: bigint; gasSubsidy: bigint; total: bigint };
  /** What rounding leaves, which the client gets back. */
  change: bigint;
  /** What the client puts in. */
  total: bigint;
}

const share = (amount: bigint, bps: bigint) => (amount * bps) / WHOLE;

/** How the chain splits a price. */
export function splitPrice(total: bigint): CostEstimate {
  if (total < 0n || total >= U64_END) throw new RangeError(`total = ${total} does not fit 64 bits`);
  const computeCost = share(total, SPLIT_BPS.compute);
  const gasSubsidy = share(total, SPLIT_BPS.gasSubsidy);
  const treasury = share(total, SPLIT_BPS.treasury);
  const fee = treasury + gasSubsidy;
  return { computeCost, networkFee: { treasury, gasSubsidy, total: fee }, change: total - computeCost - fee, total };
}

/** The least price that pays this much for compute, and how it is split. */
export function estimateCost(computeCost: bigint): CostEstimate {
  if (computeCost < 0n) throw new RangeError(`computeCost = ${computeCost} is negative`);
  return splitPrice((computeCost * WHOLE + SPLIT_BPS.compute - 1n) / SPLIT_BPS.compute);
}
