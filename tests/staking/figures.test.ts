import { expect } from "chai";
import { stakingInstructions as staking } from "../../sdk/src/staking";
import { Fixture, SHARES, STREAM, UNBONDING, USDC, type TestNode, type Wallet } from "./fixture";

const EACH = 10n * USDC;

describe("staking: figures", () => {
  const measured: Record<string, number>[] = [];

  /** One of each, in a pool that `delegators` others share. */
  async function measure(f: Fixture, node: TestNode, delegator: Wallet): Promise<Record<string, number>> {
    const { pool } = node;
    const units: Record<string, number> = {};
    const run = async (name: string, sent: Promise<{ computeUnits: number }>) => (units[name] = (await sent).computeUnits);
    await run("stake", f.stake(pool, node.operator, EACH));
    await run("delegate", f.delegate(pool, delegator, EACH));
    await run("fund_rewards", f.fundRewards(pool, delegator, 700n * USDC));
    await f.ledger.travel(STREAM / 2n);
    const { key: owner, keypair, token: destination } = delegator;
    await run("claim", f.send([staking.claimInstruction({ pool, owner, destination })], keypair));
    const nonce = f.delegation(pool, delegator).nextNonce;
    await run("request_unstake", f.send([staking.requestUnstakeInstruction({ pool, owner, nonce }, { shares: EACH * SHARES })], keypair));
    const bond = { pool, owner: node.operator.key, nonce: 0n, node: node.node };
    await run("request_unstake of a bond", f.send([staking.requestUnstakeInstruction(bond, { shares: SHARES })], node.operator.keypair));
    await run("slash_equivocation", f.slashEquivocation(node, await f.finder()));
    await f.ledger.travel(UNBONDING);
    await run("withdraw", f.send([staking.withdrawInstruction({ pool, owner, nonce, destination })], keypair));
    return units;
  }

  for (const delegators of [1, 100, 10_000]) {
    it(`of a pool with ${delegators} delegators`, async () => {
      const f = await Fixture.create();
      const node = await f.node("a");
      const [first, funder] = [await f.wallet("delegator"), await f.wallet("funder")];
      await f.openDelegation(node.pool, first);
      await f.delegate(node.pool, first, EACH);
      if (delegators === 100) {
        for (let number = 1; number < delegators; number++) await f.delegate(node.pool, await f.wallet(`delegator ${number}`), EACH);
      } else {
        // What so many delegations leave behind in the pool; no instruction can see their accounts.
        const amount = EACH * BigInt(delegators - 1);
        const { assets, activeShares } = f.pool(node.pool);
        await f.mint.donate(f.pool(node.pool).vault, amount);
        await f.rewritePool(node.pool, { assets: assets + amount, activeShares: activeShares + amount * SHARES });
      }
      expect(f.balance(funder.token) > 0n).to.equal(true);
      const units = await measure(f, node, first);
      console.log(`      ${Object.entries(units).map(([name, cost]) => `${name} ${cost}`).join(", ")}`);
      measured.push(units);
      for (const name of ["stake", "delegate", "claim", "request_unstake", "request_unstake of a bond"]) {
        expect(units[name], name).to.be.at.most(25_000);
      }
      expect(units["slash_equivocation"]).to.be.at.most(40_000);
    });
  }

  it("do not grow with the number of delegators", () => {
    const [one, hundred, many] = measured;
    for (const name of Object.keys(one!)) {
      // A division of larger numbers takes a little longer; nothing is done more often.
      for (const more of [hundred!, many!]) expect(Math.abs(more[name]! - one![name]!), name).to.be.at.most(600);
    }
  });
});
