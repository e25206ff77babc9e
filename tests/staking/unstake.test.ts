import { expect } from "chai";
import { findExposureAddress } from "../../sdk/src/escrow";
import { findDelegationAddress, stakingInstructions as staking, findUnbondingAddress, valueOfShares } from "../../sdk/src/staking";
import { expectFailure, impostorOf, TestMint } from "../support";
import { Fixture, SHARES, shareOf, UNBONDING, USDC, type TestNode, type Wallet } from "./fixture";

const BOND = 1_000n * USDC;
const MINIMUM = 100n * USDC;

describe("staking: request_unstake and withdraw", () => {
  let f: Fixture;
  let node: TestNode;
  let delegator: Wallet;
  beforeEach(async () => {
    f = await Fixture.create();
    node = await f.node("a", { bond: BOND });
    delegator = await f.wallet("delegator");
    await f.delegate(node.pool, delegator, 500n * USDC);
  });

  const unstakeBond = (amount: bigint) => f.requestUnstake(node.pool, node.operator, amount * SHARES, node.node);

  it("error: nothing, or more shares than there are", async () => {
    await expectFailure(f.requestUnstake(node.pool, delegator, 0n), "AmountZero");
    await expectFailure(f.requestUnstake(node.pool, delegator, 500n * USDC * SHARES + 1n), "NotEnoughShares");
  });

  it("error: another's stake, or a delegation of another pool", async () => {
    const thief = await f.wallet("thief");
    const theft = staking.requestUnstakeInstruction({ pool: node.pool, owner: thief.key, nonce: 0n }, { shares: 1n });
    theft.keys[3]!.pubkey = findDelegationAddress(node.pool, delegator.key);
    theft.keys[4]!.pubkey = findUnbondingAddress(findDelegationAddress(node.pool, delegator.key), 0n);
    await expectFailure(f.send([theft], thief.keypair), "NotOwner");
    const other = await f.node("b");
    const mixed = staking.requestUnstakeInstruction({ pool: other.pool, owner: delegator.key, nonce: 0n }, { shares: 1n });
    mixed.keys[3]!.pubkey = findDelegationAddress(node.pool, delegator.key);
    mixed.keys[4]!.pubkey = findUnbondingAddress(findDelegationAddress(node.pool, delegator.key), 0n);
    await expectFailure(f.send([mixed], delegator.keypair), "WrongDelegation");
  });

  it("error: a bond does not leave below the minimum while the node lives, draining included", async () => {
    await expectFailure(unstakeBond(BOND - MINIMUM + 1n), "BondBelowMinimum");
    await f.setNodeStatus(node, "draining");
    await expectFailure(unstakeBond(BOND - MINIMUM + 1n), "BondBelowMinimum");
    await unstakeBond(BOND - MINIMUM);
    await expectFailure(unstakeBond(1n), "BondBelowMinimum");
  });

  it("lets the whole bond leave once the node is retired, and once it is closed", async () => {
    await f.setNodeStatus(node, "retired");
    await unstakeBond(400n * USDC);
    await f.closeNode(node);
    const nonce = await unstakeBond(600n * USDC);
    await f.ledger.travel(UNBONDING);
    expect(await f.withdraw(node.pool, node.operator, nonce)).to.equal(600n * USDC);
  });

  it("error: a bond does not leave below what live sessions require, even of a retired node, until they end", async () => {
    const renter = await f.wallet("renter");
    const session = await f.session(node, renter, { hours: 7n });
    await expectFailure(unstakeBond(300n * USDC + 1n), "BondBacksSessions");
    await unstakeBond(300n * USDC);
    await f.setNodeStatus(node, "retired");
    await expectFailure(unstakeBond(1n), "BondBacksSessions");
    await f.abandon(session, renter);
    await unstakeBond(700n * USDC);
  });

  it("error: the operator passes the node and its exposure, and no others", async () => {
    const pool = node.pool;
    const owner = node.operator.key;
    const other = await f.node("b");
    const given = { pool, owner, nonce: 0n };
    const shares = 1n;
    const send = (instruction: ReturnType<typeof staking.requestUnstakeInstruction>) => f.send([instruction], node.operator.keypair);
    await expectFailure(send(staking.requestUnstakeInstruction(given, { shares })), "NodeMissing");
    const noExposure = staking.requestUnstakeInstruction({ ...given, node: node.node }, { shares });
    noExposure.keys[6] = { ...noExposure.keys[6]!, pubkey: noExposure.programId };
    await expectFailure(send(noExposure), "ExposureMissing");
    await expectFailure(send(staking.requestUnstakeInstruction({ ...given, node: other.node }, { shares })), "WrongNode");
    const wrongExposure = staking.requestUnstakeInstruction({ ...given, node: node.node }, { shares });
    wrongExposure.keys[6]!.pubkey = findExposureAddress(other.node);
    await expectFailure(send(wrongExposure), "WrongExposure");
  });

  it("error: the node's address, but another type of account", async () => {
    const real = f.ledger.accountNow(node.node)!;
    real.data.writeUInt8(real.data.readUInt8(0) ^ 1, 0);
    await f.ledger.setAccount(node.node, real);
    await expectFailure(unstakeBond(BOND), "AccountDiscriminatorMismatch");
  });

  it("a role's bond leaves whole, or keeps the minimum", async () => {
    const pool = await f.rolePool("guardian", delegator, 1_500n * USDC);
    await expectFailure(f.requestUnstake(pool, delegator, 501n * USDC * SHARES), "BondBelowMinimum");
    await f.requestUnstake(pool, delegator, 500n * USDC * SHARES);
    const nonce = await f.requestUnstake(pool, delegator, 1_000n * USDC * SHARES);
    await f.ledger.travel(UNBONDING);
    expect(await f.withdraw(pool, delegator, nonce)).to.equal(1_000n * USDC);
  });

  it("error: a withdrawal one second early, twice, by another, to another mint, from another vault or pool", async () => {
    const nonce = await f.requestUnstake(node.pool, delegator, SHARES);
    await f.ledger.travel(UNBONDING - 1n);
    await expectFailure(f.withdraw(node.pool, delegator, nonce), "StillUnbonding");
    await f.ledger.travel(1n);
    const other = await f.node("b");
    const thief = await f.wallet("thief");
    const given = { pool: node.pool, owner: delegator.key, nonce, destination: delegator.token };
    const [OWNER, POOL, VAULT, DESTINATION, AUTHORITY] = [0, 2, 4, 5, 6];
    const replaced = (at: number, pubkey: typeof node.pool, more: [number, typeof node.pool][] = []) => {
      const instruction = staking.withdrawInstruction(given);
      for (const [index, key] of [[at, pubkey] as [number, typeof node.pool], ...more]) instruction.keys[index]!.pubkey = key;
      return instruction;
    };
    await expectFailure(f.send([replaced(OWNER, thief.key)], thief.keypair), "NotOwner");
    const fake = await TestMint.create(f.ledger, "fake");
    await expectFailure(f.send([replaced(DESTINATION, await fake.fund(delegator.key, 0n))], delegator.keypair), "WrongMint");
    const noToken = await impostorOf(f.ledger, delegator.token);
    await expectFailure(f.send([replaced(DESTINATION, noToken)], delegator.keypair), "AccountOwnedByWrongProgram");
    const otherVault = f.pool(other.pool).vault;
    await expectFailure(f.send([replaced(VAULT, otherVault)], delegator.keypair), "WrongVault");
    await expectFailure(f.send([replaced(POOL, other.pool, [[VAULT, otherVault]])], delegator.keypair), "WrongUnbonding");
    await expectFailure(f.send([replaced(AUTHORITY, thief.key)], delegator.keypair), "WrongVaultAuthority");
    expect(await f.withdraw(node.pool, delegator, nonce)).to.equal(1n);
    await expectFailure(f.withdraw(node.pool, delegator, nonce), "AccountNotInitialized");
  });

  it("error: a vault that would hold less than the pool owes pays nobody", async () => {
    const nonce = await f.requestUnstake(node.pool, delegator, SHARES);
    await f.ledger.travel(UNBONDING);
    await f.rewritePool(node.pool, { rewardsHeld: 1n });
    await expectFailure(f.withdraw(node.pool, delegator, nonce), "VaultShort");
    await expectFailure(f.delegate(node.pool, delegator, USDC), "VaultShort");
  });

  it("several unbondings run side by side, each with its own time, and the rent returns", async () => {
    const first = await f.requestUnstake(node.pool, delegator, 100n * USDC * SHARES);
    await f.ledger.travel(UNBONDING - 1n);
    const second = await f.requestUnstake(node.pool, delegator, 200n * USDC * SHARES);
    expect(f.unbonding(node.pool, delegator, second).unlocksAt - f.unbonding(node.pool, delegator, first).unlocksAt).to.equal(UNBONDING - 1n);
    await f.ledger.travel(1n);
    const lamports = await f.ledger.lamports(delegator.key);
    expect(await f.withdraw(node.pool, delegator, first)).to.equal(100n * USDC);
    expect((await f.ledger.lamports(delegator.key)) > lamports).to.equal(true);
    await expectFailure(f.withdraw(node.pool, delegator, second), "StillUnbonding");
    await f.ledger.travel(UNBONDING);
    expect(await f.withdraw(node.pool, delegator, second)).to.equal(200n * USDC);
    expect([f.pool(node.pool).leavingShares, f.pool(node.pool).assets]).to.deep.equal([0n, 1_200n * USDC]);
  });

  it("changing the unbonding time does not change what was promised", async () => {
    const nonce = await f.requestUnstake(node.pool, delegator, SHARES);
    await f.updateConfig({ unbondingSeconds: 60 * 86_400 });
    await f.ledger.travel(UNBONDING);
    expect(await f.withdraw(node.pool, delegator, nonce)).to.equal(1n);
  });

  it("slash during unbonding: leaving stake loses exactly what active stake does, matured or not", async () => {
    const nonce = await f.requestUnstake(node.pool, delegator, 250n * USDC * SHARES);
    await f.slashEquivocation(node, await f.finder());
    const { shares } = f.delegation(node.pool, delegator);
    expect(valueOfShares(f.pool(node.pool), shares)).to.equal(200n * USDC);
    await f.ledger.travel(UNBONDING);
    await f.slashEquivocation(node, await f.finder(), f.equivocation(node, { number: 4n }));
    expect(await f.withdraw(node.pool, delegator, nonce)).to.equal(160n * USDC);
  });

  it("withdrawal racing a slash: whichever lands first, the operator's leaving bond is slashed or gone, never both", async () => {
    const before = await unstakeBond(BOND - MINIMUM);
    await f.ledger.travel(UNBONDING);
    await f.slashEquivocation(node, await f.finder());
    expect(await f.withdraw(node.pool, node.operator, before)).to.equal(720n * USDC);
    const { assets } = f.pool(node.pool);
    await f.slashEquivocation(node, await f.finder(), f.equivocation(node, { number: 4n }));
    expect(f.pool(node.pool).assets).to.equal(assets - shareOf(assets, 2_000n));
  });
});
