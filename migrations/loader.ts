import { createHash } from "node:crypto";
import {
  PublicKey,
  SystemProgram,
  SYSVAR_CLOCK_PUBKEY,
  SYSVAR_RENT_PUBKEY,
  TransactionInstruction,
  type AccountMeta,
} from "@solana/web3.js";
import { withSeed } from "./seeded";
import { rent, type State } from "./state";

// Solana's upgradeable loader: its instructions, and what its accounts hold. web3.js 1 has neither.

export const LOADER = new PublicKey("BPFLoaderUpgradeab1e11111111111111111111111");

const BUFFER_HEADER = 37;
const PROGRAM_SIZE = 36;
const PROGRAM_DATA_HEADER = 45;
/** The loader refuses to extend a program by less. */
const LEAST_EXTENSION = 10_240;
/** What one Write carries: a whole transaction stays within 1,232 bytes. */
const CHUNK = 1_000;

/** By their numbers, with the names of their accounts. */
export const loaderInstructions = [
  { name: "InitializeBuffer", accounts: ["buffer", "authority"] },
  { name: "Write", accounts: ["buffer", "authority"] },
  {
    name: "DeployWithMaxDataLen",
    accounts: ["payer", "program data", "program", "buffer", "rent", "clock", "system program", "authority"],
  },
  { name: "Upgrade", accounts: ["program data", "program", "buffer", "spill", "rent", "clock", "authority"] },
  { name: "SetAuthority", accounts: ["account", "authority", "new authority"] },
  { name: "Close", accounts: ["account", "recipient", "authority"] },
  { name: "ExtendProgram", accounts: ["program data", "program", "system program", "payer"] },
  { name: "SetAuthorityChecked", accounts: ["account", "authority", "new authority"] },
] as const;

type LoaderInstruction = (typeof loaderInstructions)[number]["name"];

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** As `solana-verify` takes it: without the zeros at the end, which the loader leaves where a longer image was. */
export function executableHash(image: Buffer): string {
  let end = image.length;
  while (end > 0 && image[end - 1] === 0) end--;
  return sha256(image.subarray(0, end));
}

export function programDataAddress(program: PublicKey): PublicKey {
  return PublicKey.findProgramAddressSync([program.toBuffer()], LOADER)[0];
}

/** A buffer, or a program's data: who may change it, and the bytes. */
export interface Image {
  authority: PublicKey | null;
  bytes: Buffer;
}

export function readBuffer(state: State, address: PublicKey): Image | null {
  return readImage(state, address, 1, 4, BUFFER_HEADER);
}

/** The program's data, when the program is deployed by the upgradeable loader. */
export function readProgram(state: State, program: PublicKey): Image | null {
  const data = readImage(state, programDataAddress(program), 3, 12, PROGRAM_DATA_HEADER);
  return state.account(program)?.executable ? data : null;
}

function readImage(state: State, address: PublicKey, kind: number, option: number, header: number): Image | null {
  const account = state.account(address);
  if (!account?.owner.equals(LOADER) || account.data.length < header || account.data.readUInt32LE(0) !== kind)
    return null;
  const authority = account.data[option] === 1 ? new PublicKey(account.data.subarray(option + 1, option + 33)) : null;
  return { authority, bytes: account.data.subarray(header) };
}

/** Whether the account runs this image. It may be followed by zeros, where a longer image was before. */
export function holds(held: Image, image: Buffer): boolean {
  return (
    held.bytes.subarray(0, image.length).equals(image) && held.bytes.subarray(image.length).every((byte) => byte === 0)
  );
}

/**
 * The address of the buffer for an image. It follows from the payer and the bytes, so that an interrupted upload is
 * found again and no buffer key can be lost; nobody else can create it, because the payer's signature makes it.
 */
export function bufferAddress(payer: PublicKey, image: Buffer): PublicKey {
  return withSeed(payer, bufferSeed(image), LOADER);
}

const seeds = new WeakMap<Buffer, string>();

/** A plan asks for it many times, of a megabyte. */
function bufferSeed(image: Buffer): string {
  const seed = seeds.get(image) ?? sha256(image).slice(0, 32);
  seeds.set(image, seed);
  return seed;
}

export function createBuffer(state: State, payer: PublicKey, image: Buffer): TransactionInstruction[] {
  const buffer = bufferAddress(payer, image);
  const space = BUFFER_HEADER + image.length;
  return [
    SystemProgram.createAccountWithSeed({
      fromPubkey: payer,
      basePubkey: payer,
      seed: bufferSeed(image),
      newAccountPubkey: buffer,
      lamports: rent(state, space),
      space,
      programId: LOADER,
    }),
    instruction("InitializeBuffer", [writable(buffer), readonly(payer)]),
  ];
}

/** One transaction for each part of the image that the buffer does not hold yet. */
export function missingWrites(held: Image | null, payer: PublicKey, image: Buffer): TransactionInstruction[][] {
  const buffer = bufferAddress(payer, image);
  const writes: TransactionInstruction[][] = [];
  for (let offset = 0; offset < image.length; offset += CHUNK) {
    const chunk = image.subarray(offset, offset + CHUNK);
    if (held?.bytes.subarray(offset, offset + chunk.length).equals(chunk)) continue;
    writes.push([
      instruction("Write", [writable(buffer), signer(payer)], u32(offset), u64(chunk.length), chunk),
    ]);
  }
  return writes;
}

export function deployProgram(
  state: State,
  payer: PublicKey,
  program: PublicKey,
  image: Buffer,
): TransactionInstruction[] {
  return [
    SystemProgram.createAccount({
      fromPubkey: payer,
      newAccountPubkey: program,
      lamports: rent(state, PROGRAM_SIZE),
      space: PROGRAM_SIZE,
      programId: LOADER,
    }),
    instruction(
      "DeployWithMaxDataLen",
      [
        { ...signer(payer), isWritable: true },
        writable(programDataAddress(program)),
        writable(program),
        writable(bufferAddress(payer, image)),
        readonly(SYSVAR_RENT_PUBKEY),
        readonly(SYSVAR_CLOCK_PUBKEY),
        readonly(SystemProgram.programId),
        signer(payer),
      ],
      u64(image.length),
    ),
  ];
}

/** `spill` receives the buffer's rent. */
export function upgradeProgram(
  program: PublicKey,
  buffer: PublicKey,
  spill: PublicKey,
  authority: PublicKey,
): TransactionInstruction {
  return instruction("Upgrade", [
    writable(programDataAddress(program)),
    writable(program),
    writable(buffer),
    writable(spill),
    readonly(SYSVAR_RENT_PUBKEY),
    readonly(SYSVAR_CLOCK_PUBKEY),
    signer(authority),
  ]);
}

/** Makes room for an image that is so much longer. Anyone may pay for it. */
export function extendProgram(program: PublicKey, payer: PublicKey, missing: number): TransactionInstruction {
  return instruction(
    "ExtendProgram",
    [
      writable(programDataAddress(program)),
      writable(program),
      readonly(SystemProgram.programId),
      { ...signer(payer), isWritable: true },
    ],
    u32(Math.max(missing, LEAST_EXTENSION)),
  );
}

/** Hands a buffer over. One-sided, because a buffer given to the wrong key is only lost rent. */
export function setBufferAuthority(buffer: PublicKey, authority: PublicKey, to: PublicKey): TransactionInstruction {
  return instruction("SetAuthority", [writable(buffer), signer(authority), readonly(to)]);
}

/** Hands a program over. The new authority signs too: it cannot go to a key that nobody can sign with. */
export function setUpgradeAuthority(program: PublicKey, authority: PublicKey, to: PublicKey): TransactionInstruction {
  return instruction("SetAuthorityChecked", [writable(programDataAddress(program)), signer(authority), signer(to)]);
}

function instruction(
  name: LoaderInstruction,
  keys: AccountMeta[],
  ...args: Buffer[]
): TransactionInstruction {
  const number = loaderInstructions.findIndex((known) => known.name === name);
  return new TransactionInstruction({ programId: LOADER, keys, data: Buffer.concat([u32(number), ...args]) });
}

const writable = (pubkey: PublicKey): AccountMeta => ({ pubkey, isSigner: false, isWritable: true });
const readonly = (pubkey: PublicKey): AccountMeta => ({ pubkey, isSigner: false, isWritable: false });
const signer = (pubkey: PublicKey): AccountMeta => ({ pubkey, isSigner: true, isWritable: false });

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
