// Amounts of money between text and micro-units: exact, or refused.
import { ClientError } from "./errors";
import { amounts } from "./escrow/metering";

export const USDC_DECIMALS = 6;

const U64_MAX = 2n ** 64n - 1n;

/** `"1.25"` is `1250000n`. Refuses what it would have to guess or round: signs, exponents, separators, a seventh decimal. */
export function parseUsdc(text: string): bigint {
  const [, whole, fraction = ""] = (typeof text === "string" && /^(\d{1,32})(?:\.(\d{1,32}))?$/.exec(text)) || [];
  if (whole === undefined) throw new ClientError("AmountFormat", { text: String(text).slice(0, 80) });
  if (fraction.length > USDC_DECIMALS) throw new ClientError("AmountPrecision", { text, decimals: USDC_DECIMALS });
  const amount = BigInt(whole + fraction.padEnd(USDC_DECIMALS, "0"));
  if (amount > U64_MAX) throw new ClientError("AmountRange", { text, maximum: U64_MAX });
  return amount;
}

/** `1250000n` is `"1.250000"`: every decimal, so that columns line up and nothing is hidden. */
export function formatUsdc(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(USDC_DECIMALS + 1, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -USDC_DECIMALS)}.${digits.slice(-USDC_DECIMALS)}`;
}

export interface Quote {
  /** The time times the hourly price. */
  price: bigint;
  /** The renter's fee on top of it. */
  fee: bigint;
  /** What the renter locks. */
  total: bigint;
}

/** What a rental costs, as the program computes it: rounded down once, from the beginning. */
export function quote({ price, seconds, feeBps }: { price: bigint; seconds: bigint; feeBps: number }): Quote {
  const rates = { price, unitKind: "gpuSecond", renterFeeBps: feeBps, providerFeeBps: 0 } as const;
  const { gross, renterFee, total } = amounts(rates, seconds);
  return { price: gross, fee: renterFee, total };
}
