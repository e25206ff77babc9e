import { expect } from "chai";
import { findDelegationAddress, stakingInstructions as staking } from "../../sdk/src/staking";
import { expectFailure, TestMint } from "../support";
import { DAY, EPOCH, Fixture, NOTICE, SHARES, STREAM, USDC, type TestNode, type Wallet } from "./fixture";

const ONE = 1n << 64n;
const REWARDS = 700n * USDC;

/** A part of a unit that the index cannot split stays credited to its owner: what is paid is never more, and a unit less at most. */
function expectPaid(paid: bigint, due: bigint): void {
  expect(paid === due || paid === due - 1n, `${paid}, where ${due} was due`).to.equal(true);
}

describe("staking: rewards and commission", () => {
  let f: Fixture;
  let node: TestNode;
  let funder: Wallet;
  let delegator: Wallet;
  beforeEach(async () => {
    f = await Fixture.create();
    node = await f.node("a");
    funder = await f.wallet("funder");
    delegator = await f.wallet("delegator");
    await f.openDelegation(node.pool, delegator);
  });

  const announce = (commissionBps: number, operator = node.operator) =>
    f.send([staking.announceCommissionInstruction({ pool: node.pool, operator: operator.key }, { commissionBps })], operator.keypair);
  const compound = (owner: Wallet) => f.send([staking.compoundInstruction({ pool: node.pool, owner: owner.key })], owner.keypair);

  describe("fund_rewards, claim and compound", () => {
    it("error: nothing to fund, claim or compound", async () => {
      await expectFailure(f.fundRewards(node.pool, funder, 0n), "AmountZero");
      await expectFailure(f.claim(node.pool, delegator), "NothingToClaim");
      await expectFailure(compound(delegator), "NothingToClaim");
      await f.fundRewards(node.pool, funder, REWARDS);
      await expectFailure(f.fundRewards(node.pool, funder, 0n), "AmountZero");
    });

    it("error: funding from another's account, of another mint, to another vault, or beyond one's means", async () => {
      const other = await f.node("b");
      const fake = await TestMint.create(f.ledger, "fake");
      const fakeToken = await fake.fund(funder.key, USDC);
      const given = { pool: node.pool, funder: funder.key, source: funder.token };
      await expectFailure(f.send([staking.fundRewardsInstruction({ ...given, source: delegator.token }, { amount: USDC })], funder.keypair), "WrongSource");
      await expectFailure(f.send([staking.fundRewardsInstruction({ ...given, source: fakeToken }, { amount: USDC })], funder.keypair), "WrongMint");
      const wrongVault = staking.fundRewardsInstruction(given, { amount: USDC });
      wrongVault.keys[3]!.pubkey = f.pool(other.pool).vault;
      await expectFailure(f.send([wrongVault], funder.keypair), "WrongVault");
      await expectFailure(f.fundRewards(node.pool, funder, f.balance(funder.token) + 1n), "BalanceTooLow");
    });

    it("error: claiming another's rewards, to another mint, from another pool, vault or authority", async () => {
      await f.fundRewards(node.pool, funder, REWARDS);
      await f.ledger.travel(DAY);
      const other = await f.node("b");
      const given = { pool: node.pool, owner: node.operator.key, destination: node.operator.token };
      const [OWNER, DELEGATION, VAULT, DESTINATION, AUTHORITY] = [0, 3, 4, 5, 6];
      const attempt = (at: number, key: typeof node.pool, signer = node.operator) => {
        const instruction = staking.claimInstruction(given);
        instruction.keys[at]!.pubkey = key;
        return f.send([instruction], signer.keypair);
      };
      await expectFailure(attempt(OWNER, delegator.key, delegator), "NotOwner");
      const fake = await TestMint.create(f.ledger, "fake");
      await expectFailure(attempt(DESTINATION, await fake.fund(node.operator.key, 0n)), "WrongMint");
      await expectFailure(attempt(DELEGATION, findDelegationAddress(other.pool, other.operator.key)), "WrongDelegation");
      await expectFailure(attempt(VAULT, f.pool(other.pool).vault), "WrongVault");
      await expectFailure(attempt(AUTHORITY, funder.key), "WrongVaultAuthority");
      const theft = staking.compoundInstruction({ pool: node.pool, owner: delegator.key });
      theft.keys[3]!.pubkey = findDelegationAddress(node.pool, node.operator.key);
      await expectFailure(f.send([theft], delegator.keypair), "NotOwner");
      await f.openDelegation(other.pool, delegator);
      theft.keys[3]!.pubkey = findDelegationAddress(other.pool, delegator.key);
      await expectFailure(f.send([theft], delegator.keypair), "WrongDelegation");
    });

    it("streams by the second, pro rata, and ends exactly", async () => {
      await f.delegate(node.pool, delegator, 3_000n * USDC);
      await f.fundRewards(node.pool, funder, REWARDS);
      await f.ledger.travel(STREAM / 2n);
      expectPaid(await f.claim(node.pool, delegator), (REWARDS * 3n) / 8n);
      await f.ledger.travel(10n * STREAM);
      expectPaid(await f.claim(node.pool, delegator), (REWARDS * 3n) / 8n);
      expectPaid(await f.claim(node.pool, node.operator), REWARDS / 4n);
      const { streamAmount, streamSeconds, rewardsHeld } = f.pool(node.pool);
      expect([streamAmount, streamSeconds, rewardsHeld <= 2n]).to.deep.equal([0n, 0n, true]);
    });

    it("late joiners earn nothing of the past, and leavers nothing of the future", async () => {
      await f.fundRewards(node.pool, funder, REWARDS);
      await f.ledger.travel(DAY);
      await f.delegate(node.pool, delegator, 1_000n * USDC);
      await expectFailure(f.claim(node.pool, delegator), "NothingToClaim");
      await f.ledger.travel(DAY);
      await f.requestUnstake(node.pool, delegator, 1_000n * USDC * SHARES);
      await f.ledger.travel(DAY);
      expectPaid(await f.claim(node.pool, delegator), 50n * USDC);
      expectPaid(await f.claim(node.pool, node.operator), 250n * USDC);
    });

    it("joining, claiming and leaving within one second earns nothing", async () => {
      await f.fundRewards(node.pool, funder, REWARDS);
      await f.ledger.travel(DAY);
      await f.delegate(node.pool, delegator, 900_000n * USDC);
      await f.requestUnstake(node.pool, delegator, 900_000n * USDC * SHARES);
      await expectFailure(f.claim(node.pool, delegator), "NothingToClaim");
    });

    it("loses nothing while a pool is empty: the stream stands still until somebody is there", async () => {
      const empty = await f.node("empty", { bond: 0n });
      await f.fundRewards(empty.pool, funder, REWARDS);
      await f.ledger.travel(100n * DAY);
      await f.stake(empty.pool, empty.operator, 100n * USDC);
      await expectFailure(f.claim(empty.pool, empty.operator), "NothingToClaim");
      await f.ledger.travel(DAY);
      expectPaid(await f.claim(empty.pool, empty.operator), 100n * USDC);
      await f.setNodeStatus(empty, "retired");
      await f.requestUnstake(empty.pool, empty.operator, 100n * USDC * SHARES, empty.node);
      await f.ledger.travel(100n * DAY);
      await f.stake(empty.pool, empty.operator, 100n * USDC);
      await f.ledger.travel(STREAM);
      expectPaid(await f.claim(empty.pool, empty.operator), 600n * USDC);
    });

    it("dust cannot put off what was to be earned, and more money ends at the mean of both ends", async () => {
      await f.fundRewards(node.pool, funder, REWARDS);
      await f.ledger.travel(STREAM - DAY);
      for (let i = 0; i < 20; i++) await f.fundRewards(node.pool, funder, 1n);
      expect(f.pool(node.pool).streamSeconds).to.equal(DAY);
      await f.fundRewards(node.pool, funder, 100n * USDC - 20n);
      expect(f.pool(node.pool).streamSeconds).to.equal((DAY + STREAM) / 2n - 1n);
    });

    it("compounds rewards into stake without moving a token", async () => {
      await f.fundRewards(node.pool, funder, REWARDS);
      await f.ledger.travel(DAY);
      const before = f.vault(node.pool);
      await compound(node.operator);
      const pool = f.pool(node.pool);
      expectPaid(pool.assets, 1_100n * USDC);
      expect([pool.bondShares, f.vault(node.pool)]).to.deep.equal([pool.assets * SHARES, before]);
      expect(pool.rewardsHeld + pool.assets).to.equal(1_700n * USDC);
    });

    it("conserves rewards to the last unit, and to the last 2^-64 of one, over amounts that never divide", async () => {
      const others = await Promise.all([1, 2, 3].map((number) => f.wallet(`other ${number}`)));
      for (const [index, other] of others.entries()) await f.delegate(node.pool, other, 333_333_331n + BigInt(index));
      let claimed = 0n;
      let funded = 0n;
      for (let round = 0; round < 15; round++) {
        await f.fundRewards(node.pool, funder, 1_000_003n);
        funded += 1_000_003n;
        await f.ledger.travel(12_347n);
        claimed += await f.claim(node.pool, others[round % 3]!);
      }
      const pool = f.pool(node.pool);
      expect(claimed + pool.rewardsHeld).to.equal(funded);
      let parts = (pool.streamAmount + pool.commissionOwed) * ONE + pool.rewardCarry;
      for (const owner of [node.operator, ...others]) {
        const { shares, rewards, rewardFraction, rewardIndex } = f.delegation(node.pool, owner);
        parts += rewards * ONE + rewardFraction + shares * (pool.rewardIndex - rewardIndex);
      }
      expect(parts).to.equal(pool.rewardsHeld * ONE);
    });

    it("error: index overflow is out of reach: the pool counts what it was ever given, and stops in time", async () => {
      await f.rewritePool(node.pool, { rewardsFunded: (1n << 64n) - 1n - USDC });
      await expectFailure(f.fundRewards(node.pool, funder, USDC + 1n), "RewardsOverflow");
      await f.fundRewards(node.pool, funder, USDC);
      await f.ledger.travel(STREAM);
      expectPaid(await f.claim(node.pool, node.operator), USDC);
    });

    it("a single share that takes all there ever was reaches the index's end and not beyond", async () => {
      await f.rewritePool(node.pool, { activeShares: 1n, bondShares: 1n, assets: 0n });
      await f.rewriteDelegation(findDelegationAddress(node.pool, node.operator.key), { shares: 1n });
      const all = (1n << 64n) - 1n - 10_000_000n * USDC;
      const rich = await f.wallet("rich", all);
      await f.fundRewards(node.pool, rich, all);
      await f.ledger.travel(STREAM);
      expectPaid(await f.claim(node.pool, node.operator), all);
      expect(f.pool(node.pool).rewardIndex).to.equal(all * ONE);
    });
  });

  describe("announce_commission", () => {
    it("error: another than the operator", async () => {
      await expectFailure(announce(100, delegator), "NotOperator");
    });

    it("error: too high, too much at once, or while a change is pending", async () => {
      await expectFailure(announce(501), "CommissionChangeTooLarge");
      await announce(500);
      await expectFailure(announce(400), "CommissionChangePending");
      await f.ledger.travel(NOTICE - 1n);
      await expectFailure(announce(400), "CommissionChangePending");
      await f.ledger.travel(1n);
      for (let bps = 1_000; bps <= 3_000; bps += 500) {
        await announce(bps);
        await f.ledger.travel(NOTICE);
      }
      await expectFailure(announce(3_001), "CommissionTooHigh");
      await expectFailure(announce(2_499), "CommissionChangeTooLarge");
      await announce(2_500);
    });

    it("bounds the change of an epoch: the notice is never shorter than one", () => {
      expect(NOTICE >= EPOCH).to.equal(true);
    });

    it("each second pays the commission that held in it, whenever somebody looks", async () => {
      await f.delegate(node.pool, delegator, 1_000n * USDC);
      await announce(500);
      await f.ledger.travel(NOTICE - DAY);
      await f.fundRewards(node.pool, funder, REWARDS);
      await f.ledger.travel(2n * DAY);
      // A day at nothing, a day at 5 %: 100 and 95 for both, and 5 for the operator.
      expectPaid(await f.claim(node.pool, delegator), 97_500_000n);
      expectPaid(await f.claim(node.pool, node.operator), 102_500_000n);
    });

    it("rounds the commission down, for the operator who earns it", async () => {
      const pricey = await f.node("b", { commissionBps: 3_000 });
      await f.delegate(pricey.pool, delegator, 1_000n * USDC);
      await f.fundRewards(pricey.pool, funder, 3n);
      await f.ledger.travel(STREAM);
      expectPaid(await f.claim(pricey.pool, delegator), 1n);
      expectPaid(await f.claim(pricey.pool, pricey.operator), 1n);
      expect(f.pool(pricey.pool).rewardsHeld).to.equal(1n);
    });
  });
});
