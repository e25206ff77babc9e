import { PublicKey } from "@solana/web3.js";
import { disputesIdl } from "../generated";

export const DISPUTES_PROGRAM_ID = new PublicKey(disputesIdl.address);

const bytes = (text: string) => new TextEncoder().encode(text);
const own = (...seeds: Uint8Array[]) => PublicKey.findProgramAddressSync(seeds, DISPUTES_PROGRAM_ID)[0];

function u32(value: number): Uint8Array {
  const buffer = new Uint8Array(4);
  new DataView(buffer.buffer).setUint32(0, value, true);
  return buffer;
}

export const disputesConfigAddress = (): PublicKey => own(bytes("config"));

/** Counts the seats, and what the vault owes. */
export const courtAddress = (): PublicKey => own(bytes("court"));

/** Holds every deposit and bond. */
export const disputesVaultAddress = (): PublicKey => own(bytes("vault"));

/** Signs for disputes in the market, staking and the registry. */
export const disputesAuthorityAddress = (): PublicKey => own(bytes("authority"));

export const guardianAddress = (wallet: PublicKey): PublicKey => own(bytes("guardian"), wallet.toBytes());

export const seatAddress = (number: number): PublicKey => own(bytes("seat"), u32(number));

export const disputeAddress = (task: PublicKey): PublicKey => own(bytes("dispute"), task.toBytes());

export const voteAddress = (dispute: PublicKey, guardian: PublicKey): PublicKey =>
  own(bytes("vote"), dispute.toBytes(), guardian.toBytes());
