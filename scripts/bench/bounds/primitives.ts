// What a hand-written program needs at least for each thing, in compute units. `floor.ts` measures them; a test holds the two
// together. Published constants of the runtime are those that say so.
export const primitives = {
  /** The least that Anchor makes of an instruction, the log of its name included, and each account of it. */
  entry: 166,
  account: 221,
  /** Comparing 32 bytes: an owner, or an address with a stored key. */
  key: 17,
  /** Comparing the eight bytes that tell an account's type. */
  discriminator: 5,
  /** Copying 32 bytes. */
  copy: 24,
  /** Logging an event, without its bytes: one unit each. */
  event: 211,
  clock: 152,
  rent: 134,
  /** SHA-256 of 72 bytes. */
  hash: 141,
  /** A product of two numbers that fits 64 bits, divided; and one that does not. */
  division: 70,
  wideDivision: 196,
  /** Reading a letter of a text: a load, two bounds and their branches, and the next. */
  letter: 8,
  /** Deriving an address, each attempt (published). */
  derivation: 1_500,
  /** Calling another program, without what that one consumes. */
  call: 1_043,
  /** What the system program consumes (published). */
  system: 150,
  /** Closing an account: lamports moved, owner and length cleared. */
  close: 40,
} as const;

/** Without any framework; shown beside the bound, and not part of it. */
export const byHand = { entry: 13, account: 19 } as const;
