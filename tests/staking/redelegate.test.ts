import { expect } from "chai";
import { PublicKey } from "@solana/web3.js";
import { findDelegationAddress, stakingInstructions as staking, valueOfShares } from "../../sdk/src/staking";
import { expectFailure } from "../support";
import { Fixture, SHARES, UNBONDING, USDC, type TestNode, type Wallet } from "./fixture";

const AMOUNT = 500n * USDC;

describe("staking: redelegate and settle_redelegation", () => {
  let f: Fixture;
  let from: TestNode;
  let to: TestNode;
  let delegator: Wallet;
  beforeEach(async () => {
    f = await Fixture.create();
    from = await f.node("from");
    to = await f.node("to");
    delegator = await f.wallet("delegator");
    await f.delegate(from.pool, delegator, AMOUNT);
  });

  const move = (shares = AMOUNT * SHARES) => f.redelegate(from.pool, to.pool, delegator, shares);
  const settle = (nonce: bigint) => f.settleRedelegation(from.pool, to.pool, delegator, nonce);
  const worth = () => valueOfShares(f.pool(to.pool), f.delegation(to.pool, delegator).shares);
  const balanced = () => {
    for (const { pool } of [from, to]) {
      const { assets, rewardsHeld, proceeds } = f.pool(pool);
      expect(f.vault(pool)).to.equal(assets + rewardsHeld + proceeds);
    }
  };

  it("error: nothing, too much, to the same pool", async () => {
    await expectFailure(move(0n), "AmountZero");
    await expectFailure(move(AMOUNT * SHARES + 1n), "NotEnoughShares");
    await expectFailure(f.redelegate(from.pool, from.pool, delegator, 1n), "SamePool");
    await expectFailure(move(1n), "AmountZero");
  });

  it("error: into a pool whose vault would hold less than it owes", async () => {
    await f.rewritePool(to.pool, { rewardsHeld: 1n });
    await expectFailure(move(), "VaultShort");
  });

  it("error: an operator's bond neither moves out nor comes in that way", async () => {
    await expectFailure(f.redelegate(from.pool, to.pool, from.operator, SHARES), "BondCannotMove");
    await f.delegate(from.pool, to.operator, USDC);
    await expectFailure(f.redelegate(from.pool, to.pool, to.operator, SHARES), "BondCannotMove");
  });

  it("error: into a pool whose operator has not bonded", async () => {
    const unbonded = await f.node("unbonded", { bond: 0n });
    await expectFailure(f.redelegate(from.pool, unbonded.pool, delegator, SHARES), "OperatorNotBonded");
  });

  it("error: accounts of other pools, vaults and owners", async () => {
    const third = await f.node("third");
    const thief = await f.wallet("thief");
    for (const { pool } of [to, third]) await f.openDelegation(pool, delegator);
    for (const { pool } of [from, to]) await f.openDelegation(pool, thief);
    const given = { fromPool: from.pool, toPool: to.pool, owner: delegator.key, nonce: 0n };
    const [FROM_DELEGATION, TO_DELEGATION, FROM_VAULT, TO_VAULT, AUTHORITY] = [4, 5, 6, 7, 9];
    const attempts: [number, PublicKey, string][] = [
      [TO_DELEGATION, findDelegationAddress(third.pool, delegator.key), "WrongDelegation"],
      [TO_DELEGATION, findDelegationAddress(to.pool, thief.key), "NotOwner"],
      [FROM_VAULT, f.pool(third.pool).vault, "WrongVault"],
      [TO_VAULT, f.pool(third.pool).vault, "WrongVault"],
      [AUTHORITY, thief.key, "WrongVaultAuthority"],
    ];
    for (const [at, key, error] of attempts) {
      const instruction = staking.redelegateInstruction(given, { shares: SHARES });
      instruction.keys[at]!.pubkey = key;
      await expectFailure(f.send([instruction], delegator.keypair), error);
    }
    for (const [owner, error] of [[thief, "NotOwner"], [delegator, "WrongDelegation"]] as const) {
      const instruction = staking.redelegateInstruction({ ...given, owner: owner.key }, { shares: SHARES });
      const source = error === "NotOwner" ? findDelegationAddress(from.pool, delegator.key) : findDelegationAddress(third.pool, delegator.key);
      instruction.keys[FROM_DELEGATION]!.pubkey = source;
      instruction.keys[8]!.pubkey = PublicKey.findProgramAddressSync(
        [Buffer.from("redelegation"), source.toBuffer(), Buffer.alloc(8)],
        instruction.programId,
      )[0];
      await expectFailure(f.send([instruction], owner.keypair), error);
    }
  });

  it("moves the stake at once: it earns in the new pool from now on, and no more in the old", async () => {
    const funder = await f.wallet("funder");
    await move();
    for (const { pool } of [from, to]) await f.fundRewards(pool, funder, 700n * USDC);
    await f.ledger.travel(86_400n);
    expect(worth()).to.equal(AMOUNT);
    expect(await f.claim(to.pool, delegator)).to.equal(33_333_333n);
    await expectFailure(f.claim(from.pool, delegator), "NothingToClaim");
    // A part of a unit that no index can split stays credited.
    expect(await f.claim(from.pool, from.operator)).to.equal(100n * USDC - 1n);
    balanced();
  });

  it("error: locked shares neither leave nor hop on before they have matured", async () => {
    await f.delegate(to.pool, delegator, 7n);
    const nonce = await move();
    await f.requestUnstake(to.pool, delegator, 3n * SHARES);
    await expectFailure(f.requestUnstake(to.pool, delegator, 5n * SHARES), "SharesLocked");
    await expectFailure(f.redelegate(to.pool, from.pool, delegator, 5n * SHARES), "SharesLocked");
    await f.ledger.travel(UNBONDING - 1n);
    await expectFailure(settle(nonce), "NothingToSettle");
    await f.ledger.travel(1n);
    await expectFailure(f.requestUnstake(to.pool, delegator, 5n * SHARES), "SharesLocked");
    await settle(nonce);
    expect(f.redelegation(from.pool, delegator, nonce)).to.equal(undefined);
    expect(f.delegation(to.pool, delegator).lockedShares).to.equal(0n);
    await f.requestUnstake(to.pool, delegator, (AMOUNT + 4n) * SHARES);
    await expectFailure(settle(nonce), "AccountNotInitialized");
  });

  it("slash during redelegation: the old pool's slash follows, is taken once, and goes to the treasury whole", async () => {
    const nonce = await move();
    await f.slashEquivocation(from, await f.finder());
    expect(worth()).to.equal(AMOUNT);
    const treasury = f.treasury();
    const { rewardsHeld } = f.pool(to.pool);
    await f.rewritePool(to.pool, { rewardsHeld: rewardsHeld + 1n });
    await expectFailure(settle(nonce), "VaultShort");
    await f.rewritePool(to.pool, { rewardsHeld });
    await settle(nonce);
    // What is kept rounds down: a unit stays with the new pool's other stake.
    expect([worth(), f.treasury() - treasury]).to.deep.equal([400n * USDC - 1n, 100n * USDC]);
    await expectFailure(settle(nonce), "NothingToSettle");
    await f.slashEquivocation(from, await f.finder(), f.equivocation(from, { number: 4n }));
    await f.ledger.travel(UNBONDING);
    await settle(nonce);
    expect([worth(), f.delegation(to.pool, delegator).lockedShares]).to.deep.equal([320n * USDC - 1n, 0n]);
    balanced();
  });

  it("slash during redelegation: the new pool's slash falls on it as well, and both together", async () => {
    const nonce = await move();
    await f.slashEquivocation(to, await f.finder());
    expect(worth()).to.equal(400n * USDC);
    await f.slashEquivocation(from, await f.finder());
    await settle(nonce);
    expect(worth()).to.equal(320n * USDC);
    balanced();
  });

  it("a slash of the old pool from before the move has been paid already", async () => {
    await f.slashEquivocation(from, await f.finder());
    const nonce = await move();
    expect(worth()).to.equal(400n * USDC);
    await f.ledger.travel(UNBONDING);
    await settle(nonce);
    expect(worth()).to.equal(400n * USDC);
  });

  it("error: settling with accounts of another move, another owner, another vault", async () => {
    const third = await f.node("third");
    const nonce = await move();
    await f.ledger.travel(UNBONDING);
    const given = { fromPool: from.pool, toPool: to.pool, owner: delegator.key, nonce };
    await f.openDelegation(third.pool, delegator);
    const [FROM, TO, DELEGATION, OWNER, VAULT] = [1, 2, 4, 5, 6];
    const attempts: [[number, PublicKey][], string][] = [
      [[[FROM, third.pool]], "WrongRedelegation"],
      [[[TO, third.pool], [VAULT, f.pool(third.pool).vault], [DELEGATION, findDelegationAddress(third.pool, delegator.key)]], "WrongRedelegation"],
      [[[DELEGATION, findDelegationAddress(third.pool, delegator.key)]], "WrongDelegation"],
      [[[DELEGATION, findDelegationAddress(to.pool, to.operator.key)]], "WrongDelegation"],
      [[[OWNER, third.operator.key]], "NotOwner"],
      [[[VAULT, f.pool(third.pool).vault]], "WrongVault"],
    ];
    for (const [changes, error] of attempts) {
      const instruction = staking.settleRedelegationInstruction(given);
      for (const [at, key] of changes) instruction.keys[at]!.pubkey = key;
      await expectFailure(f.send([instruction]), error);
    }
    await settle(nonce);
  });
});
