import { expect } from "chai";
import type { PublicKey, TransactionInstruction } from "@solana/web3.js";
import { createClient, keypairWallet, type Client } from "../../../sdk/src/client";
import { send } from "../../../sdk/src/send";
import * as staking from "../../../sdk/src/staking";
import { stakingInstructions } from "../../../sdk/src/staking";
import { associatedTokenAddress } from "../../../sdk/src/tokens";
import type { PreparedTransaction } from "../../../sdk/src/transaction";
import { DAY, Fixture, SHARES, STREAM, UNBONDING, USDC, type TestNode, type Wallet } from "../../staking/fixture";
import { expectFailure, named } from "../../support";
import { expectCode } from "../../support/codes";
import { liteSdkLedger } from "../../support/sdk_ledger";
import { agree } from "../escrow/agreement";

describe("sdk: staking", () => {
  let f: Fixture;
  let node: TestNode;
  let delegator: Wallet;
  let operating: Client;
  let delegating: Client;

  const clientOf = ({ keypair }: Wallet) => createClient({ ledger: liteSdkLedger(f.ledger), wallet: keypairWallet(keypair) });

  beforeEach(async () => {
    f = await Fixture.create();
    node = await f.node("a", { bond: 0n });
    delegator = await f.wallet("delegator");
    [operating, delegating] = [clientOf(node.operator), clientOf(delegator)];
  });

  it("creates a pool, bonds it, takes a delegation, and pays it out with its rewards", async () => {
    const guardian = clientOf(await f.wallet("guardian"));
    const { pool, ...creating } = await staking.createPool(guardian, { role: "guardian", commissionBps: 500 });
    await send(guardian, { ...creating });
    expect(await staking.fetchPool(guardian, pool)).to.include({ role: "guardian", commissionBps: 500, assets: 0n });
    await send(guardian, await staking.stake(guardian, { pool, amount: 1_000n * USDC }));
    // Opens the delegation first.
    await send(delegating, await staking.delegate(delegating, { pool, amount: 100n * USDC }));
    await send(delegating, await staking.delegate(delegating, { pool, amount: 100n * USDC }));

    await send(guardian, await staking.fundRewards(guardian, { pool, amount: 700n * USDC }));
    await f.ledger.travel(STREAM);
    await send(delegating, await staking.compound(delegating, { pool }));
    const { shares } = await staking.fetchDelegation(delegating, pool, delegator.key);
    expect(shares > 200n * USDC * SHARES).to.equal(true);

    const { unbonding, ...leaving } = await staking.requestUnstake(delegating, { pool, shares });
    await send(delegating, leaving);
    expect((await staking.findUnbondings(delegating, { owner: delegator.key })).map(({ address }) => address.toBase58())).to.deep.equal([
      unbonding.toBase58(),
    ]);
    await expectCode(staking.withdraw(delegating, { unbonding }), "StillUnbonding");
    await f.ledger.travel(UNBONDING);
    const before = f.balance(delegator.token);
    await send(delegating, await staking.withdraw(delegating, { unbonding }));
    expect(f.balance(delegator.token) - before > 200n * USDC).to.equal(true);
  });

  it("finds pools and delegations by what they are", async () => {
    await f.stake(node.pool, node.operator, 1_000n * USDC);
    await f.delegate(node.pool, delegator, USDC);
    const addresses = (found: { address: PublicKey }[]) => found.map(({ address }) => address.toBase58());
    expect(addresses(await staking.findPools(operating, { role: "node" }))).to.deep.equal([node.pool.toBase58()]);
    expect(await staking.findPools(operating, { role: "user" })).to.be.empty;
    expect(await staking.findPools(operating, { operator: node.operator.key })).to.have.length(1);
    const mine = await staking.findDelegations(operating, { owner: delegator.key });
    expect(addresses(mine)).to.deep.equal([staking.findDelegationAddress(node.pool, delegator.key).toBase58()]);
    const [there, missing] = await staking.fetchPools(operating, [node.pool, named("nothing").publicKey]);
    expect(there).to.include({ role: "node" });
    expect(missing).to.equal(undefined);
  });

  it("creates the finder's token account where it is missing", async () => {
    await f.stake(node.pool, node.operator, 1_000n * USDC);
    const keypair = named("newcomer");
    await f.ledger.fund(keypair.publicKey);
    const destination = associatedTokenAddress(f.mint.address, keypair.publicKey);
    const finding = clientOf({ keypair, key: keypair.publicKey, token: destination });
    const slashing = await staking.slashEquivocation(finding, { node: node.node, proof: f.equivocation(node) });
    await send(finding, slashing);
    await send(finding, await staking.routeProceeds(finding, slashing));
    expect(f.balance(destination) > 0n).to.equal(true);
  });

  describe("refuses what the chain would refuse, by the same name", () => {
    const cases: [string, string, () => Promise<unknown>, () => ReturnType<Fixture["send"]>][] = [
      [
        "BondBelowMinimum",
        "a bond below the minimum",
        () => staking.stake(operating, { pool: node.pool, amount: USDC }),
        () => f.stake(node.pool, node.operator, USDC),
      ],
      [
        "OperatorNotBonded",
        "a delegation before the bond",
        () => staking.delegate(delegating, { pool: node.pool, amount: USDC }),
        () => f.delegate(node.pool, delegator, USDC),
      ],
      ["AmountZero", "nothing", () => staking.stake(operating, { pool: node.pool, amount: 0n }), () => f.stake(node.pool, node.operator, 0n)],
      [
        "BalanceTooLow",
        "more than the source holds",
        () => staking.stake(operating, { pool: node.pool, amount: 10n ** 13n }),
        () => f.stake(node.pool, node.operator, 10n ** 13n),
      ],
      [
        "CommissionTooHigh",
        "a commission above the maximum",
        () => staking.createPool(delegating, { role: "user", commissionBps: 3_001 }),
        () => f.send([f.createPool(delegator, "user", delegator.key, 3_001)], delegator.keypair),
      ],
    ];
    for (const [code, what, local, onChain] of cases) {
      it(`error: ${code} for ${what}`, async () => {
        await expectCode(local(), code);
        await expectFailure(onChain(), code);
      });
    }

    it("error: BondBelowMinimum and BondBacksSessions for a bond that must stay", async () => {
      await f.stake(node.pool, node.operator, 1_000n * USDC);
      const shares = 950n * USDC * SHARES;
      await expectCode(staking.requestUnstake(operating, { pool: node.pool, shares }), "BondBelowMinimum");
      await expectFailure(f.requestUnstake(node.pool, node.operator, shares, node.node), "BondBelowMinimum");
      await f.session(node, await f.wallet("renter"), { hours: 7n });
      const backing = 301n * USDC * SHARES;
      await expectCode(staking.requestUnstake(operating, { pool: node.pool, shares: backing }), "BondBacksSessions");
      await expectFailure(f.requestUnstake(node.pool, node.operator, backing, node.node), "BondBacksSessions");
      await send(operating, await staking.requestUnstake(operating, { pool: node.pool, shares: 300n * USDC * SHARES }));
    });

    it("error: another's withdrawal, another's pool, and the operator's own stake as a delegation", async () => {
      await f.stake(node.pool, node.operator, 1_000n * USDC);
      await f.delegate(node.pool, delegator, USDC);
      const { unbonding, ...leaving } = await staking.requestUnstake(delegating, { pool: node.pool, shares: SHARES });
      await send(delegating, leaving);
      await expectCode(staking.withdraw(operating, { unbonding }), "NotOwner");
      const theirs = async (action: Promise<PreparedTransaction>, bare: TransactionInstruction, who: Wallet, code: string) =>
        agree(f, action, [bare], code, who.keypair);
      const { pool, operator } = node;
      const amount = USDC;
      const early = stakingInstructions.withdrawInstruction({ pool, owner: delegator.key, nonce: 0n, destination: delegator.token });
      await theirs(staking.withdraw(delegating, { unbonding }), early, delegator, "StillUnbonding");
      const bond = stakingInstructions.delegateInstruction({ owner: operator.key, pool, source: operator.token }, { amount });
      await theirs(staking.delegate(operating, { pool, amount }), bond, operator, "OperatorStakes");
      const stake = stakingInstructions.stakeInstruction({ owner: delegator.key, pool, source: delegator.token }, { amount });
      await theirs(staking.stake(delegating, { pool, amount }), stake, delegator, "OperatorStakes");
      const announced = async (by: Wallet, client: Client, commissionBps: number, code: string) => {
        const bare = stakingInstructions.announceCommissionInstruction({ operator: by.key, pool }, { commissionBps });
        await theirs(staking.announceCommission(client, { pool, commissionBps }), bare, by, code);
      };
      await announced(delegator, delegating, 1, "NotOperator");
      await announced(operator, operating, 3_001, "CommissionTooHigh");
      await announced(operator, operating, 501, "CommissionChangeTooLarge");
      await send(operating, await staking.announceCommission(operating, { pool, commissionBps: 500 }));
      await announced(operator, operating, 400, "CommissionChangePending");
      const moved = stakingInstructions.redelegateInstruction({ fromPool: pool, toPool: pool, owner: delegator.key, nonce: 1n }, { shares: 1n });
      await theirs(staking.redelegate(delegating, { fromPool: pool, toPool: pool, shares: 1n }), moved, delegator, "SamePool");
    });

    it("error: Paused for everything that puts money in", async () => {
      await f.stake(node.pool, node.operator, 1_000n * USDC);
      await f.delegate(node.pool, delegator, USDC);
      await f.pause();
      const { pool, operator } = node;
      const amount = USDC;
      const staker = { owner: operator.key, pool, source: operator.token };
      await agree(f, staking.stake(operating, { pool, amount }), [stakingInstructions.stakeInstruction(staker, { amount })], "Paused", operator.keypair);
      const { keypair, key: owner, token: source } = delegator;
      const bare = {
        delegate: stakingInstructions.delegateInstruction({ owner, pool, source }, { amount }),
        fundRewards: stakingInstructions.fundRewardsInstruction({ funder: owner, pool, source }, { amount }),
        compound: stakingInstructions.compoundInstruction({ owner, pool }),
        createPool: f.createPool(delegator, "user"),
      };
      await agree(f, staking.delegate(delegating, { pool, amount }), [bare.delegate], "Paused", keypair);
      await agree(f, staking.fundRewards(delegating, { pool, amount }), [bare.fundRewards], "Paused", keypair);
      await agree(f, staking.compound(delegating, { pool }), [bare.compound], "Paused", keypair);
      await agree(f, staking.createPool(delegating, { role: "user", commissionBps: 0 }), [bare.createPool], "Paused", keypair);
    });

    it("error: AccountMissing for a pool that is none, AccountOwner for a token account", async () => {
      const nothing = named("nothing").publicKey;
      await expectCode(staking.stake(operating, { pool: nothing, amount: USDC }), "AccountMissing");
      await expectCode(staking.stake(operating, { pool: delegator.token, amount: USDC }), "AccountOwner");
    });
  });

  it("has a node slashed for two histories and pays the finder", async () => {
    await f.stake(node.pool, node.operator, 1_000n * USDC);
    const finder = await f.finder();
    const finding = clientOf(finder);
    const slashing = await staking.slashEquivocation(finding, { node: node.node, proof: f.equivocation(node) });
    await send(finding, slashing);
    await send(operating, await staking.routeProceeds(operating, slashing));
    expect(f.balance(finder.token) > 0n).to.equal(true);
    await expectCode(staking.slashEquivocation(finding, { node: node.node, proof: f.equivocation(node) }), "AlreadyPunished");
  });

  it("moves stake and settles the move once it has matured", async () => {
    await f.stake(node.pool, node.operator, 1_000n * USDC);
    const other = await f.node("b");
    await f.delegate(node.pool, delegator, 10n * USDC);
    const shares = 10n * USDC * SHARES;
    const { redelegation, ...moving } = await staking.redelegate(delegating, { fromPool: node.pool, toPool: other.pool, shares });
    await send(delegating, moving);
    const settling = stakingInstructions.settleRedelegationInstruction({ fromPool: node.pool, toPool: other.pool, owner: delegator.key, nonce: 0n });
    await agree(f, staking.settleRedelegation(operating, { redelegation }), [settling], "NothingToSettle");
    const leaving = stakingInstructions.requestUnstakeInstruction({ pool: other.pool, owner: delegator.key, nonce: 0n }, { shares: 1n });
    await agree(f, staking.requestUnstake(delegating, { pool: other.pool, shares: 1n }), [leaving], "SharesLocked", delegator.keypair);
    await f.ledger.travel(UNBONDING + DAY);
    await send(operating, await staking.settleRedelegation(operating, { redelegation }));
    await send(delegating, await staking.requestUnstake(delegating, { pool: other.pool, shares: 1n }));
  });

  it("has a node slashed for falling silent, and pays renter and finder", async () => {
    await f.stake(node.pool, node.operator, 1_000n * USDC);
    const [renter, finder] = [await f.wallet("renter"), await f.finder()];
    const finding = clientOf(finder);
    const session = await f.session(node, renter);
    await expectCode(staking.slashAbandonment(finding, { session }), "AccountMissing");
    await f.abandon(session, renter);
    const { offence, ...slashing } = await staking.slashAbandonment(finding, { session });
    await send(finding, slashing);
    const before = f.balance(renter.token);
    await send(operating, await staking.routeProceeds(operating, { offence }));
    expect(f.balance(renter.token) > before).to.equal(true);
    expect(f.balance(finder.token) > 0n).to.equal(true);
    const again = stakingInstructions.routeProceedsInstruction({ pool: node.pool, offence, finderToken: finder.token });
    await agree(f, staking.routeProceeds(operating, { offence }), [again], "AlreadyRouted");
    await expectCode(staking.slashAbandonment(finding, { session }), "AlreadyPunished");
  });

  it("every action stays within the compute limit that it sets", async () => {
    const prepared = await staking.stake(operating, { pool: node.pool, amount: 1_000n * USDC });
    const outcome = await send(operating, prepared);
    expect(Number(outcome.computeUnits)).to.be.lessThan(prepared.computeUnits);
    expect(prepared.instructions).to.deep.equal([
      stakingInstructions.stakeInstruction(
        { owner: node.operator.key, pool: node.pool, source: node.operator.token },
        { amount: 1_000n * USDC },
      ),
    ]);
  });
});
