import { createHash } from "node:crypto";

export const SLOT_MILLISECONDS = 400;
/** How many slots a blockhash stays good for. */
export const BLOCKHASH_SLOTS = 150n;
export const GENESIS_SLOT = 447_552_000n;

/** `real`: time passes by itself. `stepped`: it stands still until somebody moves it. */
export type TimeMode = "real" | "stepped";

/** What is needed to tell the time again after a restart. */
export interface TimeState {
  slot: bigint;
  /** The chain's time in milliseconds since 1970. */
  milliseconds: number;
  /** What the machine's clock showed then. */
  readAt: number;
}

/** The chain's time and slots. */
export class ChainTime {
  private constructor(
    readonly mode: TimeMode,
    private state: TimeState,
    private readonly wallClock: () => number,
  ) {}

  static begin(mode: TimeMode, unixSeconds: bigint | undefined, wallClock: () => number): ChainTime {
    const readAt = wallClock();
    const milliseconds = unixSeconds === undefined ? readAt : Number(unixSeconds) * 1_000;
    return new ChainTime(mode, { slot: GENESIS_SLOT, milliseconds, readAt }, wallClock);
  }

  /** Goes on where a ledger stopped: real time passed meanwhile, stepped time did not. */
  static resume(mode: TimeMode, state: TimeState, wallClock: () => number): ChainTime {
    return new ChainTime(mode, { ...state, readAt: mode === "real" ? state.readAt : wallClock() }, wallClock);
  }

  /** Brings the slot up to the machine's clock. Slots never go back, whatever that clock does. */
  read(): TimeState {
    if (this.mode === "real") {
      const now = this.wallClock();
      const slots = Math.floor((now - this.state.readAt) / SLOT_MILLISECONDS);
      if (slots > 0) this.pass(slots * SLOT_MILLISECONDS, this.state.readAt + slots * SLOT_MILLISECONDS);
      else if (now < this.state.readAt) this.state = { ...this.state, readAt: now };
    }
    return this.state;
  }

  get slot(): bigint {
    return this.state.slot;
  }

  get unixSeconds(): bigint {
    return BigInt(Math.floor(this.state.milliseconds / 1_000));
  }

  /** Lets time pass at once, with its slots. */
  travel(seconds: number): void {
    this.read();
    this.pass(seconds * 1_000, this.state.readAt);
  }

  /** Sets the clock, forth or back. Slots go on only. */
  set(unixSeconds: number): void {
    this.read();
    this.travel(unixSeconds - this.state.milliseconds / 1_000);
  }

  /** A slot that takes no time: where time is stepped, each transaction is in a slot of its own. */
  nextSlot(): void {
    this.state = { ...this.state, slot: this.state.slot + 1n };
  }

  private pass(milliseconds: number, readAt: number): void {
    const slots = BigInt(Math.max(0, Math.floor(milliseconds / SLOT_MILLISECONDS)));
    this.state = { slot: this.state.slot + slots, milliseconds: this.state.milliseconds + milliseconds, readAt };
  }
}

/** Each slot's blockhash, from the ledger's own secret: nothing to keep, and nobody else can tell the next one. */
export function blockhashOf(secret: Uint8Array, slot: bigint): Uint8Array {
  return createHash("sha256").update(secret).update(`slot ${slot}`).digest();
}
