import { expect } from "chai";
import type { PublicKey } from "@solana/web3.js";
import { findDelegationAddress, stakingInstructions as staking, valueOfShares } from "../../sdk/src/staking";
import { expectFailure, impostorOf, TestMint } from "../support";
import { Fixture, SHARES, USDC, type TestNode, type Wallet } from "./fixture";

describe("staking: stake and delegate", () => {
  let f: Fixture;
  let node: TestNode;
  let other: TestNode;
  let delegator: Wallet;
  beforeEach(async () => {
    f = await Fixture.create();
    node = await f.node("a");
    other = await f.node("b");
    delegator = await f.wallet("delegator");
    await f.openDelegation(node.pool, delegator);
  });

  it("error: the operator stakes, everyone else delegates", async () => {
    await expectFailure(f.stake(node.pool, delegator, USDC), "OperatorStakes");
    await expectFailure(f.delegate(node.pool, node.operator, USDC), "OperatorStakes");
  });

  it("error: nothing is no stake", async () => {
    await expectFailure(f.stake(node.pool, node.operator, 0n), "AmountZero");
    await expectFailure(f.delegate(node.pool, delegator, 0n), "AmountZero");
  });

  it("error: a first bond below the minimum, by one unit, in every role", async () => {
    const minimums = { user: 10n * USDC, provider: 100n * USDC, guardian: 1_000n * USDC };
    for (const [role, minimum] of Object.entries(minimums) as [keyof typeof minimums, bigint][]) {
      const pool = await f.rolePool(role, delegator, 0n);
      await expectFailure(f.stake(pool, delegator, minimum - 1n), "BondBelowMinimum");
      await f.stake(pool, delegator, minimum);
    }
    const unbonded = await f.node("c", { bond: 0n });
    await expectFailure(f.stake(unbonded.pool, unbonded.operator, 100n * USDC - 1n), "BondBelowMinimum");
    await f.stake(unbonded.pool, unbonded.operator, 100n * USDC);
  });

  it("error: nobody delegates to an operator who has not bonded, or no longer enough", async () => {
    const unbonded = await f.node("c", { bond: 0n });
    await expectFailure(f.delegate(unbonded.pool, delegator, USDC), "OperatorNotBonded");
    await f.stake(unbonded.pool, unbonded.operator, 100n * USDC);
    await f.delegate(unbonded.pool, delegator, USDC);
    await f.slashEquivocation(unbonded, await f.finder());
    await expectFailure(f.delegate(unbonded.pool, delegator, USDC), "OperatorNotBonded");
    await expectFailure(f.stake(unbonded.pool, unbonded.operator, USDC), "BondBelowMinimum");
    await f.stake(unbonded.pool, unbonded.operator, 21n * USDC);
    await f.delegate(unbonded.pool, delegator, USDC);
  });

  it("error: more than the source holds", async () => {
    await expectFailure(f.delegate(node.pool, delegator, f.balance(delegator.token) + 1n), "BalanceTooLow");
  });

  it("error: another's source, another mint, another vault, another pool's delegation, another's delegation", async () => {
    const deposit = { pool: node.pool, owner: delegator.key, source: delegator.token };
    const send = (instruction = staking.delegateInstruction(deposit, { amount: USDC })) => f.send([instruction], delegator.keypair);
    const replaced = (name: number, key: PublicKey) => {
      const instruction = staking.delegateInstruction(deposit, { amount: USDC });
      instruction.keys[name]!.pubkey = key;
      return instruction;
    };
    const [DELEGATION, VAULT, SOURCE] = [3, 4, 5];
    await expectFailure(send(replaced(SOURCE, node.operator.token)), "WrongSource");
    const fake = await TestMint.create(f.ledger, "fake");
    await expectFailure(send(replaced(SOURCE, await fake.fund(delegator.key, USDC))), "WrongMint");
    await expectFailure(send(replaced(SOURCE, await impostorOf(f.ledger, delegator.token))), "AccountOwnedByWrongProgram");
    await expectFailure(send(replaced(VAULT, f.pool(other.pool).vault)), "WrongVault");
    await f.openDelegation(other.pool, delegator);
    await expectFailure(send(replaced(DELEGATION, findDelegationAddress(other.pool, delegator.key))), "WrongDelegation");
    await expectFailure(send(replaced(DELEGATION, findDelegationAddress(node.pool, node.operator.key))), "NotOwner");
    await send();
  });

  it("error: the owner must sign", async () => {
    const unsigned = staking.delegateInstruction({ pool: node.pool, owner: delegator.key, source: delegator.token }, { amount: USDC });
    unsigned.keys[0]!.isSigner = false;
    await expectFailure(f.send([unsigned]), "AccountNotSigner");
  });

  it("gives a thousand shares for a unit while nothing was slashed, whoever comes when", async () => {
    for (const amount of [1n, 7n, 1_000_003n]) {
      const before = f.delegation(node.pool, delegator).shares;
      await f.delegate(node.pool, delegator, amount);
      expect(f.delegation(node.pool, delegator).shares - before).to.equal(amount * SHARES);
    }
    const { events } = await f.stake(node.pool, node.operator, 5n);
    expect(events.map(({ name }) => name)).to.deep.equal(["staked"]);
    const pool = f.pool(node.pool);
    expect(pool.assets).to.equal(1_000n * USDC + 1_000_016n);
    expect(pool.bondShares).to.equal((1_000n * USDC + 5n) * SHARES);
    expect(f.vault(node.pool)).to.equal(pool.assets);
  });

  it("inflation: a donation to the vault moves no price, before the first deposit and after", async () => {
    const unbonded = await f.node("c", { bond: 0n });
    await f.mint.donate(f.pool(unbonded.pool).vault, 1_000_000n * USDC);
    await f.stake(unbonded.pool, unbonded.operator, 100n * USDC);
    await f.mint.donate(f.pool(unbonded.pool).vault, 1_000_000n * USDC);
    await f.delegate(unbonded.pool, delegator, 3n);
    const { shares } = f.delegation(unbonded.pool, delegator);
    expect([shares, valueOfShares(f.pool(unbonded.pool), shares)]).to.deep.equal([3n * SHARES, 3n]);
  });

  it("inflation: a first depositor who burns down to one share takes nothing from the second", async () => {
    await f.updateConfig({ minimums: [1n, 1n, 1n, 1n] });
    const attacker = await f.wallet("attacker");
    const pool = await f.rolePool("user", attacker, 2n);
    await f.requestUnstake(pool, attacker, 999n);
    const victim = await f.wallet("victim");
    await f.delegate(pool, victim, 1_000_000n);
    const worth = valueOfShares(f.pool(pool), f.delegation(pool, victim).shares);
    expect(worth >= 999_999n && worth <= 1_000_000n, String(worth)).to.equal(true);
  });

  it("error: an amount that buys no share, when the price of one is above it", async () => {
    await f.rewritePool(node.pool, { assets: 5_000_000n * USDC });
    await f.mint.donate(f.pool(node.pool).vault, 5_000_000n * USDC);
    await f.delegate(node.pool, delegator, 6n);
    await f.rewritePool(node.pool, { assets: 10_000_000_000n * USDC });
    await expectFailure(f.delegate(node.pool, delegator, 1n), "AmountTooSmall");
  });

  it("error: a pool slashed to nearly nothing takes no new stake, and lets the old go", async () => {
    await f.delegate(node.pool, delegator, USDC);
    await f.updateConfig({ minimums: [1n, 1n, 1n, 1n] });
    await f.rewritePool(node.pool, { assets: 2n });
    const rich = await f.wallet("rich", 10_000_000_000n * USDC);
    await expectFailure(f.delegate(node.pool, rich, 10_000_000_000n * USDC), "PoolExhausted");
    await expectFailure(f.delegate(node.pool, rich, 100_000_000n), "PoolExhausted");
    await f.requestUnstake(node.pool, delegator, f.delegation(node.pool, delegator).shares);
  });

  it("rounding: whoever joins and leaves a slashed pool never gains a unit", async () => {
    await f.delegate(node.pool, delegator, 333n);
    await f.slashEquivocation(node, await f.finder());
    await f.stake(node.pool, node.operator, 1_000n * USDC);
    for (const amount of [1n, 2n, 3n, 999n, 1_000_001n]) {
      const before = f.delegation(node.pool, delegator).shares;
      const others = valueOfShares(f.pool(node.pool), before);
      await f.delegate(node.pool, delegator, amount);
      const { shares } = f.delegation(node.pool, delegator);
      const worth = valueOfShares(f.pool(node.pool), shares - before);
      expect(worth <= amount && worth >= amount - 1n, `${amount}: ${worth}`).to.equal(true);
      expect(valueOfShares(f.pool(node.pool), before) >= others).to.equal(true);
    }
  });
});
