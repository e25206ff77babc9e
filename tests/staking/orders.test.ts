import { expect } from "chai";
import { findDelegationAddress, stakingInstructions as staking, findVerdictAddress } from "../../sdk/src/staking";
import { named } from "../support";
import { Fixture, SHARES, UNBONDING, USDC } from "./fixture";

const steps = ["stake", "slash", "unstake", "withdraw"] as const;
type Step = (typeof steps)[number];

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) => permutations(items.filter((_, other) => other !== at)).map((rest) => [item, ...rest]));
}

describe("staking: stake, slash, unstake and withdraw in one slot, in every order", () => {
  it("no order creates or loses a unit, and only what came after the slash escapes it", async () => {
    for (const order of permutations(steps)) {
      const f = await Fixture.create();
      const node = await f.node("a");
      const owner = await f.wallet("owner");
      await f.delegate(node.pool, owner, 400n * USDC);
      const leaving = await f.requestUnstake(node.pool, owner, 100n * USDC * SHARES);
      await f.fundRewards(node.pool, await f.wallet("funder"), 7n * USDC);
      await f.ledger.travel(UNBONDING);
      const supply = await f.mint.supply();

      const dispute = named("dispute").publicKey;
      const finder = await f.finder();
      let withdrawn = 0n;
      const run: Record<Step, () => Promise<unknown>> = {
        stake: () => f.delegate(node.pool, owner, 600n * USDC),
        unstake: () => f.requestUnstake(node.pool, owner, 50n * USDC * SHARES),
        withdraw: async () => (withdrawn = await f.withdraw(node.pool, owner, leaving)),
        slash: () => {
          const amount = f.pool(node.pool).assets / 4n;
          const { disputesAuthority, ledger } = f;
          const accounts = { pool: node.pool, finderToken: finder.token, payer: ledger.payer.publicKey, disputesAuthority };
          return f.sendAs(staking.slashVerdictInstruction(accounts, { dispute, amount, victim: undefined }));
        },
      };
      for (const step of order) await run[step]();

      const where = order.join(", ");
      const before = (step: Step) => order.indexOf(step) < order.indexOf("slash");
      expect(withdrawn, where).to.equal(before("withdraw") ? 100n * USDC : 75n * USDC);
      const held = f.pool(node.pool);
      // The slash took a quarter of what was there when it came.
      const atSlash = 1_400n * USDC + (before("stake") ? 600n * USDC : 0n) - (before("withdraw") ? 100n * USDC : 0n);
      expect(held.slashed, where).to.equal(atSlash / 4n);
      expect(held.assets, where).to.equal(2_000n * USDC - atSlash / 4n - withdrawn);
      expect(f.vault(node.pool), where).to.equal(held.assets + held.rewardsHeld + held.proceeds);
      const shares = f.delegation(node.pool, owner).shares + f.delegation(node.pool, node.operator).shares;
      expect(held.activeShares, where).to.equal(shares);
      await f.send([staking.routeProceedsInstruction({ pool: node.pool, offence: findVerdictAddress(node.pool, dispute), finderToken: finder.token })]);
      expect(f.vault(node.pool), where).to.equal(held.assets + held.rewardsHeld);
      expect(await f.mint.supply(), where).to.equal(supply);
      expect(f.ledger.accountNow(findDelegationAddress(node.pool, owner.key)), where).not.to.equal(null);
    }
  });
});
