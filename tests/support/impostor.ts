import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import { named } from "./keys";
import type { Ledger } from "./ledger";

/** An account that has a real one's bytes, but at another address and of another program. */
export async function impostorOf(ledger: Ledger, real: PublicKey): Promise<PublicKey> {
  const address = named(`impostor of ${real.toBase58()}`).publicKey;
  const account = await ledger.account(real);
  if (!account) throw new Error(`there is no account ${real.toBase58()}`);
  await ledger.setAccount(address, { ...account, owner: named("another program").publicKey });
  return address;
}

/** The instruction with one account put in another's place. */
export function swapped(instruction: TransactionInstruction, from: PublicKey, to: PublicKey): TransactionInstruction {
  return { ...instruction, keys: instruction.keys.map((key) => (key.pubkey.equals(from) ? { ...key, pubkey: to } : key)) };
}
