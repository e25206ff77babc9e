import { AgentError } from "./errors";

/** The agent's own clock, in unix seconds. */
export function unixNow(): bigint {
  return BigInt(Math.floor(Date.now() / 1_000));
}

/** Throws if the chain's clock and this machine's differ by more than a receipt's times may. */
export function checkClock(chain: bigint, own: bigint, mostSeconds: number): void {
  const skew = chain > own ? chain - own : own - chain;
  if (skew > BigInt(mostSeconds)) throw new AgentError("ClockSkew", { chain, own, skew, most: mostSeconds });
}
