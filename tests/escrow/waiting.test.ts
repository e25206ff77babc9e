import { expect } from "chai";
import { Keypair, PublicKey } from "@solana/web3.js";
import { amounts, findExposureAddress, owes, type DealAccounts, type PayeeRole } from "../../sdk/src/escrow";
import * as escrow from "../../sdk/src/generated/escrow";
import { expectFailure, startBankrun } from "../support";
import { BLOCKED, Fixture, HOUR, PRICE } from "./fixture";

const RATES = { price: PRICE, unitKind: "gpuSecond", renterFeeBps: 250, providerFeeBps: 250 } as const;
const DUE = amounts(RATES, HOUR);

describe("escrow: a payee whose account cannot be paid", () => {
  let f: Fixture;
  let funds: bigint;

  before(async () => {
    f = await Fixture.start(await startBankrun());
    funds = (await f.session(await f.open())).funds;
  });

  const token = (role: PayeeRole): PublicKey =>
    ({ renter: f.renterToken, operator: f.operatorToken, treasury: f.feeVault })[role];
  const due = (role: PayeeRole): bigint =>
    ({ renter: funds - DUE.total, operator: DUE.toOperator, treasury: DUE.toTreasury })[role];
  const roles: PayeeRole[] = ["renter", "operator", "treasury"];
  const others = (role: PayeeRole) => roles.filter((other) => other !== role);
  const claim = (accounts: DealAccounts, role: PayeeRole, destination = token(role), caller = f.stranger) =>
    f.send([escrow.claimWaitingInstruction({ ...accounts, destination, caller: caller.publicKey }, { payee: role })], caller);

  for (const role of roles) {
    for (const how of BLOCKED) {
      it(`the ${role}'s account ${how}: the others are paid, the money waits, and anyone brings it once it can`, async () => {
        const accounts = await f.activate();
        const mend = await f.snapshot(token(role));
        const before = new Map(await Promise.all(roles.map(async (r) => [r, await f.mint.balance(token(r))] as const)));
        await f.block(token(role), how);
        await f.send(f.settlingFinal(accounts, { number: 1n, units: HOUR }));

        for (const other of others(role)) {
          expect(await f.mint.balance(token(other))).to.equal(before.get(other)! + due(other));
        }
        const waiting = await f.session(accounts.deal);
        expect(waiting.state).to.equal("settled");
        expect(waiting[role].owed).to.equal(due(role));
        expect(await f.mint.balance(accounts.vault)).to.equal(owes(waiting));
        await expectFailure(claim(accounts, role), "DestinationUnusable");
        await expectFailure(f.send(f.settling(accounts, { number: 2n, units: 2n * HOUR })), "SessionNotRunning");

        await mend();
        await claim(accounts, role);
        expect(await f.mint.balance(token(role))).to.equal(before.get(role)! + due(role));
        expect(await f.exists(accounts.deal)).to.equal(false);
        expect(await f.exists(accounts.vault)).to.equal(false);
      });
    }
  }

  it("all three at once: nothing blocks the end, each is claimed, and the last claim closes", async () => {
    const accounts = await f.activate();
    const mends = await Promise.all(roles.map((role) => f.snapshot(token(role))));
    for (const role of roles) await f.block(token(role), "closed");
    await f.send(f.settlingFinal(accounts, { number: 1n, units: HOUR }));
    expect(owes(await f.session(accounts.deal))).to.equal(funds);
    for (const mend of mends) await mend();
    const lamports = await f.ledger.lamports(f.renter.publicKey);
    for (const role of roles) await claim(accounts, role);
    expect(await f.exists(accounts.deal)).to.equal(false);
    expect((await f.ledger.lamports(f.renter.publicKey)) > lamports).to.equal(true);
  });

  it("an operator's account that works again is paid what waited with the next settlement", async () => {
    const accounts = await f.activate();
    const mend = await f.snapshot(f.operatorToken);
    const before = await f.mint.balance(f.operatorToken);
    await f.block(f.operatorToken, "closed");
    await f.send(f.settling(accounts, { number: 1n, units: 60n }));
    expect((await f.session(accounts.deal)).operator.owed).to.equal(amounts(RATES, 60n).toOperator);
    await mend();
    await f.send(f.settling(accounts, { number: 2n, units: 90n }));
    expect((await f.session(accounts.deal)).operator.owed).to.equal(0n);
    expect(await f.mint.balance(f.operatorToken)).to.equal(before + amounts(RATES, 90n).toOperator);
  });

  it("what waits in a running session is claimed without ending it", async () => {
    const accounts = await f.activate();
    const mend = await f.snapshot(f.operatorToken);
    await f.block(f.operatorToken, "closed");
    await f.send(f.settling(accounts, { number: 1n, units: 60n }));
    await mend();
    await claim(accounts, "operator");
    const state = await f.session(accounts.deal);
    expect([state.state, state.operator.owed]).to.deep.equal(["active", 0n]);
    expect(await f.mint.balance(accounts.vault)).to.equal(owes(state));
  });

  it("a cancelled proposal waits for a renter whose account is gone", async () => {
    const accounts = await f.accounts(await f.open());
    const mend = await f.snapshot(f.renterToken);
    await f.block(f.renterToken, "closed");
    await f.send([escrow.cancelUnacceptedInstruction({ ...accounts, caller: f.renter.publicKey })], f.renter);
    expect((await f.session(accounts.deal)).renter.owed).to.equal(funds);
    await mend();
    await claim(accounts, "renter");
    expect(await f.exists(accounts.deal)).to.equal(false);
  });

  describe("claiming", () => {
    let accounts: DealAccounts;
    let mend: () => Promise<void>;

    beforeEach(async () => {
      accounts = await f.activate();
      mend = await f.snapshot(f.operatorToken);
      await f.block(f.operatorToken, "closed");
      await f.send(f.settlingFinal(accounts, { number: 1n, units: HOUR }));
    });

    afterEach(() => mend());

    it("error: NothingWaits for a payee who was paid", async () => {
      await expectFailure(claim(accounts, "treasury"), "NothingWaits");
      await expectFailure(claim(accounts, "renter"), "NothingWaits");
    });

    it("error: NotPayee when a stranger chooses the account, even one of the payee's", async () => {
      const extra = await f.mint.extraAccount(`of the operator ${accounts.deal.toBase58()}`, f.operator.publicKey);
      await expectFailure(claim(accounts, "operator", extra), "NotPayee");
      await expectFailure(claim(accounts, "operator", f.renterToken, f.renter), "NotPayee");
    });

    it("error: DestinationUnusable when the payee names an account that is not its own", async () => {
      for (const destination of [f.renterToken, accounts.vault, Keypair.generate().publicKey]) {
        await expectFailure(claim(accounts, "operator", destination, f.operator), "DestinationUnusable");
      }
    });

    it("error: WrongVault, WrongRenter and WrongRenterToken for the accounts of others", async () => {
      await mend();
      const wrong = [
        [{ vault: f.renterToken }, "WrongVault"],
        [{ renter: f.stranger.publicKey }, "WrongRenter"],
        [{ renterToken: f.operatorToken }, "WrongRenterToken"],
      ] as const;
      for (const [change, error] of wrong) await expectFailure(claim({ ...accounts, ...change }, "operator"), error);
    });

    it("the payee itself may name another account of its own", async () => {
      const extra = await f.mint.extraAccount(`another ${accounts.deal.toBase58()}`, f.operator.publicKey);
      await claim(accounts, "operator", extra, f.operator);
      expect(await f.mint.balance(extra)).to.equal(DUE.toOperator);
      expect(await f.exists(accounts.deal)).to.equal(false);
    });

    it("a donation that came meanwhile goes to the renter, and does not keep the vault open", async () => {
      await f.mint.donate(accounts.vault, 77n);
      await mend();
      const before = await f.mint.balance(f.renterToken);
      const { events } = await claim(accounts, "operator");
      expect(await f.mint.balance(f.renterToken)).to.equal(before + 77n);
      expect(events.map(({ name }) => name)).to.deep.equal(["waitingClaimed", "sessionCleared"]);
      expect(await f.exists(accounts.vault)).to.equal(false);
    });

    it("a donation that the renter's account cannot take either waits for the renter", async () => {
      await f.mint.donate(accounts.vault, 77n);
      await mend();
      const mendRenter = await f.snapshot(f.renterToken);
      await f.block(f.renterToken, "closed");
      await claim(accounts, "operator");
      expect((await f.session(accounts.deal)).renter.owed).to.equal(77n);
      await mendRenter();
      await claim(accounts, "renter");
      expect(await f.exists(accounts.deal)).to.equal(false);
    });
  });
});

describe("escrow: donations into a vault", () => {
  let f: Fixture;

  before(async () => {
    f = await Fixture.start(await startBankrun());
  });

  it("block nothing, pay nobody more but the renter, who gets them with the refund", async () => {
    const [renter, operator] = [await f.mint.balance(f.renterToken), await f.mint.balance(f.operatorToken)];
    const accounts = await f.activate();
    await f.mint.donate(accounts.vault, 1_234_567n);
    await f.send(f.settling(accounts, { number: 1n, units: 60n }));
    await f.mint.donate(accounts.vault, 3n);
    await f.send(f.settlingFinal(accounts, { number: 2n, units: HOUR }));
    expect(await f.mint.balance(f.operatorToken)).to.equal(operator + DUE.toOperator);
    expect(await f.mint.balance(f.renterToken)).to.equal(renter - DUE.total + 1_234_570n);
    expect(await f.exists(accounts.vault)).to.equal(false);
  });

  it("go to the renter who cancels", async () => {
    const renter = await f.mint.balance(f.renterToken);
    const accounts = await f.accounts(await f.open());
    await f.mint.donate(accounts.vault, 5n);
    await f.send([escrow.cancelUnacceptedInstruction({ ...accounts, caller: f.renter.publicKey })], f.renter);
    expect(await f.mint.balance(f.renterToken)).to.equal(renter + 5n);
  });

  it("do not pay for units above the maximum", async () => {
    const accounts = await f.activate({ maxUnits: 60n });
    await f.mint.donate(accounts.vault, 1_000_000n);
    await expectFailure(f.send(f.settling(accounts, { number: 1n, units: 61n })), "UnitsAboveMaximum");
  });

  it("of lamports return to the renter with the rent", async () => {
    const before = await f.ledger.lamports(f.renter.publicKey);
    const accounts = await f.activate();
    await f.ledger.fund(accounts.deal, 11n);
    await f.ledger.fund(accounts.vault, 13n);
    await f.send(f.settlingFinal(accounts, { number: 1n, units: 60n }));
    expect(await f.ledger.lamports(f.renter.publicKey)).to.equal(before + 24n);
  });
});

describe("escrow: one wallet on both sides", () => {
  it("a renter who rents its own node is paid, less the fees, on one account", async () => {
    const f = await Fixture.start(await startBankrun());
    const node = await f.registerNode({ operator: f.renter, receiptKey: f.receiptKey.publicKey });
    await f.send([escrow.openExposureInstruction({ node, payer: f.ledger.payer.publicKey })]);
    const before = await f.mint.balance(f.renterToken);
    const { session, instruction } = await f.opening({}, { node });
    const exposure = findExposureAddress(node);
    const operator = f.renter.publicKey;
    await f.send([instruction, f.accepting(session, { node, operator, operatorToken: f.renterToken, exposure })], f.renter);
    await f.send(f.settlingFinal(await f.accounts(session), { number: 1n, units: HOUR }));
    expect(await f.mint.balance(f.renterToken)).to.equal(before - DUE.toTreasury);
  });
});
