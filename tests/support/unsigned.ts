import type { Idl } from "@coral-xyz/anchor";
import { PublicKey, TransactionInstruction, type AccountMeta } from "@solana/web3.js";
import { startLiteSVM, type LiteLedger } from "./litesvm";
import { expectFailure } from "./errors";
import { named } from "./keys";

/** More than any instruction's arguments: zeros are values of every type, and what is left over is not read. */
const NO_ARGUMENTS = Buffer.alloc(256);

/**
 * One test for every signature that a program's instructions ask for: all others are there, and this one is not. Not of a
 * `payer`, who does nothing but pay for a new account: the system program asks for that signature.
 */
export function refusesWithoutEachSignature(idl: Idl): void {
  let ledger: LiteLedger;
  before(() => {
    ledger = startLiteSVM();
  });
  for (const { name, accounts, discriminator } of idl.instructions) {
    const all = flat(accounts);
    const signers = all.filter(({ signer }) => signer);
    for (const missing of signers.filter(({ name }) => name !== "payer")) {
      it(`error: AccountNotSigner for ${name} without the signature of ${missing.name}`, async () => {
        const keys = all.map(({ name, address, writable, signer }): AccountMeta => {
          const pubkey = address === undefined ? named(name).publicKey : new PublicKey(address);
          return { pubkey, isWritable: writable === true, isSigner: signer === true && name !== missing.name };
        });
        const data = Buffer.concat([Buffer.from(discriminator), NO_ARGUMENTS]);
        const instruction = new TransactionInstruction({ programId: new PublicKey(idl.address), keys, data });
        const present = signers.filter(({ name }) => name !== missing.name).map(({ name }) => named(name));
        await expectFailure(ledger.send([instruction], present), "AccountNotSigner");
      });
    }
  }
}

type Item = Idl["instructions"][number]["accounts"][number];
type Single = Extract<Item, { signer?: boolean }>;
const flat = (accounts: Item[]): Single[] =>
  accounts.flatMap((item) => ("accounts" in item ? flat(item.accounts) : [item]));
