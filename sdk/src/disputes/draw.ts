import { sha256 } from "@noble/hashes/sha2";
import { concatBytes } from "@noble/hashes/utils";
import type { PublicKey } from "@solana/web3.js";

const domain = (text: string) => new TextEncoder().encode(text.padEnd(16, "\0"));
const SEED_DOMAIN = domain("dispute-seed");
const DRAW_DOMAIN = domain("dispute-draw");

/** What a round's draw follows from: `slotHash` is of the first block at the round's seed slot or after it. */
export function drawSeed(given: { dispute: PublicKey; round: 0 | 1; slotHash: Uint8Array }): Uint8Array {
  return sha256(concatBytes(SEED_DOMAIN, given.dispute.toBytes(), Uint8Array.of(given.round), given.slotHash));
}

/** The seat that a number draws. */
export function drawnSeat(seed: Uint8Array, number: number, seats: number): number {
  const counter = new Uint8Array(4);
  new DataView(counter.buffer).setUint32(0, number, true);
  const hash = sha256(concatBytes(DRAW_DOMAIN, seed, counter));
  return Number(new DataView(hash.buffer, hash.byteOffset).getBigUint64(0, true) % BigInt(seats));
}

/** One step of a draw: which seat a number drew, and whether its guardian judges. */
export interface DrawStep {
  number: number;
  seat: number;
  judges: boolean;
}

/**
 * The whole draw of a panel, as the chain takes it step by step. Seats in `taken`, and those drawn before, are stepped over
 * without a trace. Ends early when every seat was seen and too few of their guardians may judge.
 */
export function drawPanel(given: {
  seed: Uint8Array;
  /** Seats when the round opened. */
  seats: number;
  size: number;
  /** Seats on the dispute's other panel. */
  taken?: readonly number[];
  /** Whether the seat's guardian may judge: see `docs/disputes.md`. */
  mayJudge: (seat: number) => boolean;
}): DrawStep[] {
  const { seed, seats, size, taken = [], mayJudge } = given;
  const panel = new Set(taken);
  const passed = new Set<number>();
  const steps: DrawStep[] = [];
  for (let number = 0; panel.size < taken.length + size && panel.size + passed.size < seats; number++) {
    const seat = drawnSeat(seed, number, seats);
    if (panel.has(seat)) continue;
    const judges = mayJudge(seat);
    (judges ? panel : passed).add(seat);
    steps.push({ number, seat, judges });
  }
  return steps;
}
