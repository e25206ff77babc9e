import { expect } from "chai";
import { disputesInstructions as disputes, DISPUTES_VAULT_ADDRESS, findGuardianAddress, findSeatAddress } from "../../sdk/src/disputes";
import { findPoolAddress, stakingInstructions as staking } from "../../sdk/src/staking";
import { expectFailure, swapped, TestMint } from "../support";
import { DAY, DisputesFixture, GUARDIAN_STAKE, USDC, type Wallet } from "./fixture";

const DEPOSIT = 50n * USDC;

describe("disputes: seats", () => {
  let fixture: DisputesFixture;
  let wallet: Wallet;
  beforeEach(async () => {
    fixture = await DisputesFixture.create({}, { guardians: 2 });
    wallet = await fixture.staked("newcomer");
  });
  const leave = (who: Wallet) => fixture.send([disputes.leaveSeatInstruction({ wallet: who.key })], who.keypair);
  const vacate = (who: Wallet, seat: number) => fixture.send([disputes.vacateSeatInstruction({ wallet: who.key, seat })]);
  const withdraw = (who: Wallet, destination = who.token) =>
    fixture.send([disputes.withdrawDepositInstruction({ wallet: who.key, destination })], who.keypair);
  const evict = (who: Wallet) => fixture.send([disputes.evictInstruction({ wallet: who.key })]);
  const add = (who: Wallet, amount: bigint, source = who.token) =>
    fixture.send([disputes.addDepositInstruction({ wallet: who.key, source }, { amount })], who.keypair);

  describe("take_seat", () => {
    it("error: paused, nobody takes a seat", async () => {
      await fixture.pause();
      await expectFailure(fixture.takeSeat(wallet), "Paused");
    });

    it("error: the wallet's own stake must reach a guardian's minimum", async () => {
      const poor = await fixture.staked("poor", 0n);
      await expectFailure(fixture.takeSeat(poor), "StakeTooSmall");
    });

    it("error: another's pool, or one of another role, makes nobody a guardian", async () => {
      const instruction = disputes.takeSeatInstruction({ wallet: wallet.key, source: wallet.token }, { number: 2 });
      const at = instruction.keys.findIndex(({ pubkey }) => pubkey.equals(findPoolAddress("guardian", wallet.key)));
      instruction.keys[at]!.pubkey = findPoolAddress("guardian", fixture.guardians[0]!.key);
      await expectFailure(fixture.send([instruction], wallet.keypair), "NotGuardianPool");
      const test = await fixture.task();
      instruction.keys[at]!.pubkey = await fixture.bondNode(test);
      await expectFailure(fixture.send([instruction], wallet.keypair), "NotGuardianPool");
      const { key, token, keypair } = wallet;
      const pool = findPoolAddress("provider", key);
      const create = staking.createPoolInstruction({ operator: key, holder: key, mint: fixture.mint.address }, { role: "provider", commissionBps: 0 });
      await fixture.send([create, staking.stakeInstruction({ pool, owner: key, source: token }, { amount: GUARDIAN_STAKE })], keypair);
      instruction.keys[at]!.pubkey = pool;
      await expectFailure(fixture.send([instruction], keypair), "NotGuardianPool");
    });

    it("error: one seat a wallet, one wallet a seat, and numbers in turn", async () => {
      await expectFailure(fixture.takeSeat(fixture.guardians[0]!), "AlreadySeated");
      await expectFailure(fixture.takeSeat(wallet, 1), "SeatTaken");
      await expectFailure(fixture.takeSeat(wallet, 3), "SeatOutOfTurn");
    });

    it("error: the deposit comes from an account of the wallet's own, in the mint, and is there", async () => {
      const other = await TestMint.create(fixture.ledger, "other");
      await expectFailure(fixture.takeSeat(wallet, 2, await other.fund(wallet.key, DEPOSIT)), "WrongMint");
      await expectFailure(fixture.takeSeat(wallet, 2, fixture.guardians[0]!.token), "WrongSource");
      const empty = await fixture.mint.extraAccount("empty", wallet.key);
      await fixture.mint.donate(empty, DEPOSIT - 1n);
      await expectFailure(fixture.takeSeat(wallet, 2, empty), "BalanceTooLow");
    });

    it("error: a deposit that stays with the wallet", async () => {
      const own = await fixture.mint.extraAccount("own", wallet.key);
      const instruction = disputes.takeSeatInstruction({ wallet: wallet.key, source: wallet.token }, { number: 2 });
      await expectFailure(fixture.send([swapped(instruction, DISPUTES_VAULT_ADDRESS, own)], wallet.keypair), "ConstraintAddress");
    });

    it("seats a guardian, and takes vacant seats before it makes another", async () => {
      await leave(fixture.guardians[0]!);
      await fixture.ledger.travel(2n * DAY);
      await vacate(fixture.guardians[0]!, 0);
      await expectFailure(fixture.takeSeat(wallet, 2), "SeatOutOfTurn");
      await expectFailure(fixture.takeSeat(wallet, 1), "SeatTaken");
      await fixture.takeSeat(wallet, 0);
      expect(fixture.court()).to.include({ seats: 2, vacant: 0, owed: 3n * DEPOSIT });
      expect(fixture.guardian(wallet)).to.include({ deposit: DEPOSIT, seat: 0, openCases: 0, seated: 1, leavingAt: 0n });
      expect(fixture.sitting(0)!.equals(wallet.key)).to.equal(true);
      // Whoever left still has its account, and its money in it.
      await expectFailure(fixture.takeSeat(fixture.guardians[0]!), "AlreadySeated");
      expect(fixture.vault()).to.equal(3n * DEPOSIT);
    });
  });

  describe("add_deposit", () => {
    it("error: by the guardian, from its own account, above zero", async () => {
      const [guardian] = fixture.guardians as [Wallet];
      await expectFailure(add(guardian, 0n), "AmountZero");
      await expectFailure(add(guardian, 1n, wallet.token), "WrongSource");
      await expectFailure(add(guardian, 10n ** 18n), "BalanceTooLow");
      const other = await TestMint.create(fixture.ledger, "other");
      await expectFailure(add(guardian, 1n, await other.fund(guardian.key, 1n)), "WrongMint");
      const instruction = disputes.addDepositInstruction({ wallet: guardian.key, source: wallet.token }, { amount: 1n });
      instruction.keys[0]!.pubkey = wallet.key;
      await expectFailure(fixture.send([instruction], wallet.keypair), "WrongWallet");
    });

    it("error: a deposit that stays with the guardian", async () => {
      const [{ key, token, keypair }] = fixture.guardians as [Wallet];
      const own = await fixture.mint.extraAccount("own", key);
      const instruction = disputes.addDepositInstruction({ wallet: key, source: token }, { amount: 7n });
      await expectFailure(fixture.send([swapped(instruction, DISPUTES_VAULT_ADDRESS, own)], keypair), "ConstraintAddress");
    });

    it("error: nothing comes in or goes out while the vault is short", async () => {
      const [guardian] = fixture.guardians as [Wallet];
      await add(guardian, 7n);
      await fixture.drain();
      await expectFailure(add(guardian, 7n), "VaultShort");
      await expectFailure(withdraw(guardian), "VaultShort");
    });

    it("adds", async () => {
      const [guardian] = fixture.guardians as [Wallet];
      await add(guardian, 7n);
      expect(fixture.guardian(guardian).deposit).to.equal(DEPOSIT + 7n);
      expect(fixture.court().owed).to.equal(fixture.vault());
    });
  });

  describe("leaving", () => {
    it("error: only the guardian gives its own notice, and once", async () => {
      const [guardian] = fixture.guardians as [Wallet];
      const instruction = disputes.leaveSeatInstruction({ wallet: guardian.key });
      instruction.keys[0]!.pubkey = wallet.key;
      await expectFailure(fixture.send([instruction], wallet.keypair), "WrongWallet");
      await leave(guardian);
      await expectFailure(leave(guardian), "AlreadyLeaving");
    });

    it("error: two days pass between the notice and the seat's end", async () => {
      const [guardian] = fixture.guardians as [Wallet];
      await expectFailure(vacate(guardian, 0), "NoticeRunning");
      await leave(guardian);
      await fixture.ledger.travel(2n * DAY - 1n);
      await expectFailure(vacate(guardian, 0), "NoticeRunning");
      await fixture.ledger.travel(1n);
      await expectFailure(vacate(guardian, 1), "WrongSeat");
      await vacate(guardian, 0);
      await expectFailure(vacate(guardian, 0), "WrongSeat");
      await expectFailure(leave(guardian), "NotSeated");
      await expectFailure(add(guardian, 1n), "NotSeated");
    });

    it("error: what the seat takes stays while the guardian sits", async () => {
      const [guardian] = fixture.guardians as [Wallet];
      await expectFailure(withdraw(guardian), "NothingFree");
      await add(guardian, 5n);
      await expectFailure(withdraw(guardian, DISPUTES_VAULT_ADDRESS), "DestinationUnusable");
      const fromItself = disputes.withdrawDepositInstruction({ wallet: guardian.key, destination: guardian.token });
      await expectFailure(fixture.send([swapped(fromItself, DISPUTES_VAULT_ADDRESS, guardian.token)], guardian.keypair), "ConstraintAddress");
      await fixture.mint.freeze(guardian.token);
      await expectFailure(withdraw(guardian), "DestinationUnusable");
      const other = await fixture.mint.extraAccount("spare", guardian.key);
      await withdraw(guardian, other);
      expect(fixture.balance(other)).to.equal(5n);
      expect(fixture.guardian(guardian).deposit).to.equal(DEPOSIT);
    });

    it("error: nobody withdraws another's deposit", async () => {
      const instruction = disputes.withdrawDepositInstruction({ wallet: fixture.guardians[0]!.key, destination: wallet.token });
      instruction.keys[0]!.pubkey = wallet.key;
      await expectFailure(fixture.send([instruction], wallet.keypair), "WrongWallet");
    });

    it("returns the whole deposit and the account's rent, and the wallet may come back", async () => {
      const [guardian] = fixture.guardians as [Wallet];
      const before = fixture.balance(guardian.token);
      await fixture.pause();
      await leave(guardian);
      await fixture.ledger.travel(2n * DAY);
      await vacate(guardian, 0);
      await withdraw(guardian);
      expect(fixture.balance(guardian.token) - before).to.equal(DEPOSIT);
      expect(fixture.ledger.accountNow(findGuardianAddress(guardian.key))).to.equal(null);
      expect(fixture.ledger.accountNow(findSeatAddress(0))).not.to.equal(null);
      expect(fixture.court()).to.include({ seats: 2, vacant: 1, owed: DEPOSIT });
      await fixture.pause(false);
      await fixture.takeSeat(guardian, 0);
      expect(fixture.court()).to.include({ seats: 2, vacant: 0, owed: 2n * DEPOSIT });
    });
  });

  describe("evict", () => {
    it("error: who has the stake and the deposit stays", async () => {
      await expectFailure(evict(fixture.guardians[0]!), "GuardianFit");
    });

    it("error: by the guardian's own pool", async () => {
      const instruction = disputes.evictInstruction({ wallet: fixture.guardians[0]!.key });
      const at = instruction.keys.findIndex(({ pubkey }) => pubkey.equals(findPoolAddress("guardian", fixture.guardians[0]!.key)));
      instruction.keys[at]!.pubkey = findPoolAddress("guardian", (await fixture.staked("none", 0n)).key);
      await expectFailure(fixture.send([instruction]), "NotGuardianPool");
    });

    it("gives notice to whoever took its stake away; anyone", async () => {
      const [guardian] = fixture.guardians as [Wallet];
      await fixture.unstake(guardian);
      const { events } = await evict(guardian);
      expect(events[0]!.data["evicted"]).to.equal(true);
      await expectFailure(evict(guardian), "AlreadyLeaving");
      expect(fixture.guardian(guardian).leavingAt).to.equal(fixture.now());
      await fixture.ledger.travel(2n * DAY);
      await vacate(guardian, 0);
      await withdraw(guardian);
      await expectFailure(fixture.takeSeat(guardian, 0), "StakeTooSmall");
    });
  });

  it("a guardian without money for the deposit of a raised config keeps its seat", async () => {
    const parameters = { ...fixture.parameters, seatDeposit: 2n * DEPOSIT };
    await fixture.send([disputes.updateConfigInstruction({ authority: fixture.authority.publicKey }, parameters)], fixture.authority);
    await expectFailure(withdraw(fixture.guardians[0]!), "NothingFree");
    await expectFailure(evict(fixture.guardians[0]!), "GuardianFit");
  });
});
