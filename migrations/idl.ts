import { deflateSync } from "node:zlib";
import type { Idl } from "@coral-xyz/anchor";
import { PublicKey, SystemProgram, TransactionInstruction } from "@solana/web3.js";
import { withSeed } from "./seeded";
import type { State } from "./state";

// The account in which every Anchor program keeps its IDL, and the instructions Anchor adds to the program for it.

/** sha256("anchor:idl")[..8], little-endian, before the number of the instruction. */
const TAG = Buffer.from("40f4bc78a7e9690a", "hex");
const HEADER = 44;
/** What one write carries: a whole transaction stays within 1,232 bytes. */
const CHUNK = 900;
/** The runtime lets an account grow by this much in an instruction. */
const GROWTH = 10_000;

/** By their numbers. */
export const idlInstructions = ["Create", "CreateBuffer", "Write", "SetBuffer", "SetAuthority", "Close", "Resize"] as const;

export const isIdlInstruction = (data: Buffer) => data.subarray(0, 8).equals(TAG);
export const idlInstructionName = (data: Buffer) => `Idl${idlInstructions[data[8]!] ?? "Unknown"}`;

export interface IdlAccount {
  authority: PublicKey;
  /** What has been written so far. */
  bytes: Buffer;
  space: number;
}

const base = (program: PublicKey) => PublicKey.findProgramAddressSync([], program)[0];

export function idlAddress(program: PublicKey): PublicKey {
  return withSeed(base(program), "anchor:idl", program);
}

export function readIdl(state: State, program: PublicKey): IdlAccount | null {
  const account = state.account(idlAddress(program));
  if (!account?.owner.equals(program) || account.data.length < HEADER) return null;
  return {
    authority: new PublicKey(account.data.subarray(8, 40)),
    bytes: account.data.subarray(HEADER, HEADER + account.data.readUInt32LE(40)),
    space: account.data.length - HEADER,
  };
}

export const compress = (idl: Idl) => deflateSync(JSON.stringify(idl));

export function createIdl(program: PublicKey, payer: PublicKey, bytes: Buffer): TransactionInstruction[] {
  const create = new TransactionInstruction({
    programId: program,
    keys: [
      { pubkey: payer, isSigner: true, isWritable: true },
      { pubkey: idlAddress(program), isSigner: false, isWritable: true },
      { pubkey: base(program), isSigner: false, isWritable: false },
      { pubkey: SystemProgram.programId, isSigner: false, isWritable: false },
      { pubkey: program, isSigner: false, isWritable: false },
    ],
    data: data("Create", u64(bytes.length)),
  });
  const total = HEADER + bytes.length;
  const resizes = Math.max(0, Math.ceil((total - GROWTH) / GROWTH));
  const resize = new TransactionInstruction({
    programId: program,
    keys: [
      ...authorised(program, payer, true),
      { pubkey: SystemProgram.programId, isSigner: false, isWritable: false },
    ],
    data: data("Resize", u64(total)),
  });
  return [create, ...Array.from({ length: resizes }, () => resize)];
}

/** The next part. Writes append, so they go one after the other, each seen before the next. */
export function writeIdl(program: PublicKey, authority: PublicKey, written: number, bytes: Buffer): TransactionInstruction {
  const chunk = bytes.subarray(written, written + CHUNK);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(chunk.length);
  return new TransactionInstruction({
    programId: program,
    keys: authorised(program, authority),
    data: data("Write", Buffer.concat([length, chunk])),
  });
}

export function writesOfIdl(program: PublicKey, authority: PublicKey, from: number, bytes: Buffer): TransactionInstruction[][] {
  const writes: TransactionInstruction[][] = [];
  for (let at = from; at < bytes.length; at += CHUNK) writes.push([writeIdl(program, authority, at, bytes)]);
  return writes;
}

export function closeIdl(program: PublicKey, authority: PublicKey): TransactionInstruction {
  return new TransactionInstruction({
    programId: program,
    keys: [...authorised(program, authority), { pubkey: authority, isSigner: false, isWritable: true }],
    data: data("Close"),
  });
}

export function setIdlAuthority(program: PublicKey, authority: PublicKey, to: PublicKey): TransactionInstruction {
  return new TransactionInstruction({
    programId: program,
    keys: authorised(program, authority),
    data: data("SetAuthority", to.toBuffer()),
  });
}

function authorised(program: PublicKey, authority: PublicKey, pays = false) {
  return [
    { pubkey: idlAddress(program), isSigner: false, isWritable: true },
    { pubkey: authority, isSigner: true, isWritable: pays },
  ];
}

function data(name: (typeof idlInstructions)[number], args: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([TAG, Buffer.from([idlInstructions.indexOf(name)]), args]);
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
