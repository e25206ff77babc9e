import { expect } from "chai";
import { SystemProgram, SYSVAR_CLOCK_PUBKEY, Transaction, type TransactionInstruction } from "@solana/web3.js";
import { amounts, findExposureAddress, type DealAccounts } from "../../sdk/src/escrow";
import { encodeReceipt } from "../../sdk/src/receipt";
import * as escrow from "../../sdk/src/generated/escrow";
import { expectFailure, named, startBankrun, startLiteSVM, TransactionFailed, type LiteLedger } from "../support";
import { twoSignatures } from "../receipt/malformations";
import { Fixture, HOUR, MAX_UNITS, PARAMETERS, PRICE, U64_MAX } from "./fixture";
import { cosignedBytes, type ReceiptTerms } from "./receipts";

const RATES = { price: PRICE, unitKind: "gpuSecond", renterFeeBps: 250, providerFeeBps: 250 } as const;

describe("escrow: settle", () => {
  let f: Fixture;
  let accounts: DealAccounts;
  let other: DealAccounts;

  before(async () => {
    f = await Fixture.start(await startBankrun());
    accounts = await f.activate();
    other = await f.activate();
    await f.send(f.settling(accounts, { number: 5n, units: 100n }));
  });

  const refuse = (receipt: ReceiptTerms, error: string) => expectFailure(f.send(f.settling(accounts, receipt)), error);

  describe("whose receipt it is, and how much it says", () => {
    it("error: NumberNotHigher for an equal or lower number, whatever its units", async () => {
      await refuse({ number: 5n, units: 100n }, "NumberNotHigher");
      await refuse({ number: 5n, units: 200n }, "NumberNotHigher");
      await refuse({ number: 4n, units: 200n }, "NumberNotHigher");
    });

    it("error: UnitsDecreased for fewer units with a higher number", () => refuse({ number: 6n, units: 99n }, "UnitsDecreased"));

    it("error: UnitsAboveMaximum for one unit too many, and for the most there can be", async () => {
      await refuse({ number: 6n, units: MAX_UNITS + 1n }, "UnitsAboveMaximum");
      await refuse({ number: U64_MAX, units: U64_MAX }, "UnitsAboveMaximum");
    });

    it("error: ReceiptIsFinal, because the last receipt must be left to end the session with", () =>
      refuse({ number: 6n, units: 200n, isFinal: true }, "ReceiptIsFinal"));

    it("error: ReceiptOfAnotherAccount for a receipt of another session with the same keys", () =>
      refuse({ number: 6n, units: 200n, account: other.deal }, "ReceiptOfAnotherAccount"));

    it("error: ReceiptOfAnotherKind for a voucher", () =>
      refuse({ number: 6n, units: 200n, kind: "ledger" }, "ReceiptOfAnotherKind"));

    it("error: NotSignedByNode for a receipt that another node signed", () =>
      refuse({ number: 6n, units: 200n, node: f.stranger }, "NotSignedByNode"));

    it("error: NotSignedByRenter for a receipt that the renter did not acknowledge", async () => {
      await refuse({ number: 6n, units: 200n, renter: f.stranger }, "NotSignedByRenter");
      // Not even the renter's wallet stands in for the session key.
      await refuse({ number: 6n, units: 200n, renter: f.renter }, "NotSignedByRenter");
    });

    it("error: RolesSwapped when each signed in the other's place", () =>
      refuse({ number: 6n, units: 200n, node: f.sessionKey, renter: f.receiptKey }, "RolesSwapped"));

    it("error: SameKeyTwice when one side signed for both", async () => {
      await refuse({ number: 6n, units: 200n, renter: f.receiptKey }, "SameKeyTwice");
      await refuse({ number: 6n, units: 200n, node: f.sessionKey }, "SameKeyTwice");
    });
  });

  describe("bytes that are not a receipt", () => {
    const encoded = () =>
      encodeReceipt({
        kind: "session",
        isFinal: false,
        account: accounts.deal.toBytes(),
        number: 6n,
        units: 200n,
        intervalEnd: 0n,
        previous: new Uint8Array(32),
      });
    const changed: [string, string, (bytes: Uint8Array) => void][] = [
      ["ReceiptDomain", "another program's domain", (bytes) => (bytes[0]! ^= 1)],
      ["ReceiptVersion", "version 0", (bytes) => (bytes[16] = 0)],
      ["ReceiptVersion", "a later version", (bytes) => (bytes[16] = 2)],
      ["ReceiptKind", "kind 0", (bytes) => (bytes[17] = 0)],
      ["ReceiptKind", "a kind to come", (bytes) => (bytes[17] = 3)],
      ["ReceiptFlags", "a flag without a meaning", (bytes) => (bytes[18] = 2)],
      ["ReceiptFinalVoucher", "a final voucher", (bytes) => bytes.set([2, 1], 17)],
      ["ReceiptNumberZero", "number zero", (bytes) => (bytes[51] = 0)],
    ];
    for (const [error, what, change] of changed) {
      it(`error: ${error} for ${what}, though both signed it`, async () => {
        const bytes = encoded();
        change(bytes);
        // The SDK refuses to pack these, so the signed message is put in afterwards.
        const proof = cosignedBytes(encoded(), f.receiptKey, f.sessionKey);
        proof.data.set(bytes, proof.data.length - bytes.length);
        await expectFailure(f.send([proof, escrow.settleInstruction(accounts)]), error);
      });
    }
  });

  describe("the Ed25519 instruction", () => {
    const proof = () => f.proof(accounts.deal, { number: 6n, units: 200n });
    const transfer = () =>
      SystemProgram.transfer({ fromPubkey: f.ledger.payer.publicKey, toPubkey: f.ledger.payer.publicKey, lamports: 0 });
    const refuseOrder = (order: () => TransactionInstruction[], error: string) => async () => {
      await expectFailure(f.send(order()), error);
    };
    const settle = () => escrow.settleInstruction(accounts);

    it("error: NoInstructionBefore without one", refuseOrder(() => [settle()], "NoInstructionBefore"));
    it("error: NoInstructionBefore when it comes after", refuseOrder(() => [settle(), proof()], "NoInstructionBefore"));
    it(
      "error: NotEd25519Program when another instruction comes between",
      refuseOrder(() => [proof(), transfer(), settle()], "NotEd25519Program"),
    );
    it(
      "error: Ed25519Accounts when it names accounts",
      refuseOrder(() => {
        const instruction = proof();
        instruction.keys.push({ pubkey: f.renter.publicKey, isSigner: false, isWritable: false });
        return [instruction, settle()];
      }, "Ed25519Accounts"),
    );
    for (const { name, error, apply } of twoSignatures) {
      // Bankrun does not run the precompile: what passes it or not, the program refuses by name.
      it(`error: ${error} for ${name}`, async () => {
        const instruction = proof();
        instruction.data = Buffer.from(apply(instruction.data));
        await expectFailure(f.send([instruction, settle()]), error);
      });
    }
  });

  describe("the accounts", () => {
    const receipt = { number: 6n, units: 200n };
    const wrong: [string, () => Partial<DealAccounts>, string][] = [
      ["another session's vault", () => ({ vault: other.vault }), "WrongVault"],
      ["the operator's account as vault", () => ({ vault: f.operatorToken }), "WrongVault"],
      ["the renter's account for the operator", () => ({ operatorToken: f.renterToken }), "WrongOperatorToken"],
      ["the vault for the operator", () => ({ operatorToken: accounts.vault }), "WrongOperatorToken"],
      ["the operator's account for the treasury", () => ({ feeVault: f.operatorToken }), "WrongFeeVault"],
      ["the treasury's account for the operator", () => ({ operatorToken: f.feeVault }), "WrongOperatorToken"],
      ["the vault for the treasury", () => ({ feeVault: accounts.vault }), "WrongFeeVault"],
      ["an account that is no session", () => ({ session: f.renterToken }), "AccountOwnedByWrongProgram"],
      ["an exposure for the session", () => ({ session: f.exposure }), "AccountDiscriminatorMismatch"],
    ];
    for (const [what, change, error] of wrong) {
      it(`error: ${error} for ${what}`, async () => {
        const proof = f.proof(accounts.deal, receipt);
        await expectFailure(f.send([proof, escrow.settleInstruction({ ...accounts, ...change() })]), error);
      });
    }

    it("error: WrongInstructionsSysvar for an account that only looks like it", async () => {
      const settle = escrow.settleInstruction(accounts);
      settle.keys[4]!.pubkey = SYSVAR_CLOCK_PUBKEY;
      await expectFailure(f.send([f.proof(accounts.deal, receipt), settle]), "WrongInstructionsSysvar");
    });

    it("error: InvalidProgramId for a token program of somebody's own", async () => {
      const settle = escrow.settleInstruction(accounts);
      settle.keys[5]!.pubkey = SystemProgram.programId;
      await expectFailure(f.send([f.proof(accounts.deal, receipt), settle]), "InvalidProgramId");
    });

    it("error: AccountDiscriminatorMismatch for a ledger in a session's place", async () => {
      const ledger = await f.openLedger(1_000n);
      await expectFailure(f.send([f.proof(ledger.deal, receipt), escrow.settleInstruction(ledger)]), "AccountDiscriminatorMismatch");
    });

    it("pays no more for accounts that nobody asked for", async () => {
      const settle = escrow.settleInstruction(accounts);
      for (const pubkey of [f.renterToken, f.stranger.publicKey, accounts.vault]) {
        settle.keys.push({ pubkey, isSigner: false, isWritable: true });
      }
      const [vault, mine] = [await f.mint.balance(accounts.vault), await f.mint.balance(f.renterToken)];
      await f.send([f.proof(accounts.deal, { number: 6n, units: 100n }), settle]);
      expect([await f.mint.balance(accounts.vault), await f.mint.balance(f.renterToken)]).to.deep.equal([vault, mine]);
    });

    it("error: VaultShort if the vault ever held less than it owes", async () => {
      const short = await f.activate();
      const account = (await f.ledger.account(short.vault))!;
      account.data.writeBigUInt64LE(account.data.readBigUInt64LE(64) - 1n, 64);
      await f.ledger.setAccount(short.vault, account);
      await expectFailure(f.send(f.settling(short, { number: 1n, units: 30n })), "VaultShort");
      await expectFailure(f.send(f.settlingFinal(short, { number: 1n, units: 30n })), "VaultShort");
    });
  });

  it("error: UnitsDecreased even where fewer units cost the same", async () => {
    const node = await f.registerNode({ id: 40, floorPrice: 1n });
    await f.send([escrow.openExposureInstruction({ node, payer: f.ledger.payer.publicKey })]);
    const { session, instruction } = await f.opening({ offer: f.offer({ price: 1n }) }, { node });
    await f.send([instruction], f.renter);
    await f.send([f.accepting(session, { node, exposure: findExposureAddress(node) })], f.operator);
    const cheap = await f.accounts(session);
    await f.send(f.settling(cheap, { number: 1n, units: 10n }));
    await expectFailure(f.send(f.settling(cheap, { number: 2n, units: 9n })), "UnitsDecreased");
  });

  it("pays the difference: the operator's part and both fees, to the micro-unit", async () => {
    const mine = await f.activate();
    const [operator, treasury] = [await f.mint.balance(f.operatorToken), await f.mint.balance(f.feeVault)];
    for (const [number, units] of [[1n, 1n], [2n, 31n], [9n, 4_000n]] as const) {
      await f.send(f.settling(mine, { number, units }));
      const due = amounts(RATES, units);
      expect((await f.mint.balance(f.operatorToken)) - operator).to.equal(due.toOperator);
      expect((await f.mint.balance(f.feeVault)) - treasury).to.equal(due.toTreasury);
      const { earned, funds } = await f.session(mine.deal);
      expect(earned).to.deep.equal({ gross: due.gross, renterFee: due.renterFee, providerFee: due.providerFee });
      expect(await f.mint.balance(mine.vault)).to.equal(funds - due.total);
    }
  });

  it("needs no signature but the fee payer's: whoever cranks it", async () => {
    const { keys } = escrow.settleInstruction(accounts);
    expect(keys.filter(({ isSigner }) => isSigner)).to.deep.equal([]);
  });

  it("two settlements in one transaction, each with its receipt before it", async () => {
    const mine = await f.activate();
    await f.send([...f.settling(mine, { number: 1n, units: 30n }), ...f.settling(other, { number: 1n, units: 60n })]);
    expect((await f.session(mine.deal)).units).to.equal(30n);
    expect((await f.session(other.deal)).units).to.equal(60n);
  });

  it("error: WrongOperatorToken before the session is accepted: no account is the operator's yet", async () => {
    const proposed = { ...(await f.accounts(await f.open())), operatorToken: f.operatorToken };
    await expectFailure(f.send(f.settling(proposed, { number: 1n, units: 1n })), "WrongOperatorToken");
  });
});

describe("escrow: signatures", () => {
  let f: Fixture<LiteLedger>;
  let accounts: DealAccounts;

  before(async () => {
    f = await Fixture.start(startLiteSVM());
    accounts = await f.activate();
  });

  for (const [who, at] of [["node", 94], ["renter", 158]] as const) {
    it(`error: the runtime refuses a forged signature of the ${who}`, async () => {
      const [proof, settle] = f.settling(accounts, { number: 1n, units: 30n });
      proof!.data[at]! ^= 1;
      await expectFailure(f.send([proof!, settle!]), "InstructionError(0, Custom(2))");
    });
  }

  it("error: the runtime refuses a signature over other units", async () => {
    const [proof, settle] = f.settling(accounts, { number: 1n, units: 30n });
    proof!.data[proof!.data.length - 107 + 59]! += 1;
    await expectFailure(f.send([proof!, settle!]), "InstructionError(0, Custom(2))");
  });

  it("error: Ed25519NoSignatures for an instruction that the runtime passes without verifying anything", async () => {
    const [proof, settle] = f.settling(accounts, { number: 1n, units: 30n });
    proof!.data = Buffer.from([0, 0]);
    await expectFailure(f.send([proof!, settle!]), "Ed25519NoSignatures");
  });

  it("error: Ed25519InstructionIndex for good signatures over a message that lies elsewhere", async () => {
    const [proof, settle] = f.settling(accounts, { number: 1n, units: 30n });
    // 0xFFFF means the instruction itself, which is number 0 of this transaction: the runtime verifies the same bytes.
    proof!.data[4] = proof!.data[5] = 0;
    await expectFailure(f.send([proof!, settle!]), "Ed25519InstructionIndex");
  });

  it("error: the operator's name without its signature does not accept a session", async () => {
    const accept = f.accepting(await f.open());
    const { svm, payer } = f.ledger;
    const transaction = new Transaction({ feePayer: payer.publicKey, recentBlockhash: svm.latestBlockhash() });
    transaction.add(accept);
    transaction.partialSign(f.ledger.payer);
    transaction.addSignature(f.operator.publicKey, Buffer.alloc(64, 1));
    expect(() => f.ledger.sendRaw(transaction))
      .to.throw(TransactionFailed)
      .with.property("code", "SignatureFailure");
  });

  it("settles with real signatures, and never twice with the same", async () => {
    const [proof, settle] = f.settling(accounts, { number: 1n, units: HOUR });
    await f.send([proof!, settle!]);
    expect(await f.mint.balance(f.operatorToken)).to.equal(amounts(RATES, HOUR).toOperator);
    await expectFailure(f.send([proof!, settle!]), "NumberNotHigher");
  });
});

describe("escrow: 64-bit limits", () => {
  let f: Fixture;
  const whale = named("renter");

  before(async () => {
    f = await Fixture.start(await startBankrun());
    await f.mint.fund(whale.publicKey, 2n ** 63n);
    // No pool can hold a bond for such a price.
    await f.send([escrow.updateConfigInstruction({ authority: f.authority.publicKey }, { ...PARAMETERS, sessionBondBps: 0 })], f.authority);
  });

  it("price times units may need 128 bits, as long as the money fits 64", async () => {
    // 2^51 an hour for 2^20 seconds: the product has 71 bits, the price of it 59.
    const rates = { ...RATES, price: 2n ** 51n };
    const units = 2n ** 20n;
    const accounts = await f.activate({ offer: f.offer({ price: rates.price }), maxUnits: units });
    await f.send(f.settling(accounts, { number: U64_MAX - 1n, units: units - 1n }));
    expect(await f.mint.balance(f.operatorToken)).to.equal(amounts(rates, units - 1n).toOperator);
    await f.send(f.settlingFinal(accounts, { number: U64_MAX, units }));
    expect(await f.mint.balance(f.operatorToken)).to.equal(amounts(rates, units).toOperator);
    expect(await f.mint.balance(f.feeVault)).to.equal(amounts(rates, units).toTreasury);
    expect(await f.exists(accounts.deal)).to.equal(false);
  });

  it("a receipt with the highest number leaves only the close", async () => {
    const accounts = await f.activate();
    await f.send(f.settling(accounts, { number: U64_MAX, units: 30n }));
    await expectFailure(f.send(f.settling(accounts, { number: U64_MAX, units: 60n })), "NumberNotHigher");
    await f.send([escrow.requestCloseInstruction({ session: accounts.deal, caller: f.operator.publicKey })], f.operator);
  });

  it("counts the highest interval end there is, which only audits read", async () => {
    const accounts = await f.activate();
    await f.send(f.settling(accounts, { number: 1n, units: 30n, intervalEnd: 2n ** 63n - 1n }));
    await f.send(f.settling(accounts, { number: 2n, units: 60n, intervalEnd: -(2n ** 63n) }));
    expect((await f.session(accounts.deal)).units).to.equal(60n);
  });
});
