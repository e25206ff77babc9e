import { expect } from "chai";
import { Ed25519Program, PublicKey, SystemProgram, Transaction } from "@solana/web3.js";
import { idls } from "../../sdk/src/generated";
import {
  expectFailure,
  GENESIS_TIME,
  named,
  programDataAddress,
  SOL,
  startBankrun,
  startLiteSVM,
  TestMint,
  TransactionFailed,
  upgradeAuthority,
  type Ledger,
} from "../support";

const kinds: [string, () => Promise<Ledger>][] = [
  ["bankrun", startBankrun],
  ["LiteSVM", async () => startLiteSVM()],
];

for (const [kind, start] of kinds) {
  describe(`the embedded ledger on ${kind}`, () => {
    it("has every program deployed, upgradeable by the upgrade authority", async () => {
      const ledger = await start();
      for (const idl of idls) {
        const program = await ledger.account(new PublicKey(idl.address));
        expect(program?.executable, idl.metadata.name).to.equal(true);
        const data = await ledger.account(programDataAddress(new PublicKey(idl.address)));
        expect(new PublicKey(data!.data.subarray(13, 45)).toBase58()).to.equal(upgradeAuthority.publicKey.toBase58());
      }
    });

    it("runs the programs: an instruction that does not exist is Anchor's named error", async () => {
      const ledger = await start();
      for (const idl of idls) {
        const unknown = { programId: new PublicKey(idl.address), keys: [], data: Buffer.alloc(8, 1) };
        await expectFailure(ledger.send([unknown]), "InstructionFallbackNotFound");
      }
    });

    it("starts at the genesis time and moves the clock both ways", async () => {
      const ledger = await start();
      expect(await ledger.now()).to.equal(GENESIS_TIME);
      await ledger.travel(3600);
      expect(await ledger.now()).to.equal(GENESIS_TIME + 3600n);
      await ledger.travel(-10);
      expect(await ledger.now()).to.equal(GENESIS_TIME + 3590n);
    });

    it("sends the same transfer twice", async () => {
      const ledger = await start();
      const to = named("receiver").publicKey;
      const transfer = SystemProgram.transfer({ fromPubkey: ledger.payer.publicKey, toPubkey: to, lamports: SOL });
      await ledger.send([transfer]);
      await ledger.send([transfer]);
      expect(await ledger.lamports(to)).to.equal(2n * SOL);
    });

    it("makes mints and token accounts that hold money", async () => {
      const ledger = await start();
      const mint = await TestMint.create(ledger);
      const account = await mint.fund(named("owner").publicKey, 5n);
      await mint.donate(account, 2n);
      expect(await mint.balance(account)).to.equal(7n);
      expect(await mint.supply()).to.equal(7n);
      await mint.freeze(account);
      await expectFailure(mint.donate(account, 1n), "Token.AccountFrozen");
    });
  });
}

describe("signatures", () => {
  const message = Buffer.from("signed by somebody else");
  const forged = () =>
    Ed25519Program.createInstructionWithPublicKey({
      publicKey: named("victim").publicKey.toBytes(),
      message,
      signature: new Uint8Array(64).fill(7),
    });

  it("LiteSVM refuses a forged Ed25519 signature and a forged transaction signature", async () => {
    const ledger = startLiteSVM();
    await expectFailure(ledger.send([forged()]), "InstructionError(0, Custom(2))");
    const transaction = new Transaction({
      feePayer: ledger.payer.publicKey,
      recentBlockhash: ledger.svm.latestBlockhash(),
    });
    transaction.add(SystemProgram.transfer({ fromPubkey: ledger.payer.publicKey, toPubkey: ledger.payer.publicKey, lamports: 1 }));
    transaction.addSignature(ledger.payer.publicKey, Buffer.alloc(64, 9));
    expect(() => ledger.sendRaw(transaction)).to.throw(TransactionFailed).with.property("code", "SignatureFailure");
  });

  it("bankrun accepts a forged Ed25519 signature, which is why signatures are tested on LiteSVM", async () => {
    const ledger = await startBankrun();
    await ledger.send([forged()]);
  });
});
