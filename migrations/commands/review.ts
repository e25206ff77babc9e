import { PublicKey, TransactionInstruction } from "@solana/web3.js";
import { MigrationError } from "../errors";
import { isSetIdlBuffer, publishes, readIdl } from "../idl";
import { LOADER, loaderInstructions, programDataAddress, readBuffer, sha256 } from "../loader";
import { marketPrograms } from "../programs";
import type { Proposal } from "../squads";
import type { State } from "../state";

export const MEMO = new PublicKey("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr");

/** Goes into the proposal before the upgrade, so that what is approved names the bytes and not just a buffer. */
export function imageMemo(program: string, hash: string): TransactionInstruction {
  return new TransactionInstruction({
    programId: MEMO,
    keys: [],
    data: Buffer.from(`upgrade ${program} to sha256 ${hash}`),
  });
}

/** An upgrade within a proposal. */
export interface Upgrade {
  program: string;
  buffer: PublicKey;
  /** The image that the proposal names. */
  hash: string;
}

/**
 * The upgrades of a proposal, each proven to be what the proposal says: the buffer belongs to the vault, so that nobody
 * can rewrite it any more, and its bytes have the hash that the proposal names.
 */
export function requireSafe(state: State, proposal: Proposal): Upgrade[] {
  const { squad, index, instructions, stale } = proposal;
  if (stale) {
    throw new MigrationError(
      "STALE_PROPOSAL",
      `The ${squad.name}'s members, threshold or time lock changed after this was proposed`,
      index.toString(),
      "Propose it again; if it was approved, cancel it in the Squads app, for Squads would still execute it",
    );
  }
  for (const instruction of instructions)
    if (isSetIdlBuffer(instruction)) requireIdlBuffer(state, squad.vault, instruction);
  return instructions.flatMap((instruction, position) => {
    if (!isUpgrade(instruction)) return [];
    const [programData, , buffer] = instruction.keys.map(({ pubkey }) => pubkey);
    const program = marketPrograms.find(({ id }) => programData && programDataAddress(id).equals(programData))?.name;
    const memo = instructions[position - 1];
    const named = /^upgrade (\w+) to sha256 ([0-9a-f]{64})$/.exec(
      memo?.programId.equals(MEMO) ? memo.data.toString() : "",
    );
    if (!program || !buffer || named?.[1] !== program) {
      throw new MigrationError(
        "UNREVIEWED_IMAGE",
        "The proposal upgrades a program without naming the image's hash",
        index.toString(),
        "Reject it, and propose with `propose-upgrade`",
      );
    }
    const hash = named[2]!;
    requireBuffer(state, squad.vault, buffer, hash);
    return [{ program, buffer, hash }];
  });
}

const changed = (wrong: string, value: string) =>
  new MigrationError("BUFFER_CHANGED", wrong, value, "Reject the proposal, and run `propose-upgrade` again");

function requireBuffer(state: State, vault: PublicKey, address: PublicKey, hash: string): void {
  const held = readBuffer(state, address);
  if (!held) throw changed("The proposal's buffer does not exist", address.toBase58());
  if (!held.authority?.equals(vault)) {
    throw changed("Somebody else can still rewrite the buffer", held.authority?.toBase58() ?? "nobody");
  }
  if (sha256(held.bytes) !== hash)
    throw changed("The buffer does not hold the bytes that the proposal names", sha256(held.bytes));
}

/** The IDL that is to be published must be the one of this checkout. */
function requireIdlBuffer(state: State, vault: PublicKey, { programId, keys }: TransactionInstruction): void {
  const program = marketPrograms.find(({ id }) => id.equals(programId));
  const address = keys[0]!.pubkey;
  const held = program && readIdl(state, program.id, address);
  if (!held) throw changed("The proposal's IDL buffer does not exist", address.toBase58());
  if (!held.authority.equals(vault))
    throw changed("Somebody else can still rewrite the IDL buffer", held.authority.toBase58());
  if (!publishes(held, program.idl)) {
    throw changed(
      `The IDL buffer does not hold the IDL of ${program.name} as this checkout has it`,
      address.toBase58(),
    );
  }
}

function isUpgrade({ programId, data }: TransactionInstruction): boolean {
  return programId.equals(LOADER) && loaderInstructions[data.readUInt32LE(0)]?.name === "Upgrade";
}
