import { createHash } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";
import type { Idl } from "@coral-xyz/anchor";
import { PublicKey, SystemProgram, TransactionInstruction, type AccountMeta } from "@solana/web3.js";
import { withSeed } from "./seeded";
import { rent, type State } from "./state";

// The account in which every Anchor program keeps its IDL, and the instructions that Anchor adds to the program for it.

/** sha256("anchor:idl")[..8], little-endian, before the number of the instruction. */
const TAG = Buffer.from("40f4bc78a7e9690a", "hex");
const HEADER = 44;
/** What one write carries: a whole transaction stays within 1,232 bytes. */
const CHUNK = 900;
/** The runtime lets an account grow by this much in an instruction. */
const GROWTH = 10_000;

/** By their numbers. */
const idlInstructions = ["Create", "CreateBuffer", "Write", "SetBuffer", "SetAuthority", "Close", "Resize"] as const;

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

/** An IDL account, or a buffer of one. */
export function readIdl(state: State, program: PublicKey, address = idlAddress(program)): IdlAccount | null {
  const account = state.account(address);
  if (!account?.owner.equals(program) || account.data.length < HEADER) return null;
  return {
    authority: new PublicKey(account.data.subarray(8, 40)),
    bytes: account.data.subarray(HEADER, HEADER + account.data.readUInt32LE(40)),
    space: account.data.length - HEADER,
  };
}

const compressed = new WeakMap<Idl, Buffer>();

export function compress(idl: Idl): Buffer {
  const bytes = compressed.get(idl) ?? deflateSync(JSON.stringify(idl));
  compressed.set(idl, bytes);
  return bytes;
}

/** Compared unpacked: the packed bytes differ between versions of zlib. */
export function publishes(account: IdlAccount, idl: Idl): boolean {
  if (account.bytes.equals(compress(idl))) return true;
  try {
    return inflateSync(account.bytes).toString() === JSON.stringify(idl);
  } catch {
    return false;
  }
}

/** With room for a longer one: an account that holds an IDL cannot grow. */
export function createIdl(program: PublicKey, payer: PublicKey, bytes: Buffer): TransactionInstruction[] {
  const address = idlAddress(program);
  const space = HEADER + 2 * bytes.length;
  const create = new TransactionInstruction({
    programId: program,
    keys: [
      { pubkey: payer, isSigner: true, isWritable: true },
      writable(address),
      readonly(base(program)),
      readonly(SystemProgram.programId),
      readonly(program),
    ],
    data: data("Create", u64(space - HEADER)),
  });
  const resize = new TransactionInstruction({
    programId: program,
    keys: [writable(address), { pubkey: payer, isSigner: true, isWritable: true }, readonly(SystemProgram.programId)],
    data: data("Resize", u64(space)),
  });
  const resizes = Math.max(0, Math.ceil((space - GROWTH) / GROWTH));
  return [create, ...Array.from({ length: resizes }, () => resize)];
}

/** Found again after an interruption, like a program's buffer: it follows from the payer and the bytes. */
export function idlBufferAddress(program: PublicKey, payer: PublicKey, bytes: Buffer): PublicKey {
  return withSeed(payer, bufferSeed(bytes), program);
}

const bufferSeed = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex").slice(0, 32);

export function createIdlBuffer(
  state: State,
  program: PublicKey,
  payer: PublicKey,
  bytes: Buffer,
): TransactionInstruction[] {
  const buffer = idlBufferAddress(program, payer, bytes);
  const space = HEADER + bytes.length;
  return [
    SystemProgram.createAccountWithSeed({
      fromPubkey: payer,
      basePubkey: payer,
      seed: bufferSeed(bytes),
      newAccountPubkey: buffer,
      lamports: rent(state, space),
      space,
      programId: program,
    }),
    new TransactionInstruction({
      programId: program,
      keys: [writable(buffer), signer(payer)],
      data: data("CreateBuffer"),
    }),
  ];
}

/** The writes that are left. Each appends, so they go one after the other. */
export function writeIdl(
  program: PublicKey,
  account: PublicKey,
  authority: PublicKey,
  written: number,
  bytes: Buffer,
): TransactionInstruction[][] {
  const writes: TransactionInstruction[][] = [];
  for (let at = written; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(chunk.length);
    writes.push([
      new TransactionInstruction({
        programId: program,
        keys: [writable(account), signer(authority)],
        data: data("Write", Buffer.concat([length, chunk])),
      }),
    ]);
  }
  return writes;
}

/** Puts what a buffer holds into the program's IDL account; both must have the same authority. */
export function setIdlBuffer(program: PublicKey, buffer: PublicKey, authority: PublicKey): TransactionInstruction {
  return new TransactionInstruction({
    programId: program,
    keys: [writable(buffer), writable(idlAddress(program)), signer(authority)],
    data: data("SetBuffer"),
  });
}

export function isSetIdlBuffer({ data }: TransactionInstruction): boolean {
  return isIdlInstruction(data) && idlInstructionName(data) === "IdlSetBuffer";
}

export function closeIdl(
  program: PublicKey,
  account: PublicKey,
  authority: PublicKey,
  recipient: PublicKey,
): TransactionInstruction {
  return new TransactionInstruction({
    programId: program,
    keys: [writable(account), signer(authority), writable(recipient)],
    data: data("Close"),
  });
}

export function setIdlAuthority(
  program: PublicKey,
  account: PublicKey,
  authority: PublicKey,
  to: PublicKey,
): TransactionInstruction {
  return new TransactionInstruction({
    programId: program,
    keys: [writable(account), signer(authority)],
    data: data("SetAuthority", to.toBuffer()),
  });
}

const writable = (pubkey: PublicKey): AccountMeta => ({ pubkey, isSigner: false, isWritable: true });
const readonly = (pubkey: PublicKey): AccountMeta => ({ pubkey, isSigner: false, isWritable: false });
const signer = (pubkey: PublicKey): AccountMeta => ({ pubkey, isSigner: true, isWritable: false });

function data(name: (typeof idlInstructions)[number], args: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([TAG, Buffer.from([idlInstructions.indexOf(name)]), args]);
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
