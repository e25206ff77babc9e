import { expect } from "chai";
import { PublicKey, SYSVAR_CLOCK_PUBKEY, SYSVAR_INSTRUCTIONS_PUBKEY } from "@solana/web3.js";
import { amounts, findLedgerAddress, findRenterAddress, owes, type DealAccounts } from "../../sdk/src/escrow";
import * as escrow from "../../sdk/src/generated/escrow";
import { findReputationAddress } from "../../sdk/src/generated/registry/pdas";
import { expectFailure, startBankrun, TestMint } from "../support";
import { Fixture, U64_MAX, USDC } from "./fixture";
import type { ReceiptTerms } from "./receipts";

const PRICE = 1_000n;
const RATES = { price: PRICE, unitKind: "request", renterFeeBps: 250, providerFeeBps: 250 } as const;
const DELAY = 3_600;

describe("escrow: ledgers", () => {
  let f: Fixture;

  before(async () => {
    f = await Fixture.start(await startBankrun());
  });

  const next = async () => findLedgerAddress(f.instance, f.renter.publicKey, await f.nextNonce());
  const claim = (accounts: DealAccounts, destination: PublicKey, caller = f.stranger) =>
    f.send([escrow.claimLedgerWaitingInstruction({ ...accounts, destination, caller: caller.publicKey }, { payee: "operator" })], caller);

  describe("open_ledger", () => {
    it("error: NotRenter for the count of another renter, with which an old address could come again", async () => {
      await f.registerRenter(f.stranger);
      const instruction = f.openingLedger(findLedgerAddress(f.instance, f.renter.publicKey, 0n));
      instruction.keys[1]!.pubkey = findRenterAddress(f.stranger.publicKey);
      await expectFailure(f.send([instruction], f.renter), "NotRenter");
    });

    it("error: WindowOutOfBounds for a delay that is too short or too long", async () => {
      for (const delay of [59, 7 * 86_400 + 1]) {
        await expectFailure(f.send([f.openingLedger(await next(), {}, delay)], f.renter), "WindowOutOfBounds");
      }
    });

    it("error: RenterTokenUnusable and OperatorTokenUnusable for the accounts of others", async () => {
      const renter = f.openingLedger(await next(), {}, DELAY, { renterToken: f.operatorToken });
      await expectFailure(f.send([renter], f.renter), "RenterTokenUnusable");
      const operator = f.openingLedger(await next(), {}, DELAY, { operatorToken: f.renterToken });
      await expectFailure(f.send([operator], f.renter), "OperatorTokenUnusable");
    });

    it("error: WrongMint for another mint", async () => {
      const mint = (await TestMint.create(f.ledger, "other")).address;
      await expectFailure(f.send([f.openingLedger(await next(), {}, DELAY, { mint })], f.renter), "WrongMint");
    });

    const offers: [string, Parameters<Fixture["offer"]>[0] & object, string][] = [
      ["a price of nothing", { price: 0n }, "PriceBelowFloor"],
      ["CPU-seconds of a GPU node", { unitKind: "cpuSecond", price: USDC }, "UnitKindNotServed"],
      ["a session key of small order", { sessionKey: new PublicKey(new Uint8Array(32)) }, "SessionKeySmallOrder"],
      ["a fee that is not the config's", { renterFeeBps: 0 }, "FeeChanged"],
    ];
    for (const [what, offer, error] of offers) {
      it(`error: ${error} for ${what}`, async () => {
        await expectFailure(f.send([f.openingLedger(await next(), offer)], f.renter), error);
      });
    }

    it("error: SameKeyTwice for the node's key as session key", async () => {
      const opening = f.openingLedger(await next(), { sessionKey: f.receiptKey.publicKey });
      await expectFailure(f.send([opening], f.renter), "SameKeyTwice");
    });

    it("error: ConstraintSeeds for an address at another nonce", async () => {
      const ledger = findLedgerAddress(f.instance, f.renter.publicKey, (await f.nextNonce()) + 1n);
      await expectFailure(f.send([f.openingLedger(ledger)], f.renter), "ConstraintSeeds");
    });

    it("may also meter time, against a node of that class", async () => {
      const accounts = await f.openLedger(USDC, { unitKind: "gpuSecond", price: 2n * USDC });
      await f.send(f.settlingVoucher(accounts, { number: 1n, units: 900n }));
      expect((await f.ledgerOf(accounts.deal)).earned.gross).to.equal(USDC / 2n);
    });
  });

  describe("deposit", () => {
    it("error: NotRenter for a stranger, ZeroAmount for nothing, AmountOverflow beyond 64 bits", async () => {
      const accounts = await f.openLedger(1n);
      const stranger = escrow.depositInstruction({ ...accounts, renter: f.stranger.publicKey }, { amount: 1n });
      await expectFailure(f.send([stranger], f.stranger), "NotRenter");
      await expectFailure(f.send([escrow.depositInstruction(accounts, { amount: 0n })], f.renter), "ZeroAmount");
      await expectFailure(f.send([escrow.depositInstruction(accounts, { amount: U64_MAX })], f.renter), "AmountOverflow");
    });

    it("error: WrongVault and WrongRenterToken for the accounts of others", async () => {
      const [accounts, other] = [await f.openLedger(), await f.openLedger()];
      const vault = escrow.depositInstruction({ ...accounts, vault: other.vault }, { amount: 1n });
      await expectFailure(f.send([vault], f.renter), "WrongVault");
      const token = escrow.depositInstruction({ ...accounts, renterToken: f.operatorToken }, { amount: 1n });
      await expectFailure(f.send([token], f.renter), "WrongRenterToken");
    });
  });

  describe("settle_voucher", () => {
    let accounts: DealAccounts;

    before(async () => {
      accounts = await f.openLedger(USDC);
      await f.send(f.settlingVoucher(accounts, { number: 2n, units: 10n }));
    });

    const refused: [string, () => ReceiptTerms, string][] = [
      ["an equal number", () => ({ number: 2n, units: 20n }), "NumberNotHigher"],
      ["fewer units", () => ({ number: 3n, units: 9n }), "UnitsDecreased"],
      ["more than the funds pay for", () => ({ number: 3n, units: 976n }), "UnitsAboveFunds"],
      ["units whose price exceeds 64 bits", () => ({ number: 3n, units: U64_MAX }), "AmountOverflow"],
      ["a session's receipt", () => ({ number: 3n, units: 20n, kind: "session" }), "ReceiptOfAnotherKind"],
      ["another ledger's voucher", () => ({ number: 3n, units: 20n, account: f.node }), "ReceiptOfAnotherAccount"],
      ["another node's voucher", () => ({ number: 3n, units: 20n, node: f.stranger }), "NotSignedByNode"],
      ["a voucher the renter did not sign", () => ({ number: 3n, units: 20n, renter: f.stranger }), "NotSignedByRenter"],
    ];
    for (const [what, receipt, error] of refused) {
      it(`error: ${error} for ${what}`, () => expectFailure(f.send(f.settlingVoucher(accounts, receipt())), error));
    }

    it("error: AccountDiscriminatorMismatch for a session in a ledger's place", async () => {
      const session = await f.activate();
      await expectFailure(f.send(f.settlingVoucher(session, { number: 1n, units: 1n })), "AccountDiscriminatorMismatch");
    });

    const wrong: [() => Partial<DealAccounts>, string][] = [
      [() => ({ vault: f.operatorToken }), "WrongVault"],
      [() => ({ operatorToken: f.renterToken }), "WrongOperatorToken"],
      [() => ({ feeVault: f.operatorToken }), "WrongFeeVault"],
    ];
    for (const [change, error] of wrong) {
      it(`error: ${error} for the account of another`, async () => {
        const proof = f.proof(accounts.deal, { kind: "ledger", number: 3n, units: 20n });
        await expectFailure(f.send([proof, escrow.settleVoucherInstruction({ ...accounts, ...change() })]), error);
      });
    }

    it("error: WrongInstructionsSysvar for an account that only looks like it", async () => {
      const settle = escrow.settleVoucherInstruction(accounts);
      settle.keys.find(({ pubkey }) => pubkey.equals(SYSVAR_INSTRUCTIONS_PUBKEY))!.pubkey = SYSVAR_CLOCK_PUBKEY;
      const proof = f.proof(accounts.deal, { kind: "ledger", number: 3n, units: 20n });
      await expectFailure(f.send([proof, settle]), "WrongInstructionsSysvar");
    });

    it("pays the difference, up to the last micro-unit of the funds", async () => {
      const [operator, treasury] = [await f.mint.balance(f.operatorToken), await f.mint.balance(f.feeVault)];
      const [before, after] = [amounts(RATES, 10n), amounts(RATES, 975n)];
      await f.send(f.settlingVoucher(accounts, { number: 3n, units: 975n }));
      expect((await f.mint.balance(f.operatorToken)) - operator).to.equal(after.toOperator - before.toOperator);
      expect((await f.mint.balance(f.feeVault)) - treasury).to.equal(after.toTreasury - before.toTreasury);
      expect(await f.mint.balance(accounts.vault)).to.equal(USDC - after.total);
    });
  });

  describe("withdrawing and closing", () => {
    it("error: NotRenter for a stranger, ZeroAmount for nothing, NoWithdrawalRequested without a request", async () => {
      const accounts = await f.openLedger(USDC);
      const stranger = escrow.requestWithdrawInstruction({ ...accounts, renter: f.stranger.publicKey }, { amount: 1n });
      await expectFailure(f.send([stranger], f.stranger), "NotRenter");
      await expectFailure(f.send([escrow.requestWithdrawInstruction(accounts, { amount: 0n })], f.renter), "ZeroAmount");
      await expectFailure(f.send([escrow.withdrawInstruction(accounts)]), "NoWithdrawalRequested");
    });

    it("error: WithdrawalTooEarly until the delay's last second, during which vouchers still count", async () => {
      const accounts = await f.openLedger(USDC);
      const renter = await f.mint.balance(f.renterToken);
      await f.send([escrow.requestWithdrawInstruction(accounts, { amount: U64_MAX })], f.renter);
      await f.ledger.travel(DELAY - 1);
      await expectFailure(f.send([escrow.withdrawInstruction(accounts)]), "WithdrawalTooEarly");
      await f.send(f.settlingVoucher(accounts, { number: 1n, units: 100n }));
      await f.ledger.travel(1);
      await f.send([escrow.withdrawInstruction(accounts)]);
      expect(await f.mint.balance(f.renterToken)).to.equal(renter + USDC - amounts(RATES, 100n).total);
      await expectFailure(f.send([escrow.withdrawInstruction(accounts)]), "NoWithdrawalRequested");
      await expectFailure(f.send(f.settlingVoucher(accounts, { number: 2n, units: 101n })), "UnitsAboveFunds");
    });

    it("asking again starts the delay again", async () => {
      const accounts = await f.openLedger(USDC);
      await f.send([escrow.requestWithdrawInstruction(accounts, { amount: 1n })], f.renter);
      await f.ledger.travel(DELAY);
      await f.send([escrow.requestWithdrawInstruction(accounts, { amount: USDC })], f.renter);
      await expectFailure(f.send([escrow.withdrawInstruction(accounts)]), "WithdrawalTooEarly");
    });

    it("a part is withdrawn, and the rest still pays for vouchers", async () => {
      const accounts = await f.openLedger(USDC);
      await f.send([escrow.requestWithdrawInstruction(accounts, { amount: 400_000n })], f.renter);
      await f.ledger.travel(DELAY);
      await f.send([escrow.withdrawInstruction(accounts)]);
      expect((await f.ledgerOf(accounts.deal)).funds).to.equal(600_000n);
      await expectFailure(f.send(f.settlingVoucher(accounts, { number: 1n, units: 586n })), "UnitsAboveFunds");
      await f.send(f.settlingVoucher(accounts, { number: 1n, units: 585n }));
    });

    it("error: WrongVault and WrongRenterToken for the accounts of others", async () => {
      const accounts = await f.openLedger(USDC);
      await f.send([escrow.requestWithdrawInstruction(accounts, { amount: 1n })], f.renter);
      await f.ledger.travel(DELAY);
      const wrong = [
        [{ vault: f.operatorToken }, "WrongVault"],
        [{ renterToken: f.operatorToken }, "WrongRenterToken"],
      ] as const;
      for (const [change, error] of wrong) {
        await expectFailure(f.send([escrow.withdrawInstruction({ ...accounts, ...change })]), error);
        await expectFailure(f.send([escrow.closeLedgerInstruction({ ...accounts, ...change })], f.renter), error);
      }
    });

    it("error: LedgerNotEmpty while funds are left, NotRenter for a stranger", async () => {
      const accounts = await f.openLedger(1n);
      await expectFailure(f.send([escrow.closeLedgerInstruction(accounts)], f.renter), "LedgerNotEmpty");
      const stranger = escrow.closeLedgerInstruction({ ...accounts, renter: f.stranger.publicKey });
      await expectFailure(f.send([stranger], f.stranger), "NotRenter");
    });

    it("error: ReputationOfAnotherNode and WrongAuthority, as for a session's end", async () => {
      const accounts = await f.openLedger(amounts(RATES, 1n).total);
      await f.send(f.settlingVoucher(accounts, { number: 1n, units: 1n }));
      const node = await f.registerNode({ id: 9 });
      const other = escrow.closeLedgerInstruction({ ...accounts, reputation: findReputationAddress(node) });
      await expectFailure(f.send([other], f.renter), "ReputationOfAnotherNode");
      const stranger = escrow.closeLedgerInstruction(accounts);
      stranger.keys[6]!.pubkey = f.stranger.publicKey;
      await expectFailure(f.send([stranger], f.renter), "WrongAuthority");
    });

    it("closes an empty ledger, returns rent and donations, and records what was served", async () => {
      const [lamports, money] = [await f.ledger.lamports(f.renter.publicKey), await f.mint.balance(f.renterToken)];
      const before = await f.reputation();
      const accounts = await f.openLedger(USDC);
      await f.send(f.settlingVoucher(accounts, { number: 1n, units: 100n }));
      await f.send([escrow.requestWithdrawInstruction(accounts, { amount: USDC })], f.renter);
      await f.ledger.travel(DELAY);
      await f.send([escrow.withdrawInstruction(accounts)]);
      await f.mint.donate(accounts.vault, 9n);
      await f.send([escrow.closeLedgerInstruction(accounts)], f.renter);
      expect(await f.exists(accounts.deal)).to.equal(false);
      expect(await f.exists(accounts.vault)).to.equal(false);
      expect(await f.ledger.lamports(f.renter.publicKey)).to.equal(lamports);
      expect(await f.mint.balance(f.renterToken)).to.equal(money - amounts(RATES, 100n).total + 9n);
      const after = await f.reputation();
      expect(after.requestsServed.sub(before.requestsServed).toNumber()).to.equal(100);
      await expectFailure(f.send(f.settlingVoucher(accounts, { number: 2n, units: 101n })), "AccountOwnedByWrongProgram");
      await expectFailure(f.send([f.openingLedger(accounts.deal)], f.renter), "ConstraintSeeds");
    });
  });

  describe("a payee whose account cannot be paid", () => {
    it("an operator's money waits, keeps the ledger open, and is claimed by anyone once it can be paid", async () => {
      const accounts = await f.openLedger(amounts(RATES, 100n).total);
      const mend = await f.snapshot(f.operatorToken);
      await f.block(f.operatorToken, "closed");
      await f.send(f.settlingVoucher(accounts, { number: 1n, units: 100n }));
      const state = await f.ledgerOf(accounts.deal);
      expect(state.operator.owed).to.equal(amounts(RATES, 100n).toOperator);
      expect(await f.mint.balance(accounts.vault)).to.equal(owes(state));
      await expectFailure(f.send([escrow.closeLedgerInstruction(accounts)], f.renter), "MoneyWaits");
      await expectFailure(claim(accounts, f.operatorToken), "DestinationUnusable");
      await mend();
      await expectFailure(claim({ ...accounts, vault: f.renterToken }, f.operatorToken), "WrongVault");
      const extra = await f.mint.extraAccount("extra of the operator", f.operator.publicKey);
      await expectFailure(claim(accounts, extra), "NotPayee");
      await claim(accounts, f.operatorToken);
      await expectFailure(claim(accounts, f.operatorToken), "NothingWaits");
      await f.send([escrow.closeLedgerInstruction(accounts)], f.renter);
    });

    it("a withdrawal that the renter's account cannot take waits", async () => {
      const accounts = await f.openLedger(USDC);
      await f.send([escrow.requestWithdrawInstruction(accounts, { amount: USDC })], f.renter);
      await f.ledger.travel(DELAY);
      const mend = await f.snapshot(f.renterToken);
      await f.block(f.renterToken, "closed");
      await f.send([escrow.withdrawInstruction(accounts)]);
      expect((await f.ledgerOf(accounts.deal)).renter.owed).to.equal(USDC);
      await mend();
      await f.send([escrow.claimLedgerWaitingInstruction({ ...accounts, destination: f.renterToken, caller: f.stranger.publicKey }, { payee: "renter" })], f.stranger);
      await f.mint.donate(accounts.vault, 1n);
      const mendAgain = await f.snapshot(f.renterToken);
      await f.block(f.renterToken, "closed");
      await expectFailure(f.send([escrow.closeLedgerInstruction(accounts)], f.renter), "RenterTokenUnusable");
      await mendAgain();
      await f.send([escrow.closeLedgerInstruction(accounts)], f.renter);
    });

    it("error: VaultShort if the vault ever held less than it owes", async () => {
      const accounts = await f.openLedger(USDC);
      const account = (await f.ledger.account(accounts.vault))!;
      account.data.writeBigUInt64LE(USDC - 1n, 64);
      await f.ledger.setAccount(accounts.vault, account);
      await expectFailure(f.send(f.settlingVoucher(accounts, { number: 1n, units: 1n })), "VaultShort");
      await f.send([escrow.requestWithdrawInstruction(accounts, { amount: 5n })], f.renter);
      await f.ledger.travel(DELAY);
      await expectFailure(f.send([escrow.withdrawInstruction(accounts)]), "VaultShort");
    });
  });
});
